// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/RosterDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/RosterLimits.h"
#include "duty/roster/PlanChecks.h"
#include "feed/RecordBounds.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::drafts {

using namespace duty;
using calendar::CivilDate;

namespace {
template <class T>
T writtenBy(T record, const DutyHand &hand)
{
    record.at = hand.now;
    record.by = copiedName(hand.name, bounds::RosterName);
    return record;
}

std::optional<std::string> reasonOf(const std::string &reason)
{
    const auto plain = text::trimmed(reason);
    return plain.empty() ? std::nullopt : std::optional(std::string(plain));
}

std::optional<Id> accountIn(const RosterBoard &board, const std::string &member)
{
    const auto *known = board.member(member);
    return known ? known->account : std::nullopt;
}

/// The days of a shift and those around it, as people were told.
RosterView toldAround(const RosterBoard &board, const RosterPlace &place, const SeenShift &shift)
{
    const auto date = place.zone.date(shift.start);
    return viewRoster(board, place, {date - 1, date + 1, false, {}});
}

Result<SwapStanding> standingOf(const RosterBoard &board, const RosterPlace &place, const Id &swap)
{
    const auto known = board.swap(swap);
    if (!known)
        return fail(ErrorCode::NotFound, "no such swap");
    const auto view = toldAround(board, place, known->request.value.shift);
    const auto found = std::ranges::find(view.swaps, swap, [](const SwapStanding &one) { return one.swap.request.id; });
    if (found == view.swaps.end())
        return fail(ErrorCode::NotFound, "no such swap");
    if (found->verdict.state == SubstitutionState::Ended)
        return fail(ErrorCode::RuleViolated, "it has been refused or withdrawn");
    return *found;
}

std::vector<std::string> peopleOtherwise(const std::vector<ChangedShift> &changed)
{
    std::set<std::string> people;
    for (const auto &shift : changed) {
        const auto stood = [](const std::optional<Cell> &cell) { return cell ? cell->stands : std::vector<std::string>{}; };
        for (const auto &member : stood(shift.before))
            people.insert(member);
        for (const auto &member : stood(shift.after))
            people.insert(member);
    }
    return {people.begin(), people.end()};
}

std::vector<ChangedShift> changesOf(const std::vector<Cell> &before, const std::vector<Cell> &after)
{
    std::map<std::pair<Instant, std::string>, ChangedShift> shifts;
    for (const auto &cell : before)
        shifts[{cell.start, cell.post}].before = cell;
    for (const auto &cell : after)
        shifts[{cell.start, cell.post}].after = cell;
    std::vector<ChangedShift> changed;
    for (auto &[key, shift] : shifts) {
        const bool same = shift.before && shift.after && shift.before->end == shift.after->end && shift.before->stands == shift.after->stands;
        if (!same)
            changed.push_back(std::move(shift));
    }
    return changed;
}
} // namespace

Result<store::Draft> planDraft(const RosterBoard &board, const RosterPlace &place, const RosterPlan &plan, const SubstitutionRules &rules,
                               CivilDate from, const DutyHand &hand)
{
    PlanVersion version;
    REDOUBT_ASSIGN(version.plan, planGoingOn(board, place, plan, from));
    version.plan.leaves.reset();
    version.plan.guarantees.reset();
    REDOUBT_TRY(checkPlan(version.plan));
    version.rules = rules;
    if (const auto *newest = board.plan())
        version.version = newest->value.version + 1;
    return addOf(board.id(), writtenBy(std::move(version), hand));
}

Result<store::Draft> leaveDraft(const RosterBoard &board, const Leave &leave, const DutyHand &hand)
{
    if (leave.until <= leave.from)
        return fail(ErrorCode::InvalidArgument, "until: not after from");
    if (!board.member(leave.member))
        return fail(ErrorCode::NotFound, "no such member");
    LeaveRecord record;
    record.member = leave.member;
    record.from = leave.from;
    record.until = leave.until;
    record.kind = reasonOf(leave.kind.value_or(""));
    record.keepsTurn = leave.keepsTurn;
    return addOf(board.id(), writtenBy(std::move(record), hand));
}

Result<store::Draft> guaranteeDraft(const RosterBoard &board, const GuaranteePeriod &period, const DutyHand &hand)
{
    if (period.until <= period.from)
        return fail(ErrorCode::InvalidArgument, "until: not after from");
    if (const auto *newest = board.plan()) {
        auto plan = board.whole(newest->value.plan);
        if (!plan.guarantees)
            plan.guarantees.emplace();
        plan.guarantees->push_back(period);
        REDOUBT_TRY(checkPlan(plan));
    }
    GuaranteeRecord record;
    record.period = period;
    return addOf(board.id(), writtenBy(std::move(record), hand));
}

