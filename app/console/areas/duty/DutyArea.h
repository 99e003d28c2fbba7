// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutyRoom.h"
#include "app/console/areas/duty/EscalationKeeper.h"
#include "app/console/areas/duty/FollowedUnits.h"
#include "core/calendar/TimeZone.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::duty {
class OfficeBoard;
}

namespace redoubt::views {
class DutyPage;
}

namespace redoubt::console {

/// Duty in one of this account's seats, the first or the one that was chosen: a page with a tab for each of its parts.
class DutyArea final : public Area
{
    Q_OBJECT
public:
    explicit DutyArea(const AreaPlace &place);
    ~DutyArea() override;

    /// Sits down in the seat of @p unit, where this account has one; asks for its office where that is to be fetched first.
    void open(const Id &unit);
    [[nodiscard]] const std::optional<DutySeat> &seat() const { return m_seat; }
    /// The tab of that class; null: whoever sits here has none.
    template <class T>
    [[nodiscard]] T *tab() const
    {
        for (const auto &tab : tabs()) {
            if (auto *found = dynamic_cast<T *>(tab.get()))
                return found;
        }
        return nullptr;
    }
    /// Brings the tab of that class to the front; nothing where there is none.
    template <class T>
    void showTab()
    {
        if (const auto *wanted = tab<T>())
            showTab(*wanted);
    }

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] QWidget *page() const override;
    void shown() override;
    void showHome() override;
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] EveryPage onEveryPage(bool isInFront) const override;
    [[nodiscard]] QList<views::KeyGroup> keys() const override;
    [[nodiscard]] std::vector<views::PageAction> actsHere() override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    [[nodiscard]] std::vector<views::PageAction> acts() override;
    bool choose(const QString &item) override;
    bool follow(const Intent &intent) override;
    [[nodiscard]] QString holdsBack() const override;

private:
    /// Takes up what seats there are by now: stays in the one that is taken as long as it is the same, and in the one that it was while something is
    /// typed there that is not sent.
    void followSeats();
    /// Why the tabs that are here cannot be taken away now, in a sentence; empty: they can.
    [[nodiscard]] QString keepsTabs() const;
    void sit(const std::optional<DutySeat> &seat);
    /// A room for @p seat that tells this area of what happens in it.
    [[nodiscard]] std::unique_ptr<DutyRoom> roomFor(const DutySeat &seat);
    /// Rooms beside the one that is shown: of every own seat, so that what waits there is said; those of seats that are no more end.
    void keepOwnRooms(const std::vector<DutySeat> &seats);
    /// Of the room that is shown; none where nobody sits.
    [[nodiscard]] const std::vector<std::unique_ptr<DutyTab>> &tabs() const;
    /// Goes to what a Waiting of an own room leads to, and sits down there first; false: it is none.
    bool chooseInRoom(const QString &item);
    void showTab(const DutyTab &tab);
    [[nodiscard]] DutyTab *frontTab() const;
    void showHead();
    /// By what waits now.
    void showTabBadges();
    void showBadges();
    [[nodiscard]] QString nameOfSeat(const DutySeat &seat) const;
    [[nodiscard]] const duty::OfficeBoard *board() const;
    /// Of the office that every page speaks of: one's own, also while one looks at another.
    [[nodiscard]] const duty::OfficeBoard *ownBoard() const;

    AreaPlace m_place;
    EscalationKeeper m_escalation;
    views::DutyPage *m_page;
    FollowedUnits m_units;
    std::optional<DutySeat> m_seat;
    std::unique_ptr<DutyRoom> m_room;                  ///< of m_seat, on the page
    std::vector<std::unique_ptr<DutyRoom>> m_ownRooms; ///< put by
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    std::optional<std::string> m_zoneName; ///< of m_zone; none: not read yet
    bool m_compact = false;
    bool m_isBehind = false; ///< the seat is another by now; taken up as soon as keepsTabs() lets it
    int m_seconds = 0;
};

} // namespace redoubt::console
