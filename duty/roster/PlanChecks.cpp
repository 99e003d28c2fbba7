// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/PlanChecks.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

namespace {

using Names = std::set<std::string, std::less<>>;

tl::unexpected<Error> wrongAt(const std::string &place, const std::string &what) { return fail(ErrorCode::InvalidArgument, place + ": " + what); }

Result<void> checkWord(const std::string &place, std::string_view word)
{
    const auto isPlain = [](unsigned char c) { return c >= 0x20 && c != 0x7f; };
    if (word.empty() || word.size() > 64 || word.front() == ' ' || word.back() == ' ' || !std::all_of(word.begin(), word.end(), isPlain))
        return wrongAt(place, "an id is 1 to 64 bytes of text");
    return {};
}

/// @p list has @p fewest to @p most elements.
template <class T>
Result<void> checkCount(const std::string &place, const std::vector<T> &list, std::size_t fewest, std::size_t most)
{
    if (list.size() < fewest)
        return wrongAt(place, fewest == 1 ? "is empty" : "fewer than " + std::to_string(fewest));
    if (list.size() > most)
        return fail(ErrorCode::TooLarge, place + ": more than " + std::to_string(most));
    return {};
}

template <class T>
Result<void> checkChoice(const std::string &place, const std::optional<std::vector<T>> &list)
{
    return list ? checkCount(place, *list, 1, 1'440) : Result<void>();
}

Result<void> checkTraits(const std::string &place, const std::vector<std::string> &traits)
{
    REDOUBT_TRY(checkCount(place, traits, 0, bounds::Traits));
    for (const auto &trait : traits)
        REDOUBT_TRY(checkWord(place, trait));
    return {};
}

Result<void> checkDate(const std::string &place, calendar::CivilDate date)
{
    if (date < calendar::EarliestDate || date > calendar::LatestDate)
        return wrongAt(place, "must be from 1970 to 2100");
    return {};
}

Result<void> checkStretch(const std::string &place, calendar::CivilDate from, calendar::CivilDate until)
{
    REDOUBT_TRY(checkDate(place, from));
    REDOUBT_TRY(checkDate(place, until));
    if (until <= from)
        return wrongAt(place, "ends on " + until.toString() + ", before it has begun on " + from.toString() + " (until is the first day after it)");
    return {};
}

Result<Names> checkMembers(const RosterPlan &plan)
{
    Names names;
    REDOUBT_TRY(checkCount("members", orNone(plan.members), 0, bounds::Members));
    for (const auto &member : orNone(plan.members)) {
        REDOUBT_TRY(checkWord("members", member.id));
        const auto place = "member " + member.id;
        if (!names.insert(member.id).second)
            return wrongAt(place, "is there twice");
        REDOUBT_TRY(checkTraits(place, orNone(member.traits)));
        if (member.joins && member.leaves)
            REDOUBT_TRY(checkStretch(place, *member.joins, *member.leaves));
    }
    return names;
}

/// @p names of the plan's members; null: whoever is named is one.
Result<void> checkGroups(const std::string &place, const RosterLine &line, const Names *names)
{
    REDOUBT_TRY(checkCount(place + " groups", line.groups, 1, bounds::Groups));
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < line.groups.size(); ++i) {
        const auto group = place + ", group " + std::to_string(i + 1);
        REDOUBT_TRY(checkCount(group, line.groups[i], 1, bounds::Members));
        for (const auto &member : line.groups[i]) {
            REDOUBT_TRY(checkWord(group, member));
            if (!seen.insert(member).second)
                return wrongAt(group, member + " is there twice: groups of a line do not overlap");
            if (names && !names->contains(member))
                return wrongAt(group, member + " is no member of the plan");
        }
    }
    return {};
}

Result<void> checkLine(const std::string &place, const RosterLine &line, const Names *names)
{
    REDOUBT_TRY(checkGroups(place, line, names));
    REDOUBT_TRY(checkChoice(place + " dayTypes", line.dayTypes));
    REDOUBT_TRY(checkChoice(place + " weekdays", line.weekdays));
    REDOUBT_TRY(checkChoice(place + " beginsAt", line.beginsAt));
    if (const int first = line.firstTurn.value_or(0); first < 0 || static_cast<std::size_t>(first) >= line.groups.size())
        return wrongAt(place, "firstTurn is the index of a group, from 0");
    if (const int length = line.turnLength.value_or(1); length < 1 || length > bounds::TurnLength)
        return wrongAt(place, "turnLength: must be 1 to " + std::to_string(bounds::TurnLength));
    return {};
}

Result<void> checkPost(const Post &post, const Names *members, Names &posts)
{
    REDOUBT_TRY(checkWord("posts", post.id));
    const auto place = "post " + post.id;
    if (!posts.insert(post.id).second)
        return wrongAt(place, "is there twice");
    if (const auto rotation = checkRotation(post.rotation); !rotation)
        return fail(rotation.error().code, place + ": rotation " + rotation.error().detail);
    if (post.minutes && (*post.minutes < 1 || *post.minutes > bounds::ShiftMinutes))
        return wrongAt(place, "minutes: must be 1 to " + std::to_string(bounds::ShiftMinutes));
    REDOUBT_TRY(checkTraits(place, orNone(post.needs)));
    REDOUBT_TRY(checkCount(place + " lines", post.lines, 1, bounds::Lines));
    Names lines;
    for (const auto &line : post.lines) {
        REDOUBT_TRY(checkWord(place + " lines", line.id));
        if (!lines.insert(line.id).second)
            return wrongAt(place, "line " + line.id + " is there twice");
        REDOUBT_TRY(checkLine(place + ", line " + line.id, line, members));
    }
    return {};
}

Result<void> checkLeaves(const RosterPlan &plan, const Names *members)
{
    REDOUBT_TRY(checkCount("leaves", orNone(plan.leaves), 0, bounds::Leaves));
    for (const auto &leave : orNone(plan.leaves)) {
        REDOUBT_TRY(checkStretch("leave of " + leave.member, leave.from, leave.until));
        if (members && !members->contains(leave.member))
            return wrongAt("leaves", leave.member + " is no member of the plan");
    }
    return {};
}

Result<void> checkGuarantees(const RosterPlan &plan, const Names *members, Names &posts)
{
    const Names normal = posts;
    REDOUBT_TRY(checkCount("guarantees", orNone(plan.guarantees), 0, bounds::Guarantees));
    Names ids;
    for (const auto &period : orNone(plan.guarantees)) {
        REDOUBT_TRY(checkWord("guarantees", period.id));
        const auto place = "guarantee period " + period.id;
        if (!ids.insert(period.id).second)
            return wrongAt(place, "is there twice");
        REDOUBT_TRY(checkStretch(place, period.from, period.until));
        for (const auto &post : orNone(period.posts))
            REDOUBT_TRY(checkPost(post, members, posts));
        for (const auto &post : orNone(period.standDown)) {
            if (!normal.contains(post))
                return wrongAt(place, post + " is no post of the normal roster");
        }
        for (const auto &demand : orNone(period.demands)) {
            if (!normal.contains(demand.post))
                return wrongAt(place, demand.post + " is no post of the normal roster");
            REDOUBT_TRY(checkTraits(place, demand.needs));
        }
    }
    return {};
}

/// What each kind needs and takes.
Result<void> checkPolicyValues(const std::string &place, const Policy &policy)
{
    const bool isRest = policy.kind == PolicyKind::MinimumRest;
    const bool isRow = policy.kind == PolicyKind::MaximumConsecutive;
    const bool isPair = policy.kind == PolicyKind::Apart || policy.kind == PolicyKind::Together;
    const bool isTrait = policy.kind == PolicyKind::AtLeast || policy.kind == PolicyKind::AtMost;
    const auto surplus = [&](const char *member) { return wrongAt(place, std::string(member) + " means nothing to " + enumName(policy.kind)); };
    if (policy.hours.has_value() != isRest)
        return isRest ? wrongAt(place, "needs hours") : surplus("hours");
    if (policy.days.has_value() != isRow)
        return isRow ? wrongAt(place, "needs days") : surplus("days");
    if (policy.members.has_value() != isPair)
        return isPair ? wrongAt(place, "needs members") : surplus("members");
    if (policy.trait.has_value() != isTrait || policy.count.has_value() != isTrait)
        return isTrait ? wrongAt(place, "needs trait and count") : surplus("trait or count");
    if (isRest && (*policy.hours < 1 || *policy.hours > bounds::RestHours))
        return wrongAt(place, "hours: must be 1 to " + std::to_string(bounds::RestHours));
    if (isRow && (*policy.days < 1 || *policy.days > 366))
        return wrongAt(place, "days: must be 1 to 366");
    if (isPair)
        REDOUBT_TRY(checkCount(place + " members", *policy.members, 2, bounds::Members));
    if (isTrait && (*policy.count < (policy.kind == PolicyKind::AtLeast ? 1 : 0) || *policy.count > static_cast<int>(bounds::Members)))
        return wrongAt(place, "count: must be 1 to " + std::to_string(bounds::Members) + " (at most may be 0)");
    return {};
}

/// Two policies that cannot both be kept, on whatever day.
bool contradict(const Policy &a, const Policy &b)
{
    if (a.posts != b.posts)
        return false;
    if (a.kind == PolicyKind::AtLeast && b.kind == PolicyKind::AtMost)
        return a.trait == b.trait && *a.count > *b.count;
    if (a.kind == PolicyKind::Together && b.kind == PolicyKind::Apart) {
        // Who stands only with others, and with none of them.
        const auto &apart = *b.members;
        return std::all_of(a.members->begin(), a.members->end(),
                           [&](const std::string &member) { return std::find(apart.begin(), apart.end(), member) != apart.end(); });
    }
    return false;
}

Result<void> checkPolicies(const RosterPlan &plan, const Names *members, const Names &posts)
{
    const auto &policies = orNone(plan.policies);
    REDOUBT_TRY(checkCount("policies", policies, 0, bounds::Policies));
    Names ids;
    for (const auto &policy : policies) {
        REDOUBT_TRY(checkWord("policies", policy.id));
        const auto place = "policy " + policy.id;
        if (!ids.insert(policy.id).second)
            return wrongAt(place, "is there twice");
        REDOUBT_TRY(checkPolicyValues(place, policy));
        Names named;
        for (const auto &member : orNone(policy.members)) {
            if (members && !members->contains(member))
                return wrongAt(place, member + " is no member of the plan");
            if (!named.insert(member).second)
                return wrongAt(place, member + " is there twice");
        }
        for (const auto &post : orNone(policy.posts)) {
            if (!posts.contains(post))
                return wrongAt(place, post + " is no post of the plan");
        }
    }
    for (const auto &a : policies) {
        for (const auto &b : policies) {
            if (contradict(a, b))
                return fail(ErrorCode::RuleViolated, "policies " + a.id + " and " + b.id + " contradict each other on every day");
        }
    }
    return {};
}

/// Whatever is described and has unknown members, however deep.
template <class T>
Result<void> refuseUnknownIn(const T &value)
{
    if constexpr (std::is_same_v<T, UnknownMembers>) {
        if (!value.members.empty())
            return fail(ErrorCode::Malformed, "unknown member '" + std::string(value.members.begin()->key()) + "'");
    } else if constexpr (described::IsOptional<T>::value) {
        if (value)
            return refuseUnknownIn(*value);
    } else if constexpr (described::IsVector<T>::value) {
        for (const auto &element : value)
            REDOUBT_TRY(refuseUnknownIn(element));
    } else if constexpr (described::Struct<T>) {
        Result<void> result;
        boost::mp11::mp_for_each<described::Members<T>>([&](auto member) {
            if (!result)
                return;
            if (auto inner = refuseUnknownIn(value.*member.pointer); !inner) {
                const bool isHere = std::is_same_v<std::remove_cvref_t<decltype(value.*member.pointer)>, UnknownMembers>;
                result = fail(inner.error().code, isHere ? inner.error().detail : std::string(member.name) + ": " + inner.error().detail);
            }
        });
        return result;
    }
    return {};
}

} // namespace

