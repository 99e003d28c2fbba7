// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/bulletin/BulletinProgress.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace redoubt::duty {

namespace {
/// What is still to do counts first; of units that have answered nobody comes before another.
int placeInGroup(AnswerState state) { return std::min(static_cast<int>(state), static_cast<int>(AnswerState::Checked)); }

AnswerGroup &groupAt(AnswerGroup &whole, std::string_view path)
{
    AnswerGroup *group = &whole;
    std::size_t from = 0;
    while (from < path.size()) {
        const auto until = std::min(path.find('/', from), path.size());
        const auto name = path.substr(from, until - from);
        if (!name.empty()) {
            auto found = std::ranges::find(group->groups, name, &AnswerGroup::name);
            if (found == group->groups.end()) {
                AnswerGroup fresh;
                fresh.name = name;
                fresh.path = path.substr(0, until);
                group->groups.push_back(std::move(fresh));
                found = std::prev(group->groups.end());
            }
            group = &*found;
        }
        from = until + 1;
    }
    return *group;
}

void addUp(AnswerGroup &group)
{
    group.counts = countsOf(group.units);
    std::ranges::stable_sort(group.units, {}, [](const UnitAnswer &answer) { return placeInGroup(answer.state); });
    for (auto &within : group.groups) {
        addUp(within);
        group.counts += within.counts;
    }
}
} // namespace

void AnswerCounts::add(AnswerState state)
{
    ++addressed;
    ++of[static_cast<std::size_t>(state)];
}

AnswerCounts &AnswerCounts::operator+=(const AnswerCounts &other)
{
    addressed += other.addressed;
    for (std::size_t i = 0; i < of.size(); ++i)
        of[i] += other.of[i];
    return *this;
}

int AnswerCounts::acknowledged() const { return addressed - in(AnswerState::NotDelivered)-in(AnswerState::NotAcknowledged); }

int AnswerCounts::answered() const { return acknowledged() - in(AnswerState::NoFeedback); }

AnswerCounts countsOf(const std::vector<UnitAnswer> &answers)
{
    AnswerCounts counts;
    for (const auto &answer : answers)
        counts.add(answer.state);
    return counts;
}

AnswerState stateOf(bool isDelivered, bool isAcknowledged, std::optional<FeedbackResult> last)
{
    if (last) {
        switch (*last) {
        case FeedbackResult::Checked: return AnswerState::Checked;
        case FeedbackResult::Handled: return AnswerState::Handled;
        case FeedbackResult::NoSuchSystem: return AnswerState::NoSuchSystem;
        }
    }
    if (isAcknowledged)
        return AnswerState::NoFeedback;
    return isDelivered ? AnswerState::NotAcknowledged : AnswerState::NotDelivered;
}

AnswerGroup answerTree(const std::vector<Addressee> &to, const std::vector<UnitAnswer> &answers)
{
    std::map<Id, const UnitAnswer *> byUnit;
    for (const auto &answer : answers)
        byUnit[answer.unit] = &answer;
    AnswerGroup whole;
    for (const auto &addressee : to) {
        if (const auto found = byUnit.find(addressee.unit); found != byUnit.end())
            groupAt(whole, addressee.group.value_or("")).units.push_back(*found->second);
    }
    addUp(whole);
    return whole;
}

BulletinDue dueOf(const BulletinBody &body, const AnswerCounts &counts)
{
    if (counts.acknowledged() < counts.addressed)
        return {BulletinClock::Acknowledge, body.acknowledgeBy};
    if (counts.answered() < counts.addressed)
        return {BulletinClock::Feedback, body.feedbackBy};
    return {};
}

BulletinDue dueOf(const BulletinBody &body, AnswerState state)
{
    AnswerCounts one;
    one.add(state);
    return dueOf(body, one);
}

} // namespace redoubt::duty