Result<store::Draft> fillDraft(const RosterBoard &board, const RosterPlace &place, const SeenShift &shift, const std::vector<std::string> &stands,
                               const std::string &reason, const DutyHand &hand)
{
    const auto date = place.zone.date(shift.start);
    const auto view = viewRoster(board, place, {date - 1, date + 1, true, {}});
    const auto *spot = view.spot(shift.post, shift.start);
    if (!spot || spot->cell.end != shift.end)
        return fail(ErrorCode::NotFound, "no such shift");
    if (!spot->cell.stands.empty())
        return fail(ErrorCode::RuleViolated, "somebody stands it");
    if (spot->cell.end <= place.now)
        return fail(ErrorCode::RuleViolated, "the shift is over");
    for (const auto &member : stands) {
        if (!board.member(member))
            return fail(ErrorCode::NotFound, "no such member");
    }
    FilledShift record;
    record.shift = shift;
    record.stands = stands;
    record.reason = reasonOf(reason);
    return addOf(board.id(), writtenBy(std::move(record), hand));
}

Result<std::vector<store::Draft>> readInDrafts(const RosterBoard &board, const RosterPlace &place, const std::vector<SheetChange> &changes,
                                               const std::string &file, const DutyHand &hand)
{
    if (changes.empty())
        return fail(ErrorCode::RuleViolated, "nothing to change");
    if (changes.size() > static_cast<std::size_t>(bounds::ShiftsReadIn))
        return fail(ErrorCode::TooLarge, "more shifts than are read in at once");
    const auto [first, last] = std::ranges::minmax(changes, {}, &SheetChange::date);
    const auto view = viewRoster(board, place, {first.date, last.date + 1, true, {}});
    std::vector<store::Draft> drafts;
    for (const auto &change : changes) {
        const auto *spot = view.spot(change.shift.post, change.shift.start);
        if (!spot || spot->cell.end != change.shift.end)
            return fail(ErrorCode::NotFound, "no such shift");
        if (spot->cell.stands != change.stood)
            return fail(ErrorCode::Conflict, "somebody else stands it by now");
        if (spot->cell.end <= place.now)
            return fail(ErrorCode::RuleViolated, "the shift is over");
        for (const auto &member : change.stands) {
            if (!board.member(member))
                return fail(ErrorCode::NotFound, "no such member");
        }
        FilledShift record;
        record.shift = change.shift;
        record.stands = change.stands;
        record.instead = true;
        record.reason = reasonOf(file);
        drafts.push_back(addOf(board.id(), writtenBy(std::move(record), hand)));
    }
    return drafts;
}

Result<RosterPublication> publicationOf(const RosterBoard &board, const RosterPlace &place, CivilDate month)
{
    REDOUBT_ASSIGN(auto draft, draftRoster(board, place, month, nextMonth(month)));
    RosterPublication publication;
    std::vector<Cell> before;
    if (const auto published = board.published(month)) {
        publication.version = published->version + 1;
        before = published->cells;
    }
    publication.changed = changesOf(before, draft.cells);
    if (publication.changed.empty())
        return fail(ErrorCode::RuleViolated, "nothing is otherwise than it was published");
    publication.people = peopleOtherwise(publication.changed);
    publication.cells = std::move(draft.cells);
    return publication;
}

Result<std::vector<store::Draft>> publishDrafts(const RosterBoard &board, const RosterPlace &place, CivilDate month,
                                                const RosterPublication &expected, const DutyHand &hand)
{
    REDOUBT_ASSIGN(const auto now, publicationOf(board, place, month));
    if (now.version != expected.version || !changesOf(expected.cells, now.cells).empty())
        return fail(ErrorCode::Conflict, "the roster has changed since it was shown");
    RosterMonth whole;
    whole.month = month;
    whole.version = now.version;
    if (const auto published = board.published(month))
        whole.replaces = published->record;
    const auto stretches = board.planStretches();
    for (const auto &[begins, plan] : stretches) {
        if (begins < nextMonth(month))
            whole.plan = plan->id;
    }
    std::vector<RosterMonth> parts{writtenBy(whole, hand)};
    std::size_t bytes = 0;
    std::size_t all = 0;
    for (const auto &cell : now.cells) {
        const auto size = feed::valueSize(toJson(cell));
        all += size;
        bytes += size;
        if (bytes > bounds::PublishedPart) {
            parts.push_back(writtenBy(whole, hand));
            bytes = size;
        }
        parts.back().cells.push_back(cell);
    }
    if (all > bounds::PublishedMonth || parts.size() > static_cast<std::size_t>(bounds::RosterParts))
        return fail(ErrorCode::TooLarge, "more shifts in a month than can be published");
    std::vector<store::Draft> drafts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].part = static_cast<std::int64_t>(i) + 1;
        parts[i].parts = static_cast<std::int64_t>(parts.size());
        drafts.push_back(addOf(board.id(), parts[i]));
    }
    return drafts;
}