Result<void> checkPlan(const RosterPlan &plan)
{
    REDOUBT_TRY(checkWord("timezone", plan.timezone));
    REDOUBT_TRY(checkDate("start", plan.start));
    REDOUBT_ASSIGN(const Names named, checkMembers(plan));
    const Names *members = plan.members ? &named : nullptr;
    REDOUBT_TRY(checkCount("posts", plan.posts, 1, bounds::Posts));
    Names posts;
    for (const auto &post : plan.posts)
        REDOUBT_TRY(checkPost(post, members, posts));
    REDOUBT_TRY(checkGuarantees(plan, members, posts));
    if (posts.size() > bounds::Posts)
        return fail(ErrorCode::TooLarge, "posts: more than " + std::to_string(bounds::Posts) + " with those of guarantee periods");
    REDOUBT_TRY(checkLeaves(plan, members));
    return checkPolicies(plan, members, posts);
}

Result<void> refuseUnknownMembers(const RosterPlan &plan) { return refuseUnknownIn(plan); }

Result<RosterPlan> readPlan(const json::value &value)
{
    REDOUBT_ASSIGN(auto plan, fromJson<RosterPlan>(value));
    REDOUBT_TRY(refuseUnknownMembers(plan));
    REDOUBT_TRY(checkPlan(plan));
    return plan;
}

} // namespace redoubt::duty
