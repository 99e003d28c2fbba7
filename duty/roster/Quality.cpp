// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Quality.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace redoubt::duty {

namespace {

constexpr std::size_t mostShifts = 100'000;
constexpr std::size_t mostPeople = 2'000;
constexpr int balancedFrom = 95;

int roundHalfEven(std::int64_t number, std::int64_t by)
{
    const auto whole = number / by;
    const auto twice = number % by * 2;
    return static_cast<int>(whole + (twice > by || (twice == by && whole % 2 != 0) ? 1 : 0));
}

int balanceOf(const std::vector<std::int64_t> &durations)
{
    if (durations.size() < 2)
        return durations.empty() ? 0 : 100;
    long double sum = 0;
    for (std::size_t i = 0; i < durations.size(); ++i) {
        for (std::size_t j = i + 1; j < durations.size(); ++j) {
            const auto [shorter, longer] = std::minmax(durations[i], durations[j]);
            sum += 100.0L * static_cast<long double>(shorter) / static_cast<long double>(longer);
        }
    }
    const auto pairs = static_cast<long double>(durations.size() * (durations.size() - 1) / 2);
    // To nearest, halves to even: the mode that a program begins with.
    return static_cast<int>(std::nearbyint(sum / pairs));
}

} // namespace

int percentHalfEven(std::int64_t part, std::int64_t whole) { return roundHalfEven(part * 100, whole); }

Result<RosterQuality> qualityOf(const std::vector<DutyShift> &shifts, Interval period)
{
    if (period.end <= period.start)
        return fail(ErrorCode::InvalidArgument, "the time asked for ends before it has begun");
    if (shifts.size() > mostShifts)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(mostShifts) + " shifts");
    std::vector<Interval> all;
    std::map<std::string, std::vector<Interval>> byUser;
    for (const auto &shift : shifts) {
        if (shift.end <= shift.start)
            return fail(ErrorCode::InvalidArgument, "a shift of " + shift.user + " ends before it has begun, at " + toRfc3339(shift.end));
        const Interval within{std::max(shift.start, period.start), std::min(shift.end, period.end)};
        if (within.end <= within.start)
            continue;
        all.push_back(within);
        byUser[shift.user].push_back(within);
    }
    if (byUser.size() > mostPeople)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(mostPeople) + " people");

    RosterQuality quality;
    const auto covered = unionOf(std::move(all));
    quality.coverage = percentHalfEven(durationOf(covered), period.end - period.start);
    quality.gaps = gapsIn(covered, period);
    std::vector<std::int64_t> durations;
    std::int64_t sum = 0;
    for (auto &[user, intervals] : byUser) {
        durations.push_back(durationOf(unionOf(std::move(intervals))));
        sum += durations.back();
    }
    quality.balance = balanceOf(durations);
    if (quality.balance >= balancedFrom) {
        quality.balance = 100;
    } else {
        std::size_t i = 0;
        for (const auto &[user, intervals] : byUser) {
            const auto percent = percentHalfEven(durations[i++] * static_cast<std::int64_t>(durations.size()), sum) - 100;
            if (percent > 0)
                quality.overloaded.push_back({user, percent});
        }
        std::stable_sort(quality.overloaded.begin(), quality.overloaded.end(),
                         [](const Overload &a, const Overload &b) { return a.percent > b.percent; });
    }
    quality.total = roundHalfEven(quality.coverage + quality.balance, 2);
    return quality;
}

} // namespace redoubt::duty
