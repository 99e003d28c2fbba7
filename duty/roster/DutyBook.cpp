// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/DutyBook.h"

#include <algorithm>

namespace redoubt::duty {

namespace {

constexpr std::int64_t hourMs = 3'600'000;

bool concerns(const Policy &policy, std::string_view post)
{
    return !policy.posts || std::find(policy.posts->begin(), policy.posts->end(), post) != policy.posts->end();
}

template <class T>
bool contains(const std::vector<T> &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool countsTraits(const Policy &policy) { return policy.kind == PolicyKind::AtLeast || policy.kind == PolicyKind::AtMost; }

DutyBook::Blocked byPolicy(const std::string &member, const Policy &policy) { return {{member, BlockKind::ByPolicy, policy.id, {}, {}}, true}; }

} // namespace

std::int32_t DutyBook::daysLookedAhead(const RosterPlan &plan)
{
    std::int32_t days = 2;
    for (const auto &policy : orNone(plan.policies))
        days = std::max(days, policy.hours.value_or(0) / 24 + policy.days.value_or(0) + 2);
    return days;
}

DutyBook::DutyBook(const RosterPlan &plan, const calendar::TimeZone &zone, const std::vector<DueShift> &shifts)
    : m_shifts(shifts), m_standing(shifts.size()), m_done(shifts.size(), false)
{
    for (const auto &member : orNone(plan.members)) {
        auto &person = m_people[static_cast<std::size_t>(addPerson(member.id))];
        person.traits = orNone(member.traits);
        if (member.joins)
            person.joins = zone.startOf(*member.joins);
        if (member.leaves)
            person.leaves = zone.startOf(*member.leaves);
    }
    const auto addGroups = [&](const Post &post) {
        for (const auto &line : post.lines) {
            for (const auto &group : line.groups) {
                for (const auto &id : group)
                    addPerson(id);
            }
        }
    };
    std::for_each(plan.posts.begin(), plan.posts.end(), addGroups);
    for (const auto &period : orNone(plan.guarantees))
        std::for_each(orNone(period.posts).begin(), orNone(period.posts).end(), addGroups);
    for (const auto &leave : orNone(plan.leaves))
        m_people[static_cast<std::size_t>(addPerson(leave.member))].absences.push_back({zone.startOf(leave.from), zone.startOf(leave.until), &leave});
    for (auto &person : m_people)
        std::stable_sort(person.absences.begin(), person.absences.end(), [](const Absence &a, const Absence &b) { return a.from < b.from; });
    for (const auto &policy : orNone(plan.policies)) {
        Rule rule{&policy, {}};
        for (const auto &id : orNone(policy.members))
            rule.members.push_back(addPerson(id));
        m_rules.push_back(std::move(rule));
    }
    for (const auto &shift : shifts)
        m_longestShift = std::max(m_longestShift, shift.end - shift.start);
    if (std::any_of(m_rules.begin(), m_rules.end(), [](const Rule &rule) { return countsTraits(*rule.policy); }))
        readConcurrent();
}

int DutyBook::addPerson(const std::string &id)
{
    const auto [found, isNew] = m_index.try_emplace(id, static_cast<int>(m_people.size()));
    if (isNew)
        m_people.push_back({id, {}, Instant{INT64_MIN}, Instant{INT64_MAX}, {}, {}});
    return found->second;
}

void DutyBook::readConcurrent()
{
    m_concurrent.resize(m_shifts.size());
    std::vector<std::size_t> running;
    for (std::size_t i = 0; i < m_shifts.size();) {
        const auto start = m_shifts[i].start;
        std::erase_if(running, [&](std::size_t other) { return m_shifts[other].end <= start; });
        auto end = i;
        while (end < m_shifts.size() && m_shifts[end].start == start)
            running.push_back(end++);
        for (; i < end; ++i) {
            m_concurrent[i] = running;
            std::erase(m_concurrent[i], i);
        }
    }
}

bool DutyBook::has(int person, const std::string &trait) const { return contains(m_people[static_cast<std::size_t>(person)].traits, trait); }

const DutyBook::Held *DutyBook::overlapping(int person, const DueShift &shift, const Policy *policy) const
{
    const auto &held = m_people[static_cast<std::size_t>(person)].held;
    auto at = std::lower_bound(held.begin(), held.end(), shift.end, [](const Held &one, Instant end) { return one.start < end; });
    while (at != held.begin()) {
        --at;
        if (shift.start - at->start > m_longestShift)
            break;
        if (at->end > shift.start && (!policy || concerns(*policy, at->post)))
            return &*at;
    }
    return nullptr;
}

std::optional<DutyBook::Blocked> DutyBook::membership(int index, const DueShift &shift) const
{
    const auto &person = m_people[static_cast<std::size_t>(index)];
    if (shift.start < person.joins)
        return Blocked{{person.id, BlockKind::NotYetJoined, {}, {}, {}}, false};
    if (shift.end > person.leaves)
        return Blocked{{person.id, BlockKind::HasLeft, {}, {}, {}}, false};
    for (const auto &absence : person.absences) {
        if (absence.from >= shift.end)
            break;
        if (absence.until > shift.start)
            return Blocked{{person.id, BlockKind::OnLeave, absence.leave->kind.value_or(""), {}, {}}, absence.leave->keepsTurn.value_or(false)};
    }
    return std::nullopt;
}

bool DutyBook::keepsRest(int person, const DueShift &shift, const Policy &policy, std::int64_t turn, Block &block) const
{
    const auto rest = *policy.hours * hourMs;
    const auto &held = m_people[static_cast<std::size_t>(person)].held;
    const auto after = std::lower_bound(held.begin(), held.end(), shift.start, [](const Held &one, Instant start) { return one.start < start; });
    for (auto at = after; at != held.end() && at->start < shift.end + rest; ++at) {
        if (at->turn != turn && concerns(policy, at->post)) {
            block.since = at->start;
            return false;
        }
    }
    for (auto at = after; at != held.begin();) {
        --at;
        if (shift.start - at->start > rest + m_longestShift)
            break;
        if (at->end + rest > shift.start && at->turn != turn && concerns(policy, at->post)) {
            block.since = at->end;
            return false;
        }
    }
    return true;
}

bool DutyBook::keepsRow(int person, const DueShift &shift, const Policy &policy) const
{
    const auto &held = m_people[static_cast<std::size_t>(person)].held;
    const auto standsOn = [&](calendar::CivilDate date) {
        return std::any_of(held.begin(), held.end(), [&](const Held &one) { return one.date == date && concerns(policy, one.post); });
    };
    int row = 1;
    for (auto date = shift.date - 1; row <= *policy.days && standsOn(date); date = date - 1)
        ++row;
    for (auto date = shift.date + 1; row <= *policy.days && standsOn(date); date = date + 1)
        ++row;
    return row <= *policy.days;
}

bool DutyBook::keepsPair(int person, const DueShift &shift, const Rule &rule, const std::vector<int> &chosen, Block &block) const
{
    if (rule.policy->kind == PolicyKind::Apart) {
        if (!contains(rule.members, person))
            return true;
        for (const int other : rule.members) {
            if (other != person && (contains(chosen, other) || overlapping(other, shift, rule.policy))) {
                block.other = idOf(other);
                return false;
            }
        }
        return true;
    }
    if (rule.members.front() != person)
        return true;
    block.other = idOf(rule.members[1]);
    return std::any_of(rule.members.begin() + 1, rule.members.end(), [&](int other) {
        const auto *held = overlapping(other, shift, rule.policy);
        return contains(chosen, other) || (held && held->start <= shift.start);
    });
}

int DutyBook::countWith(std::size_t shift, const Policy &policy) const
{
    std::int64_t count = 0;
    for (const auto other : m_concurrent[shift]) {
        if (concerns(policy, m_shifts[other].post->id))
            count += std::count_if(m_standing[other].begin(), m_standing[other].end(), [&](int person) { return has(person, *policy.trait); });
    }
    return static_cast<int>(count);
}

int DutyBook::stillToCome(std::size_t shift, const Policy &policy) const
{
    // The most that the shifts which are not filled yet could bring.
    std::int64_t most = 0;
    for (const auto other : m_concurrent[shift]) {
        if (m_done[other] || !concerns(policy, m_shifts[other].post->id))
            continue;
        std::int64_t best = 0;
        for (const auto &group : m_shifts[other].line->groups) {
            best = std::max<std::int64_t>(
                best, std::count_if(group.begin(), group.end(), [&](const std::string &id) { return has(m_index.at(id), *policy.trait); }));
        }
        most += best;
    }
    return static_cast<int>(most);
}

void DutyBook::policyBlocks(int person, std::size_t index, const std::vector<int> &chosen, std::int64_t turn, std::vector<Blocked> &blocked) const
{
    const auto &shift = m_shifts[index];
    for (const auto &rule : m_rules) {
        const auto &policy = *rule.policy;
        if (!concerns(policy, shift.post->id))
            continue;
        auto one = byPolicy(idOf(person), policy);
        bool isKept = true;
        switch (policy.kind) {
        case PolicyKind::MinimumRest: isKept = keepsRest(person, shift, policy, turn, one.block); break;
        case PolicyKind::MaximumConsecutive: isKept = keepsRow(person, shift, policy); break;
        case PolicyKind::Apart:
        case PolicyKind::Together: isKept = keepsPair(person, shift, rule, chosen, one.block); break;
        case PolicyKind::AtMost: {
            const auto with = [&](int other) { return has(other, *policy.trait); };
            isKept = !with(person) || countWith(index, policy) + std::count_if(chosen.begin(), chosen.end(), with) < *policy.count;
            break;
        }
        case PolicyKind::AtLeast: break; // asked of the group, in demandTraits()
        }
        if (!isKept)
            blocked.push_back(std::move(one));
    }
}

void DutyBook::demandTraits(std::size_t index, Answer &answer) const
{
    for (const auto &rule : m_rules) {
        const auto &policy = *rule.policy;
        if (policy.kind != PolicyKind::AtLeast || !concerns(policy, m_shifts[index].post->id))
            continue;
        const auto own = std::count_if(answer.able.begin(), answer.able.end(), [&](int person) { return has(person, *policy.trait); });
        if (countWith(index, policy) + own + stillToCome(index, policy) >= *policy.count)
            continue;
        for (const int person : answer.able)
            answer.blocked.push_back(byPolicy(idOf(person), policy));
        answer.able.clear();
    }
}

DutyBook::Answer DutyBook::ask(std::size_t index, const std::vector<int> &group, std::int64_t turn) const
{
    const auto &shift = m_shifts[index];
    Answer answer;
    for (const int person : group) {
        if (auto absent = membership(person, shift)) {
            answer.blocked.push_back(std::move(*absent));
            continue;
        }
        const auto before = answer.blocked.size();
        if (const auto *held = overlapping(person, shift, nullptr)) {
            // Rules of rest would only say the same in other words.
            answer.blocked.push_back({{idOf(person), BlockKind::OnDuty, std::string(held->post), {}, held->start}, true});
            continue;
        }
        for (const auto &trait : shift.needs) {
            if (!has(person, trait))
                answer.blocked.push_back({{idOf(person), BlockKind::LacksTrait, trait, {}, {}}, true});
        }
        policyBlocks(person, index, answer.able, turn, answer.blocked);
        if (answer.blocked.size() == before)
            answer.able.push_back(person);
    }
    demandTraits(index, answer);
    return answer;
}

void DutyBook::stand(std::size_t index, const std::vector<int> &people, std::int64_t turn)
{
    const auto &shift = m_shifts[index];
    m_standing[index] = people;
    m_done[index] = true;
    for (const int person : people) {
        auto &held = m_people[static_cast<std::size_t>(person)].held;
        const auto at = std::upper_bound(held.begin(), held.end(), shift.start, [](Instant start, const Held &one) { return start < one.start; });
        held.insert(at, {shift.start, shift.end, shift.date, shift.post->id, turn});
    }
}

void DutyBook::remember(const Stand &stand, std::int64_t turn)
{
    const auto found = m_index.find(stand.member);
    if (found == m_index.end())
        return; // no longer of the plan
    auto &held = m_people[static_cast<std::size_t>(found->second)].held;
    const auto at = std::upper_bound(held.begin(), held.end(), stand.start, [](Instant start, const Held &one) { return start < one.start; });
    held.insert(at, {stand.start, stand.end, stand.date, stand.post, turn});
    m_longestShift = std::max(m_longestShift, stand.end - stand.start);
}

} // namespace redoubt::duty
