// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/ShortRoster.h"

#include "duty/roster/PlanChecks.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace redoubt::duty {

namespace {

using calendar::CivilDate;

constexpr int mostInterval = 1'000;

bool isSelected(const ShortPlan &plan, CivilDate date)
{
    return std::find(plan.weekdays->begin(), plan.weekdays->end(), date.weekday()) != plan.weekdays->end();
}

/// Selected days from the start until @p date.
std::int64_t selectedBefore(const ShortPlan &plan, CivilDate date)
{
    const std::set<calendar::Weekday> chosen(plan.weekdays->begin(), plan.weekdays->end());
    const auto days = date - plan.start;
    auto count = std::int64_t{days / 7} * static_cast<std::int64_t>(chosen.size());
    for (auto day = plan.start + days / 7 * 7; day < date; day = day + 1)
        count += chosen.contains(day.weekday()) ? 1 : 0;
    return count;
}

/// The turn that @p date belongs to, counted from 0; none: nobody's. @p date is not before the start.
std::optional<std::int64_t> turnOn(const ShortPlan &plan, CivilDate date)
{
    const int interval = plan.interval.value_or(1);
    const auto everyNth = [&](std::int64_t unit) { return unit % interval == 0 ? std::optional(unit / interval) : std::nullopt; };
    switch (plan.frequency) {
    case ShortFrequency::Daily:
        if (!plan.weekdays)
            return everyNth(date - plan.start);
        return isSelected(plan, date) ? std::optional(selectedBefore(plan, date) / interval) : std::nullopt;
    case ShortFrequency::Weekly: {
        const bool isDay = plan.weekdays ? isSelected(plan, date) : date.weekday() == plan.start.weekday();
        return isDay ? everyNth((date.monday() - plan.start.monday()) / 7) : std::nullopt;
    }
    case ShortFrequency::Monthly: {
        const bool isDay = plan.weekdays ? isSelected(plan, date) : date == CivilDate::clamped(date.year(), date.month(), plan.start.day());
        return isDay ? everyNth(date.monthIndex() - plan.start.monthIndex()) : std::nullopt;
    }
    }
    return std::nullopt;
}

} // namespace

Result<void> checkShortPlan(const ShortPlan &plan)
{
    if (plan.start < calendar::EarliestDate || plan.start > calendar::LatestDate)
        return fail(ErrorCode::InvalidArgument, "start: must be from 1970 to 2100");
    if (const int interval = plan.interval.value_or(1); interval < 1 || interval > mostInterval)
        return fail(ErrorCode::InvalidArgument, "interval: must be 1 to " + std::to_string(mostInterval));
    if (plan.weekdays && plan.weekdays->empty())
        return fail(ErrorCode::InvalidArgument, "weekdays: is empty; leave it out or name some");
    if (plan.groups.empty())
        return fail(ErrorCode::InvalidArgument, "groups: is empty");
    if (plan.groups.size() > bounds::Groups)
        return fail(ErrorCode::TooLarge, "groups: more than " + std::to_string(bounds::Groups));
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const auto place = "group " + std::to_string(i + 1);
        if (plan.groups[i].empty())
            return fail(ErrorCode::InvalidArgument, place + " is empty");
        for (const auto &member : plan.groups[i]) {
            if (member.empty() || member.size() > 64)
                return fail(ErrorCode::InvalidArgument, place + ": a member is called by 1 to 64 bytes");
            if (!seen.insert(member).second)
                return fail(ErrorCode::InvalidArgument, place + ": " + member + " is there twice: groups do not overlap");
        }
    }
    return {};
}

Result<std::map<CivilDate, std::vector<std::string>>> buildShortRoster(const ShortPlan &plan, CivilDate from, CivilDate until)
{
    REDOUBT_TRY(checkShortPlan(plan));
    if (until < from || from < calendar::EarliestDate || until > calendar::LatestDate)
        return fail(ErrorCode::InvalidArgument, "the days to build go from an earlier to a later one, between 1970 and 2100");
    if (until - from > bounds::PlannedDays)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(bounds::PlannedDays) + " days");
    std::map<CivilDate, std::vector<std::string>> roster;
    for (auto date = std::max(from, plan.start); date < until; date = date + 1) {
        if (const auto turn = turnOn(plan, date))
            roster.emplace_hint(roster.end(), date, plan.groups[static_cast<std::size_t>(*turn) % plan.groups.size()]);
    }
    return roster;
}

} // namespace redoubt::duty
