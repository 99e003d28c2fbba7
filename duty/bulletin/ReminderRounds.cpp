// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/bulletin/ReminderRounds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace redoubt::duty {

namespace {
struct OpenRound
{
    ReminderRound round;
    Id id; ///< of its first reminder

    [[nodiscard]] bool takes(const BulletinReminder &reminder) const
    {
        if (reminder.way != round.way || reminder.wants != round.wants)
            return false;
        return reminder.round == id || (round.way == ReminderWay::Phone && reminder.at - round.at <= CallsOfOneRoundMs);
    }
};

std::optional<Instant> whenAnswered(const UnitAnswer &answer, ReminderWants wants)
{
    if (wants == ReminderWants::Feedback)
        return answer.answeredAt;
    // Who gives feedback at once has received it as well.
    return answer.acknowledgedAt ? answer.acknowledgedAt : answer.answeredAt;
}
} // namespace

std::vector<ReminderRound> reminderRounds(std::vector<UnitReminder> reminders, const std::vector<UnitAnswer> &answers)
{
    std::ranges::stable_sort(reminders, {}, [](const UnitReminder &each) { return std::tuple(each.reminder.at, each.reminder.round, each.unit); });
    std::vector<OpenRound> rounds;
    for (const auto &[unit, reminder] : reminders) {
        if (rounds.empty() || !rounds.back().takes(reminder))
            rounds.push_back({{reminder.at, reminder.way, reminder.wants, {}, 0}, reminder.round});
        auto &units = rounds.back().round.units;
        if (std::ranges::find(units, unit) == units.end())
            units.push_back(unit);
    }
    std::map<Id, const UnitAnswer *> byUnit;
    for (const auto &answer : answers)
        byUnit[answer.unit] = &answer;
    std::map<ReminderWants, Instant> next; // of the round after, which asked for the same
    std::vector<ReminderRound> result;
    for (auto open = rounds.rbegin(); open != rounds.rend(); ++open) {
        auto &round = open->round;
        const auto until = next.find(round.wants);
        for (const auto &unit : round.units) {
            const auto answer = byUnit.find(unit);
            const auto when = answer == byUnit.end() ? std::nullopt : whenAnswered(*answer->second, round.wants);
            if (when && *when >= round.at && (until == next.end() || *when < until->second))
                ++round.answered;
        }
        next[round.wants] = round.at;
        result.push_back(std::move(round));
    }
    return result;
}

} // namespace redoubt::duty
