// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/drafts/duty/RosterDrafts.h"
#include "models/duty/roster/RosterSpotValues.h"
#include "views/duty/roster/RosterRequests.h"

#include <QObject>

#include <optional>

namespace redoubt::views {
class RosterPage;
}

namespace redoubt::console {

/// The roster of one office, month by month: shows its board, tries leave out, and mints what people ask for.
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
    [[nodiscard]] const Id &office() const { return m_office; }
    [[nodiscard]] std::string officeName() const;
    [[nodiscard]] const duty::RosterBoard &board() const;
    [[nodiscard]] duty::RosterPlace place() const;
    /// Who signs in here, in the plan; none: they do not stand on it.
    [[nodiscard]] std::optional<std::string> ownMember() const;
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
    void showTrial();
    void moveMonth(int months);
    void showToday();
    void openPlan();
    void makePlan(const views::PlanForm &form);
    void tryLeave(const views::LeaveWish &wish);
    void applyTrial();
    void dropTrial();
    [[nodiscard]] std::vector<views::PeriodRow> periods() const;
    [[nodiscard]] std::vector<std::pair<std::string, QString>> usualPosts() const;
    void makeGuarantee(const views::GuaranteeWish &wish);
    void removePeriod(const views::PeriodRow &row);
    void askPublish();
    void publish();
    void openSwap(const models::RosterKey &key, const std::optional<models::RosterKey> &inReturn);
    void consider(const views::SwapForm &form);
    void considerDrop(const models::RosterKey &from, const models::RosterKey &onto);
    void makeSwap(const views::SwapForm &form);
    void answer(const Id &swap, duty::SwapWord word, const QString &reason);
    void refuse(const Id &swap, bool asApprover);
    void approve(const Id &swap, bool consented);
    void decide(const Id &swap, bool approves, bool consented, const QString &reason);
    void openFill(const models::RosterKey &key);
    void takeReadIn();
    void fill(const models::RosterKey &key, const QString &member, const QString &reason);

    void commit(views::RosterForm form, Result<store::Draft> draft, const QString &said);
    void commit(views::RosterForm form, Result<std::vector<store::Draft>> drafts, const QString &said);
    void refuseForm(views::RosterForm form, const QString &why);
    [[nodiscard]] std::string officeZone() const;
    [[nodiscard]] models::RosterReader reader() const;
    [[nodiscard]] drafts::DutyHand hand() const;
    [[nodiscard]] QString shiftWords(const models::RosterKey &key) const;
    [[nodiscard]] std::vector<views::MemberChoice> members(const std::string &post, const std::vector<std::string> &without) const;
    [[nodiscard]] QStringList brokenBy(const views::SwapForm &form) const;

    Workplace &m_place;
    Id m_office;
    views::RosterPage &m_page;
    calendar::CivilDate m_month;
    std::optional<models::RosterKey> m_chosen;
    std::optional<duty::Leave> m_trial;
    std::optional<drafts::RosterPublication> m_asked; ///< what was shown to who publishes
    std::vector<duty::SheetChange> m_readIn;          ///< what was shown of a file that was read in
    QString m_readFile;
    std::int64_t m_minute = 0;   ///< that was shown last
    duty::RosterBoard m_nothing; ///< where the office has no roster at all
    Refresh m_refresh;
};

} // namespace redoubt::console
