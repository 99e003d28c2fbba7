// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/RosterBoard.h"

#include <algorithm>
#include <string_view>

namespace redoubt::duty {

namespace {
/// Which of two made beside each other counts: the higher version, then the one that the server ordered later.
template <class T>
auto rankOf(const BoardRecord<T> &record)
{
    return std::tuple(record.value.version, feed::orderOf(record));
}

template <class T>
bool isEarlier(const BoardRecord<T> &one, const std::optional<BoardRecord<T>> &other)
{
    return !other || feed::orderOf(one) < feed::orderOf(*other);
}
} // namespace

Substitution SwapRecord::substitution() const
{
    const auto &asked = request.value;
    Substitution result;
    result.shift = asked.shift;
    result.gives = asked.gives;
    result.takes = asked.takes;
    result.inReturn = asked.inReturn;
    result.askedAt = asked.at;
    result.reason = asked.reason;
    if (answer && answer->value.word == SwapWord::Consents)
        result.consentedAt = answer->value.at;
    if (approval && approval->value.approves) {
        result.approvedAt = approval->value.at;
        if (!result.consentedAt && approval->value.consented.value_or(false))
            result.consentedAt = approval->value.at;
    }
    if (!rules.needsConsent && !result.consentedAt)
        result.consentedAt = asked.at;
    if (!rules.needsApproval && !result.approvedAt)
        result.approvedAt = asked.at;
    // Where it came to hold, by the order of the stream.
    std::optional<std::tuple<std::int64_t, Id>> held;
    if (result.consentedAt && result.approvedAt) {
        held = feed::orderOf(request);
        if (rules.needsConsent)
            held = std::max(*held, answer && answer->value.word == SwapWord::Consents ? feed::orderOf(*answer) : feed::orderOf(*approval));
        if (rules.needsApproval)
            held = std::max(*held, feed::orderOf(*approval));
    }
    const auto inTime = [&](const auto &word) { return !held || feed::orderOf(word) < *held; };
    if (withdrawn && inTime(*withdrawn))
        result.endedAt = withdrawn->value.at;
    else if (answer && answer->value.word == SwapWord::Refuses && inTime(*answer))
        result.endedAt = answer->value.at;
    else if (approval && !approval->value.approves && inTime(*approval))
        result.endedAt = approval->value.at;
    return result;
}

std::tuple<std::int64_t, Id> SwapRecord::settledAt() const
{
    auto last = feed::orderOf(request);
    if (answer)
        last = std::max(last, feed::orderOf(*answer));
    if (approval)
        last = std::max(last, feed::orderOf(*approval));
    return last;
}

bool RosterBoard::take(const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == PlanVersion::Kind)
        return takeInto(m_plans, record);
    if (kind == LeaveRecord::Kind)
        return takeInto(m_leaves, record);
    if (kind == GuaranteeRecord::Kind)
        return takeInto(m_guarantees, record);
    if (kind == FilledShift::Kind)
        return takeInto(m_fills, record);
    if (kind == RosterMonth::Kind)
        return takeInto(m_months, record);
    if (kind == SwapRequest::Kind)
        return takeInto(m_swaps, record);
    if (kind == SwapAnswer::Kind)
        return takeInto(m_answers, record);
    return kind == SwapApproval::Kind && takeInto(m_approvals, record);
}

bool RosterBoard::drop(const Id &record)
{
    m_unreadable.erase(record);
    return m_plans.erase(record) + m_leaves.erase(record) + m_guarantees.erase(record) + m_fills.erase(record) + m_months.erase(record)
        + m_swaps.erase(record) + m_answers.erase(record) + m_approvals.erase(record)
        > 0;
}

std::vector<const BoardRecord<PlanVersion> *> RosterBoard::newestFirst() const
{
    std::vector<const BoardRecord<PlanVersion> *> all;
    for (const auto &[id, version] : m_plans)
        all.push_back(&version);
    std::ranges::sort(all, [](const auto *a, const auto *b) { return rankOf(*a) > rankOf(*b); });
    return all;
}

const BoardRecord<PlanVersion> *RosterBoard::plan() const
{
    const auto all = newestFirst();
    return all.empty() ? nullptr : all.front();
}

const BoardRecord<PlanVersion> *RosterBoard::plan(const Id &record) const
{
    const auto found = m_plans.find(record);
    return found == m_plans.end() ? nullptr : &found->second;
}

std::vector<std::pair<calendar::CivilDate, const BoardRecord<PlanVersion> *>> RosterBoard::planStretches() const
{
    // A newer version takes everything from its first day on.
    std::vector<std::pair<calendar::CivilDate, const BoardRecord<PlanVersion> *>> stretches;
    for (const auto *version : newestFirst()) {
        if (stretches.empty() || version->value.plan.start < stretches.back().first)
            stretches.emplace_back(version->value.plan.start, version);
    }
    std::ranges::reverse(stretches);
    return stretches;
}

