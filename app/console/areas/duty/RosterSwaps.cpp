// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterSwaps.h"

#include "duty/board/RosterDraft.h"
#include "models/Text.h"
#include "views/duty/roster/RosterPage.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/duty/roster/RosterWords.h"
#include "views/duty/roster/SwapDialog.h"

#include <algorithm>

namespace redoubt::console {

using namespace duty;
using views::RosterForm;

namespace {
constexpr std::int32_t daysOffered = 62; ///< of shifts in return
} // namespace

RosterSwaps::RosterSwaps(RosterOffice &office, QObject *parent) : QObject(parent), m_office(office)
{
    auto &page = office.page();
    connect(&page, &views::RosterPage::swapRequested, this, [this](const models::RosterKey &key) { open(key, {}); });
    connect(&page, &views::RosterPage::dropRequested, this,
            [this](const models::RosterKey &from, const models::RosterKey &onto) { open(from, onto); });
    connect(&page, &views::RosterPage::dropConsidered, this, &RosterSwaps::considerDrop);
    connect(&page, &views::RosterPage::swapMade, this, &RosterSwaps::make);
    auto &why = *page.why();
    connect(&why, &views::RosterWhyPane::consentRequested, this, [this](const Id &swap) { answer(swap, SwapWord::Consents, {}); });
    connect(&why, &views::RosterWhyPane::withdrawRequested, this, [this](const Id &swap) { answer(swap, SwapWord::Withdraws, {}); });
    connect(&why, &views::RosterWhyPane::refuseRequested, this, &RosterSwaps::refuse);
    connect(&why, &views::RosterWhyPane::approveRequested, this, &RosterSwaps::approve);
}

void RosterSwaps::open(const models::RosterKey &key, const std::optional<models::RosterKey> &inReturn)
{
    const auto date = m_office.place().zone.date(key.start);
    const auto view = viewRoster(m_office.board(), m_office.place(), {date - 1, date + 1, false, {}});
    const auto *spot = view.spot(key.post, key.start);
    if (!m_office.board().plan()) { // of a later version: its months can be read, its rules cannot
        Q_EMIT m_office.failed(tr("This program cannot read the plan of the roster; a newer one can. Nothing was changed."));
        return;
    }
    if (!spot || spot->cell.stands.empty() || spot->cell.start <= m_office.workplace().now()) {
        Q_EMIT m_office.failed(tr("Only a published shift to come can be swapped. Publish the month first."));
        return;
    }
    auto *dialog = m_office.page().openSwap(key, m_office.shiftWords(key), models::memberNames(m_office.board(), spot->cell.stands),
                                            m_office.members(key.post, spot->cell.stands));
    connect(dialog, &views::SwapDialog::takerChanged, this, [this, dialog, post = key.post](const QString &member) {
        const auto where = m_office.place();
        const auto today = where.zone.date(where.now);
        const auto offered = viewRoster(m_office.board(), where, {today, today + daysOffered, false, {}});
        std::vector<views::ShiftChoice> shifts;
        for (const auto &each : offered.spots) {
            const auto &cell = each.cell;
            if (cell.start > where.now && !each.waiting && cell.post == post
                && std::ranges::find(cell.stands, member.toStdString()) != cell.stands.end())
                shifts.push_back({{cell.post, cell.start, cell.end}, m_office.shiftWords({cell.post, cell.start, cell.end})});
        }
        dialog->setInReturn(shifts);
    });
    connect(dialog, &views::SwapDialog::considered, this, [this, dialog](const views::SwapForm &form) { dialog->setBroken(brokenBy(form)); });
    const auto rules = m_office.board().plan()->value.rules;
    dialog->setNext(rules.needsConsent && rules.needsApproval ? tr("It holds once who is asked has consented and a leader or planner has approved.")
                        : rules.needsConsent                  ? tr("It holds once who is asked has consented.")
                        : rules.needsApproval                 ? tr("It holds once a leader or planner has approved.")
                                                              : tr("It holds at once."));
    std::string taker;
    if (inReturn) {
        const auto back = m_office.place().zone.date(inReturn->start);
        const auto there = viewRoster(m_office.board(), m_office.place(), {back - 1, back + 1, false, {}});
        if (const auto *other = there.spot(inReturn->post, inReturn->start); other && !other->cell.stands.empty())
            taker = other->cell.stands.front();
    } else if (const auto choices = m_office.members(key.post, spot->cell.stands); !choices.empty()) {
        taker = choices.front().member;
    }
    if (!taker.empty())
        dialog->choose(taker, inReturn);
}

QStringList RosterSwaps::brokenBy(const views::SwapForm &form) const
{
    const auto *plan = m_office.board().plan();
    if (!plan || form.takes.empty())
        return {};
    const auto where = m_office.place();
    const auto date = where.zone.date(form.shift.start);
    const auto back = form.inReturn ? where.zone.date(form.inReturn->start) : date;
    const auto view = viewRoster(m_office.board(), where, {std::min(date, back) - 35, std::max(date, back) + 35, false, {}});
    const auto *spot = view.spot(form.shift.post, form.shift.start);
    if (!spot || spot->cell.stands.empty())
        return {tr("the roster has no such shift any more")};
    Substitution wish;
    wish.shift = form.shift.seen();
    wish.gives = spot->cell.stands.front();
    if (const auto *own = m_office.board().memberOf(m_office.workplace().desk.account());
        own && std::ranges::find(spot->cell.stands, own->id) != spot->cell.stands.end())
        wish.gives = own->id;
    wish.takes = form.takes;
    if (form.inReturn)
        wish.inReturn = form.inReturn->seen();
    std::vector<Cell> cells;
    for (const auto &each : view.spots)
        cells.push_back(each.cell);
    const auto broken = rulesBrokenBy(wish, cells, m_office.board().whole(plan->value.plan), where.zone, where.calendar);
    if (!broken)
        return {tr("it cannot be looked at: %1").arg(models::text(broken.error().detail))};
    QStringList words;
    for (const auto &block : *broken) {
        models::RosterBlockValues values;
        values.kind = block.kind;
        values.member = models::text(m_office.board().memberName(block.member));
        values.rule = block.kind == BlockKind::OnDuty ? models::text(m_office.board().postName(block.rule)) : models::text(block.rule);
        for (const auto &policy : orNone(plan->value.plan.policies)) {
            if (block.kind == BlockKind::ByPolicy && policy.id == block.rule && policy.name)
                values.rule = models::text(*policy.name);
        }
        if (block.other)
            values.other = models::text(m_office.board().memberName(*block.other));
        words << views::RosterWords::block(values);
    }
    words.removeDuplicates();
    return words;
}

void RosterSwaps::considerDrop(const models::RosterKey &from, const models::RosterKey &onto)
{
    const auto where = m_office.place();
    const auto date = where.zone.date(onto.start);
    const auto view = viewRoster(m_office.board(), where, {date - 1, date + 1, false, {}});
    const auto *spot = view.spot(onto.post, onto.start);
    if (!spot || spot->cell.stands.empty())
        return;
    const auto broken = brokenBy({from, spot->cell.stands.front(), onto, {}});
    m_office.page().setDropWords(broken.isEmpty() ? tr("swap with %1").arg(models::text(m_office.board().memberName(spot->cell.stands.front())))
                                                  : broken.join(QStringLiteral("; ")),
                                 !broken.isEmpty());
}

void RosterSwaps::make(const views::SwapForm &form)
{
    drafts::SwapWish wish;
    wish.shift = form.shift.seen();
    wish.takes = form.takes;
    if (form.inReturn)
        wish.inReturn = form.inReturn->seen();
    wish.reason = form.reason.toStdString();
    m_office.commit(RosterForm::Swap,
                    drafts::swapDraft(m_office.board(), m_office.place(), wish, m_office.workplace().desk.account(), m_office.hand()),
                    tr("The swap is asked for"));
}

void RosterSwaps::answer(const Id &swap, SwapWord word, const QString &reason)
{
    const QString said = word == SwapWord::Consents ? tr("Consented") : word == SwapWord::Refuses ? tr("Refused") : tr("Withdrawn");
    m_office.commit(RosterForm::Answer,
                    drafts::swapAnswerDraft(m_office.board(), m_office.place(), swap, word, reason.toStdString(), m_office.workplace().desk.account(),
                                            m_office.hand()),
                    said);
}

void RosterSwaps::refuse(const Id &swap, bool asApprover)
{
    m_office.page().askReason(tr("Refuse the swap"), tr("Whoever stands the shift now goes on standing it."), tr("Refuse"),
                              [this, swap, asApprover](const QString &reason) {
                                  if (asApprover)
                                      decide(swap, false, false, reason);
                                  else
                                      answer(swap, SwapWord::Refuses, reason);
                              });
}

void RosterSwaps::approve(const Id &swap, bool consented)
{
    if (!consented) {
        decide(swap, true, false, {});
        return;
    }
    m_office.page().askReason(tr("Approve for somebody without an account"), tr("You say that they have consented, and how."), tr("Approve"),
                              [this, swap](const QString &reason) { decide(swap, true, true, reason); });
}

void RosterSwaps::decide(const Id &swap, bool approves, bool consented, const QString &reason)
{
    m_office.commit(RosterForm::Answer,
                    drafts::swapApprovalDraft(m_office.board(), m_office.place(), swap, approves, consented, reason.toStdString(),
                                              m_office.workplace().desk.account(), m_office.hand()),
                    approves ? tr("Approved") : tr("Refused"));
}

} // namespace redoubt::console
