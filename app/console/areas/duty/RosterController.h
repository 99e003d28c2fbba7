// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/duty/RosterOffice.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/RosterSwaps.h"
#include "app/console/areas/duty/RosterTrials.h"
#include "app/drafts/duty/RosterDrafts.h"
#include "models/duty/roster/RosterSpotValues.h"
#include "views/duty/roster/RosterRequests.h"

#include <QObject>

#include <optional>

namespace redoubt::views {
class RosterPage;
}

namespace redoubt::console {

/// The roster of one office, month by month: shows its board, and mints plans, periods, what fills gaps and what is published.
class RosterController : public QObject
{
    Q_OBJECT
public:
    RosterController(Workplace &place, const Id &office, views::RosterPage &page, QObject *parent);

    void showAll();
    /// Once a second: a shift that begins is past, a day that ends is another one.
    void tick();
    /// The page is in front: what is shown is made anew where it was left alone meanwhile.
    void setInFront();
    [[nodiscard]] calendar::CivilDate month() const { return m_month; }
    [[nodiscard]] const Id &office() const { return m_office.id(); }
    [[nodiscard]] std::string officeName() const { return m_office.name(); }
    [[nodiscard]] const duty::RosterBoard &board() const { return m_office.board(); }
    [[nodiscard]] duty::RosterPlace place() const { return m_office.place(); }
    [[nodiscard]] std::optional<std::string> ownMember() const { return m_office.ownMember(); }
    /// What a roster that was read in from @p file would change: done when the page confirms it.
    void offerReadIn(std::vector<duty::SheetChange> changes, const QString &file);
    /// Shows the month of a swap with its shift chosen.
    void showSwap(const Id &swap);
    [[nodiscard]] std::vector<duty::SwapStanding> waiting() const;
    [[nodiscard]] QString wordsOf(const duty::SwapStanding &standing) const;

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    void changed();

private:
    void showSpot();
    void moveMonth(int months);
    void showToday();
    void openPlan();
    void makePlan(const views::PlanForm &form);
    [[nodiscard]] std::vector<views::PeriodRow> periods() const;
    [[nodiscard]] std::vector<std::pair<std::string, QString>> usualPosts() const;
    void makeGuarantee(const views::GuaranteeWish &wish);
    void removePeriod(const views::PeriodRow &row);
    void askPublish();
    void publish();
    void openFill(const models::RosterKey &key);
    void takeReadIn();
    void fill(const models::RosterKey &key, const QString &member, const QString &reason);

    [[nodiscard]] models::RosterReader reader() const;

    Workplace &m_place;
    views::RosterPage &m_page;
    RosterOffice m_office;
    RosterTrials m_trials;
    RosterSwaps m_swaps;
    calendar::CivilDate m_month;
    std::optional<models::RosterKey> m_chosen;
    std::optional<drafts::RosterPublication> m_asked; ///< what was shown to who publishes
    std::vector<duty::SheetChange> m_readIn;          ///< what was shown of a file that was read in
    QString m_readFile;
    std::int64_t m_minute = 0; ///< that was shown last
    Refresh m_refresh;
};

} // namespace redoubt::console
