// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/RosterLimits.h"
#include "duty/kinds/RosterRecords.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/roster/PlanChecks.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
constexpr int plansLookedAt = 20; // members are in the newest plans
constexpr std::size_t mostIdBytes = 64;

Result<void> checkMemberId(const json::value &value)
{
    REDOUBT_ASSIGN(const auto id, fromJson<std::string>(value));
    if (id.empty() || id.size() > mostIdBytes)
        return fail(ErrorCode::InvalidArgument, "the id of a member");
    return {};
}

Result<void> checkSeenShift(const json::value &value)
{
    REDOUBT_ASSIGN(const auto shift, fromJson<SeenShift>(value));
    if (shift.post.empty() || shift.post.size() > mostIdBytes)
        return fail(ErrorCode::InvalidArgument, "post: the id of a post");
    if (shift.end <= shift.start)
        return fail(ErrorCode::InvalidArgument, "end: not after start");
    return {};
}

void boundWriter(feed::KindDeclaration &kind)
{
    feed::boundText(kind, "by", 1, bounds::RosterName);
    feed::boundCopied(kind, {"by"});
}

/// Whose account @p member is, by the newest plan that has them. None: they have no account, or are in none of the newest plans.
std::optional<Id> accountOf(const feed::StateView &state, const std::string &member)
{
    std::optional<Id> account;
    int seen = 0;
    state.forEachFromLast(PlanVersion::Kind, [&](const feed::RecordState &record) {
        const auto version = feed::settledRecord<PlanVersion>(record);
        if (version) {
            const auto &members = orNone(version->plan.members);
            const auto found = std::ranges::find(members, member, &RosterMember::id);
            if (found != members.end()) {
                account = found->account;
                return false;
            }
        }
        return ++seen < plansLookedAt;
    });
    return account;
}

Result<void> checkPlanField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto plan, fromJson<RosterPlan>(value));
    if (plan.leaves || plan.guarantees)
        return fail(ErrorCode::InvalidArgument, "leave and guarantee periods are records of their own");
    for (const auto &member : orNone(plan.members)) {
        if (member.name)
            REDOUBT_TRY(text::checkShownName(*member.name));
    }
    return checkPlan(plan);
}

Result<void> checkRulesField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto rules, fromJson<SubstitutionRules>(value));
    return feed::checkNumber(rules.noticeHours, 0, bounds::NoticeHours);
}

feed::Validation validatePlan(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto made, fromJson<PlanVersion>(json::value(change.fields)));
    std::vector<std::string> flagged;
    context.state->forEachFromLast(PlanVersion::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<PlanVersion>(record);
        if (record.id != change.record && other && other->version >= made.version)
            flagged = {marks::NotSeen};
        return false;
    });
    return flagged;
}

/// What a change leaves alone stands as it was.
template <class T>
Result<T> recordAfter(const feed::Change &change, const feed::WriteContext &context)
{
    json::object fields;
    if (const auto known = change.act == feed::Act::Add ? std::nullopt : context.state->record(change.record)) {
        REDOUBT_ASSIGN(const auto before, feed::settledRecord<T>(*known));
        fields = toJsonObject(before);
    }
    for (const auto &[name, value] : change.fields)
        fields[name] = value;
    return fromJson<T>(json::value(std::move(fields)));
}

feed::Validation validateLeave(const feed::Change &change, const feed::WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return std::vector<std::string>{};
    REDOUBT_TRY(feed::checkStays(change, {"member"}));
    REDOUBT_ASSIGN(const auto leave, recordAfter<LeaveRecord>(change, context));
    if (leave.until <= leave.from)
        return fail(ErrorCode::InvalidArgument, "until: not after from");
    return std::vector<std::string>{};
}

/// A period by itself, in a plan that has nothing else.
Result<void> checkPeriodField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto period, fromJson<GuaranteePeriod>(value));
    if (period.until <= period.from)
        return fail(ErrorCode::InvalidArgument, "until: not after from");
    if (period.id.empty() || period.id.size() > mostIdBytes)
        return fail(ErrorCode::InvalidArgument, "id: 1 to 64 bytes");
    return period.name ? feed::checkText(*period.name, 0, bounds::GuaranteeName) : Result<void>();
}