Result<store::Draft> swapDraft(const RosterBoard &board, const RosterPlace &place, const SwapWish &wish, const Id &account, const DutyHand &hand)
{
    const auto view = toldAround(board, place, wish.shift);
    const auto *spot = view.spot(wish.shift.post, wish.shift.start);
    if (!spot || spot->cell.end != wish.shift.end || spot->cell.stands.empty())
        return fail(ErrorCode::NotFound, "no such shift");
    if (spot->cell.start <= place.now)
        return fail(ErrorCode::RuleViolated, "the shift has begun");
    if (spot->waiting)
        return fail(ErrorCode::RuleViolated, "a swap of it waits already");
    if (!board.member(wish.takes))
        return fail(ErrorCode::NotFound, "no such member");
    SwapRequest request;
    request.shift = wish.shift;
    request.gives = spot->cell.stands.front();
    for (const auto &member : spot->cell.stands) {
        if (accountIn(board, member) == account)
            request.gives = member;
    }
    request.takes = wish.takes;
    if (request.gives == request.takes)
        return fail(ErrorCode::RuleViolated, "it is theirs already");
    if (wish.inReturn) {
        const auto there = toldAround(board, place, *wish.inReturn);
        const auto *back = there.spot(wish.inReturn->post, wish.inReturn->start);
        if (!back || back->cell.end != wish.inReturn->end || std::ranges::find(back->cell.stands, wish.takes) == back->cell.stands.end())
            return fail(ErrorCode::NotFound, "no such shift in return");
        if (back->cell.start <= place.now)
            return fail(ErrorCode::RuleViolated, "the shift in return has begun");
        if (back->waiting)
            return fail(ErrorCode::RuleViolated, "a swap of it waits already");
        request.inReturn = wish.inReturn;
    }
    request.asker = accountIn(board, request.gives) == account ? AskedBy::Giver
        : accountIn(board, request.takes) == account           ? AskedBy::Taker
                                                               : AskedBy::Office;
    request.reason = reasonOf(wish.reason);
    return addOf(board.id(), writtenBy(std::move(request), hand));
}

Result<store::Draft> swapAnswerDraft(const RosterBoard &board, const RosterPlace &place, const Id &swap, SwapWord word, const std::string &reason,
                                     const Id &account, const DutyHand &hand)
{
    REDOUBT_ASSIGN(const auto standing, standingOf(board, place, swap));
    const auto &request = standing.swap.request;
    if (word == SwapWord::Withdraws) {
        if (request.author != account)
            return fail(ErrorCode::Forbidden, "withdrawn by who asked");
    } else if (accountIn(board, askedPerson(request.value)) != account) {
        return fail(ErrorCode::Forbidden, "said by the person who is asked");
    } else if (standing.swap.answer) {
        return fail(ErrorCode::RuleViolated, "it has been answered");
    }
    if (word == SwapWord::Consents && standing.verdict.state == SubstitutionState::Stale)
        return fail(ErrorCode::Conflict, "the roster has changed under it");
    SwapAnswer answer;
    answer.swap = swap;
    answer.word = word;
    answer.reason = reasonOf(reason);
    return addOf(board.id(), writtenBy(std::move(answer), hand));
}

Result<store::Draft> swapApprovalDraft(const RosterBoard &board, const RosterPlace &place, const Id &swap, bool approves, bool consented,
                                       const std::string &reason, const Id &account, const DutyHand &hand)
{
    REDOUBT_ASSIGN(const auto standing, standingOf(board, place, swap));
    const auto &request = standing.swap.request.value;
    for (const auto *member : {&request.gives, &request.takes}) {
        if (accountIn(board, *member) == account)
            return fail(ErrorCode::Forbidden, "decided by neither of the two");
    }
    SwapApproval approval;
    approval.swap = swap;
    approval.approves = approves;
    approval.reason = reasonOf(reason);
    if (approves && standing.verdict.state == SubstitutionState::Stale)
        return fail(ErrorCode::Conflict, "the roster has changed under it");
    if (consented) {
        if (accountIn(board, askedPerson(request)))
            return fail(ErrorCode::Forbidden, "who has an account says so themselves");
        approval.consented = true;
    } else if (approves && standing.verdict.state == SubstitutionState::WaitsForConsent) {
        return fail(ErrorCode::RuleViolated, "it waits for consent");
    }
    if ((!approves || consented) && !approval.reason)
        return fail(ErrorCode::MissingReason, "a reason is needed");
    return addOf(board.id(), writtenBy(std::move(approval), hand));
}

} // namespace redoubt::drafts
