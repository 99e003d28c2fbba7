// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "core/calendar/Calendar.h"
#include "duty/board/RosterBoard.h"
#include "duty/board/RosterView.h"

#include <map>
#include <set>

namespace redoubt::console {

/// The rosters of the duty offices: a board for each. Knows the calendars that come with the product, and the zones of this computer.
class RosterShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit RosterShelf(const Desk &desk);

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const RosterShelf &of(const Desk &desk);

    /// Null: nothing of a roster of it is here.
    [[nodiscard]] const duty::RosterBoard *board(const Id &office) const;
    /// Whose clocks the office's plan goes by, with @p zone where it has none; UTC where this computer does not know them.
    [[nodiscard]] const calendar::TimeZone &zoneOf(const Id &office, const std::string &zone) const;
    [[nodiscard]] const calendar::Calendar &calendar() const { return m_calendar; }
    [[nodiscard]] bool plansIn(const Id &office) const;
    [[nodiscard]] bool approvesIn(const Id &office) const;
    [[nodiscard]] bool asksIn(const Id &office) const;

    /// Who stands by the published roster of @p office at @p instant, and from when until when; none: nothing is published for then.
    [[nodiscard]] std::optional<duty::RosteredWatch> watchAt(const Id &office, Instant instant) const;
    /// Swaps that wait for the word of @p account, by what they may say.
    [[nodiscard]] std::vector<duty::SwapStanding> waitingFor(const Id &office, const Id &account, Instant now) const;

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    void grantsChanged() override;
    [[nodiscard]] Part partOf(std::string_view kind) const override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"month", "member", "reason"}; }

Q_SIGNALS:
    void rosterChanged(const redoubt::Id &office);

private:
    [[nodiscard]] bool isIn(const Id &office, const std::set<Role> &roles) const;

    const Desk &m_desk;
    calendar::Calendar m_calendar;
    mutable std::map<std::string, calendar::TimeZone> m_zones; ///< by name, as they were asked for
    std::map<Id, duty::RosterBoard> m_boards;
    std::set<Id> m_changed; ///< boards, since tell()
};

} // namespace redoubt::console