Result<void> checkFilled(const json::value &value)
{
    REDOUBT_ASSIGN(const auto people, fromJson<std::vector<std::string>>(value));
    if (people.empty() || people.size() > static_cast<std::size_t>(bounds::PeopleOfRosterShift))
        return fail(ErrorCode::InvalidArgument, "stands: 1 to " + std::to_string(bounds::PeopleOfRosterShift) + " people");
    for (const auto &member : people)
        REDOUBT_TRY(checkMemberId(json::value(member)));
    return {};
}

Result<void> checkPublishedCells(const RosterMonth &published)
{
    const auto next = calendar::CivilDate::clamped(published.month.year(), published.month.month() + 1, 1);
    const Cell *before = nullptr;
    for (const auto &cell : published.cells) {
        if (cell.date < published.month || cell.date >= next)
            return fail(ErrorCode::InvalidArgument, "cells: " + cell.date.toString() + " is no day of the month");
        if (cell.end <= cell.start)
            return fail(ErrorCode::InvalidArgument, "cells: a shift that ends before it begins");
        if (before && before->start > cell.start)
            return fail(ErrorCode::InvalidArgument, "cells: not in the order of their beginnings");
        before = &cell;
    }
    return {};
}

feed::Validation validateMonth(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto published, fromJson<RosterMonth>(json::value(change.fields)));
    if (published.month.day() != 1)
        return fail(ErrorCode::InvalidArgument, "month: the first day of one");
    if (published.part > published.parts)
        return fail(ErrorCode::InvalidArgument, "part: more than there are");
    REDOUBT_TRY(checkPublishedCells(published));
    REDOUBT_TRY(feed::recordIn(context.state, published.plan, "plan", PlanVersion::Kind));
    REDOUBT_TRY(feed::checkReference(change, context, "replaces", RosterMonth::Kind));
    // Two who publish without seeing each other: both stand, the later one counts, and it is said.
    std::vector<std::string> flagged;
    int seen = 0;
    context.state->forEachFromLast(RosterMonth::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<RosterMonth>(record);
        if (record.id != change.record && other && other->month == published.month && other->version >= published.version
            && other->part == published.part)
            flagged = {marks::NotSeen};
        return flagged.empty() && ++seen < plansLookedAt;
    });
    return flagged;
}

feed::Validation validateSwap(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto swap, fromJson<SwapRequest>(json::value(change.fields)));
    if (swap.gives == swap.takes)
        return fail(ErrorCode::InvalidArgument, "takes: somebody else than who gives");
    if (swap.asker != AskedBy::Office) {
        const auto asking = accountOf(*context.state, swap.asker == AskedBy::Giver ? swap.gives : swap.takes);
        if (asking != context.account)
            return fail(ErrorCode::RuleViolated, "asker: somebody else asks");
    }
    return std::vector<std::string>{};
}

Result<std::pair<feed::RecordState, SwapRequest>> swapOf(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(auto record, feed::recordIn(context.state, feed::idIn(change, "swap").value_or(Id()), "swap", SwapRequest::Kind));
    REDOUBT_ASSIGN(auto swap, feed::settledRecord<SwapRequest>(record));
    return std::pair(std::move(record), std::move(swap));
}

feed::Validation validateAnswer(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto answer, fromJson<SwapAnswer>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto asked, swapOf(change, context));
    const auto &[record, swap] = asked;
    if (answer.word == SwapWord::Withdraws) {
        if (record.author.account != context.account)
            return fail(ErrorCode::RuleViolated, "word: withdrawn by who asked");
        return std::vector<std::string>{};
    }
    if (accountOf(*context.state, askedPerson(swap)) != context.account)
        return fail(ErrorCode::RuleViolated, "word: said by the person who is asked");
    return std::vector<std::string>{};
}

