// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterTrials.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/RosterSentences.h"
#include "duty/board/RosterDraft.h"
#include "duty/roster/WhatIf.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"
#include "views/duty/roster/RosterWords.h"

namespace redoubt::console {

using namespace duty;
using calendar::CivilDate;
using views::RosterForm;

namespace {
constexpr int changesOfTrial = 6;

Leave leaveOf(const views::LeaveWish &wish)
{
    Leave leave;
    leave.member = wish.member;
    leave.from = models::civilDate(wish.first);
    leave.until = models::civilDate(wish.last) + 1;
    if (!wish.kind.isEmpty())
        leave.kind = wish.kind.toStdString();
    if (wish.keepsTurn)
        leave.keepsTurn = true;
    return leave;
}
} // namespace

RosterTrials::RosterTrials(RosterOffice &office, QObject *parent) : QObject(parent), m_office(office)
{
    auto &page = office.page();
    connect(&page, &views::RosterPage::trialRequested, this, &RosterTrials::tryLeave);
    connect(&page, &views::RosterPage::trialApplied, this, &RosterTrials::apply);
    connect(&page, &views::RosterPage::trialDropped, this, &RosterTrials::drop);
}

void RosterTrials::tryLeave(const views::LeaveWish &wish)
{
    auto leave = leaveOf(wish);
    if (const auto possible = drafts::leaveDraft(m_office.board(), leave, m_office.hand()); !possible) {
        m_office.refuse(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, possible.error()));
        return;
    }
    // The months that it touches are built with it before anything is shown.
    const auto built = draftRoster(m_office.board(), m_office.place(), monthOf(leave.from), nextMonth(leave.until - 1), {leave});
    if (!built) {
        m_office.refuse(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, built.error()));
        return;
    }
    m_trial = std::move(leave);
    m_office.page().showDone(RosterForm::Leave);
    Q_EMIT begun(monthOf(m_trial->from));
}

void RosterTrials::show(CivilDate month, const models::RosterReader &reader)
{
    if (!m_trial) {
        m_office.page().setTrial({}, {});
        return;
    }
    const auto where = m_office.place();
    const auto from = monthOf(m_trial->from);
    const auto until = nextMonth(m_trial->until - 1);
    const auto before = draftRoster(m_office.board(), where, from, until);
    const auto after = draftRoster(m_office.board(), where, from, until, {*m_trial});
    if (!before || !after) {
        m_trial.reset();
        m_office.page().setTrial({}, {});
        return;
    }
    const auto *plan = m_office.board().plan();
    Roster one;
    one.cells = before->cells;
    Roster other;
    other.cells = after->cells;
    other.collisions = after->collisions;
    const auto whole = m_office.board().whole(plan->value.plan);
    const auto what = compareRosters(whole, one, whole, other);
    const auto figures = models::rosterFigureValues(m_office.board(), where, month, reader);
    QStringList changes;
    for (const auto &shift : what.shifts) {
        if (changes.size() == changesOfTrial)
            break;
        if (shift.before && shift.after) {
            changes << QStringLiteral("%1 %2 → %3")
                           .arg(views::RosterWords::shortDay(models::qDate(shift.after->date)),
                                models::memberNames(m_office.board(), shift.before->stands),
                                shift.after->stands.empty() ? tr("nobody") : models::memberNames(m_office.board(), shift.after->stands));
        }
    }
    const QString more = static_cast<int>(what.shifts.size()) > changes.size()
        ? tr(", and %n more", nullptr, static_cast<int>(what.shifts.size() - static_cast<std::size_t>(changes.size())))
        : QString();
    const QDate first = models::qDate(m_trial->from);
    const QDate last = models::qDate(m_trial->until - 1);
    const QString days = first == last ? views::RosterWords::shortDay(first)
                                       : views::RosterWords::shortDay(first) + QStringLiteral("–") + views::RosterWords::shortDay(last);
    const QString gaps = what.newGaps.empty() ? tr("no new gap") : tr("%n new gap(s)", nullptr, static_cast<int>(what.newGaps.size()));
    //: %1 who, %2 days, %3 shifts, %4 and %5 fairness before and after, %6 gaps
    m_office.page().setTrial(tr("Trial: %1 is away %2; %3, fairness %4 → %5, %6")
                                 .arg(models::text(m_office.board().memberName(m_trial->member)), days,
                                      tr("%n shift(s) change", nullptr, static_cast<int>(what.shifts.size())),
                                      views::RosterWords::figure(figures.fairnessBefore.value_or(figures.fairness)),
                                      views::RosterWords::figure(figures.fairness), gaps),
                             changes.isEmpty() ? tr("Nobody has to stand otherwise.") : changes.join(QStringLiteral("   ")) + more);
}

void RosterTrials::apply()
{
    if (!m_trial)
        return;
    auto draft = drafts::leaveDraft(m_office.board(), *m_trial, m_office.hand());
    if (!draft) {
        m_office.refuse(RosterForm::Leave, RosterSentences::notDone(RosterForm::Leave, draft.error()));
        return;
    }
    // What was tried is kept until it is saved.
    m_office.workplace().committer.commit(this, std::vector{std::move(*draft)}, [this](const Result<store::CommitReceipt> &result) {
        if (!result) {
            m_office.refuse(RosterForm::Leave, Sentences::notSaved(result.error()));
            return;
        }
        drop();
        Q_EMIT m_office.saved(tr("The leave is in the draft; publish the month to tell people"));
    });
}

void RosterTrials::drop()
{
    m_trial.reset();
    Q_EMIT changed();
}

} // namespace redoubt::console