RosterPlan RosterBoard::whole(const RosterPlan &plan, const PublishedMonth *month) const
{
    auto result = plan;
    std::vector<Leave> leaves;
    const auto &members = orNone(plan.members);
    for (const auto &[id, leave] : m_leaves) {
        const auto &value = leave.value;
        // Whoever is no member of this version has nothing to be away from.
        if ((month && value.at > month->firstAt) || std::ranges::find(members, value.member, &RosterMember::id) == members.end())
            continue;
        leaves.push_back({value.member, value.from, value.until, value.kind, value.keepsTurn, {}});
    }
    std::vector<GuaranteePeriod> periods;
    for (const auto &[id, guarantee] : m_guarantees) {
        if (!month || guarantee.value.at <= month->at)
            periods.push_back(guarantee.value.period);
    }
    if (!leaves.empty())
        result.leaves = std::move(leaves);
    if (!periods.empty())
        result.guarantees = std::move(periods);
    return result;
}

std::optional<PublishedMonth> RosterBoard::published(calendar::CivilDate month) const
{
    using Known = const BoardRecord<RosterMonth> *;
    // Of each version and writer: its parts.
    std::map<std::tuple<std::int64_t, Id, Instant>, std::vector<Known>> versions;
    for (const auto &[id, record] : m_months) {
        if (record.value.month == month)
            versions[{record.value.version, record.author, record.value.at}].push_back(&record);
    }
    const std::vector<Known> *best = nullptr;
    for (auto &[key, parts] : versions) {
        std::ranges::sort(parts, {}, [](Known part) { return part->value.part; });
        if (static_cast<std::int64_t>(parts.size()) != parts.front()->value.parts)
            continue;
        if (!best || rankOf(*best->front()) < rankOf(*parts.front()))
            best = &parts;
    }
    if (!best)
        return std::nullopt;
    const auto &first = *best->front();
    PublishedMonth result{first.id,       month, first.value.version, first.value.plan, {}, first.value.at, first.value.at,
                          first.value.by, false, !first.flags.empty()};
    for (const auto &[key, parts] : versions)
        result.firstAt = std::min(result.firstAt, parts.front()->value.at);
    for (const auto *part : *best) {
        result.cells.insert(result.cells.end(), part->value.cells.begin(), part->value.cells.end());
        result.pending = result.pending || part->pending;
    }
    return result;
}

std::optional<calendar::CivilDate> RosterBoard::monthOf(const Id &record) const
{
    const auto found = m_months.find(record);
    return found == m_months.end() ? std::nullopt : std::optional(found->second.value.month);
}

std::vector<calendar::CivilDate> RosterBoard::publishedMonths() const
{
    std::set<calendar::CivilDate> months;
    for (const auto &[id, record] : m_months)
        months.insert(record.value.month);
    return {months.begin(), months.end()};
}

std::optional<SwapRecord> RosterBoard::swap(const Id &id) const
{
    const auto found = m_swaps.find(id);
    if (found == m_swaps.end())
        return std::nullopt;
    SwapRecord result{found->second, {}, {}, {}, {}};
    for (const auto &[answerId, answer] : m_answers) {
        if (answer.value.swap != id)
            continue;
        auto &kept = answer.value.word == SwapWord::Withdraws ? result.withdrawn : result.answer;
        if (isEarlier(answer, kept))
            kept = answer;
    }
    for (const auto &[approvalId, approval] : m_approvals) {
        if (approval.value.swap == id && isEarlier(approval, result.approval))
            result.approval = approval;
    }
    const auto versions = newestFirst();
    const auto inForce = std::ranges::find_if(versions, [&](const auto *version) { return feed::orderOf(*version) < feed::orderOf(result.request); });
    if (!versions.empty())
        result.rules = (inForce == versions.end() ? versions.front() : *inForce)->value.rules;
    return result;
}

std::vector<SwapRecord> RosterBoard::swaps() const
{
    std::vector<SwapRecord> result;
    for (const auto &[id, request] : m_swaps)
        result.push_back(*swap(id));
    std::ranges::sort(result, {}, &SwapRecord::settledAt);
    return result;
}

const RosterMember *RosterBoard::memberOf(const Id &account) const
{
    const auto *newest = plan();
    if (!newest)
        return nullptr;
    const auto &members = orNone(newest->value.plan.members);
    const auto found = std::ranges::find(members, std::optional(account), &RosterMember::account);
    return found == members.end() ? nullptr : &*found;
}

const RosterMember *RosterBoard::member(const std::string &id) const
{
    for (const auto *version : newestFirst()) {
        const auto &members = orNone(version->value.plan.members);
        const auto found = std::ranges::find(members, id, &RosterMember::id);
        if (found != members.end())
            return &*found;
    }
    return nullptr;
}

const Post *RosterBoard::post(const std::string &id) const
{
    for (const auto *version : newestFirst()) {
        const auto found = std::ranges::find(version->value.plan.posts, id, &Post::id);
        if (found != version->value.plan.posts.end())
            return &*found;
    }
    for (const auto &[record, guarantee] : m_guarantees) {
        const auto &posts = orNone(guarantee.value.period.posts);
        const auto found = std::ranges::find(posts, id, &Post::id);
        if (found != posts.end())
            return &*found;
    }
    return nullptr;
}

std::string RosterBoard::memberName(const std::string &id) const
{
    const auto *known = member(id);
    return known ? known->name.value_or(id) : id;
}

std::string RosterBoard::postName(const std::string &id) const
{
    const auto *known = post(id);
    return known ? known->name.value_or(id) : id;
}

} // namespace redoubt::duty