feed::Validation validateApproval(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto approval, fromJson<SwapApproval>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto asked, swapOf(change, context));
    const auto &swap = asked.second;
    for (const auto *member : {&swap.gives, &swap.takes}) {
        if (accountOf(*context.state, *member) == context.account)
            return fail(ErrorCode::RuleViolated, "approves: decided by neither of the two");
    }
    if (approval.consented.value_or(false)) {
        if (accountOf(*context.state, askedPerson(swap)))
            return fail(ErrorCode::RuleViolated, "consented: who has an account says so themselves");
        if (text::trimmed(approval.reason.value_or("")).empty())
            return fail(ErrorCode::MissingReason, "reason: how they have said so");
    }
    if (!approval.approves && text::trimmed(approval.reason.value_or("")).empty())
        return fail(ErrorCode::MissingReason, "reason: why not");
    return std::vector<std::string>{};
}

void declareSwapKinds(feed::KindRegistry &registry, const std::set<StreamPurpose> &office)
{
    auto swap = entry<SwapRequest>(writers::ofOffice(), office);
    feed::boundField(swap, "shift", checkSeenShift);
    feed::boundField(swap, "inReturn", checkSeenShift);
    feed::boundField(swap, "gives", checkMemberId);
    feed::boundField(swap, "takes", checkMemberId);
    feed::boundText(swap, "reason", 0, bounds::RosterReason);
    boundWriter(swap);
    swap.validate = validateSwap;
    registry.declare(std::move(swap));

    auto answer = entry<SwapAnswer>(writers::ofOffice(), office);
    feed::boundText(answer, "reason", 0, bounds::RosterReason);
    boundWriter(answer);
    answer.validate = validateAnswer;
    registry.declare(std::move(answer));

    auto approval = entry<SwapApproval>(writers::ofApprovals(), office);
    feed::boundText(approval, "reason", 0, bounds::RosterReason);
    boundWriter(approval);
    approval.validate = validateApproval;
    registry.declare(std::move(approval));
}
} // namespace

const std::string &askedPerson(const SwapRequest &swap) { return swap.asker == AskedBy::Taker ? swap.gives : swap.takes; }

void declareRosterKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> office{StreamPurpose::DutyOffice};

    auto plan = entry<PlanVersion>(writers::ofRosters(), office);
    feed::boundNumber(plan, "version", 1, bounds::RosterVersion);
    feed::boundField(plan, "plan", checkPlanField);
    feed::boundField(plan, "rules", checkRulesField);
    boundWriter(plan);
    plan.validate = validatePlan;
    registry.declare(std::move(plan));

    auto leave = document<LeaveRecord>(writers::ofRosters(), office);
    feed::boundField(leave, "member", checkMemberId);
    feed::boundText(leave, "kind", 0, bounds::LeaveSort);
    boundWriter(leave);
    leave.validate = validateLeave;
    registry.declare(std::move(leave));

    auto guarantee = document<GuaranteeRecord>(writers::ofRosters(), office);
    feed::boundField(guarantee, "period", checkPeriodField);
    boundWriter(guarantee);
    registry.declare(std::move(guarantee));

    auto fill = document<FilledShift>(writers::ofRosters(), office);
    feed::boundField(fill, "shift", checkSeenShift);
    feed::boundField(fill, "stands", checkFilled);
    feed::boundText(fill, "reason", 0, bounds::RosterReason);
    boundWriter(fill);
    registry.declare(std::move(fill));

    auto month = entry<RosterMonth>(writers::ofRosters(), office);
    feed::boundNumber(month, "version", 1, bounds::RosterVersion);
    feed::boundNumber(month, "part", 1, bounds::RosterParts);
    feed::boundNumber(month, "parts", 1, bounds::RosterParts);
    boundWriter(month);
    month.validate = validateMonth;
    registry.declare(std::move(month));

    declareSwapKinds(registry, office);
}

} // namespace redoubt::duty
