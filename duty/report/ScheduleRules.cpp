// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/report/ScheduleRules.h"

#include "core/text/ShownName.h"
#include "duty/kinds/ReportLimits.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/report/ScheduleChecks.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

namespace {
constexpr std::int64_t scheduleMinuteMs = 60'000;
constexpr int daysAhead = 366;

Result<void> checkPeriod(const ReportPeriod &period)
{
    if (period.until < period.from || period.until - period.from >= bounds::DaysOfPeriod)
        return fail(ErrorCode::InvalidArgument, "periods: " + period.from.toString() + ": its last day is before it, or too far");
    if (period.times.empty() || period.times.size() > static_cast<std::size_t>(bounds::TimesOfDay))
        return fail(ErrorCode::InvalidArgument, "periods: between 1 and " + std::to_string(bounds::TimesOfDay) + " times");
    for (std::size_t i = 1; i < period.times.size(); ++i) {
        if (period.times[i] <= period.times[i - 1])
            return fail(ErrorCode::InvalidArgument, "periods: times out of order");
    }
    return feed::checkText(period.name.value_or(""), 0, bounds::ScheduleName);
}

/// Until when version @p i holds: as long as no later one does.
bool holdsAt(const std::vector<ScheduleVersion> &versions, std::size_t i, Instant instant)
{
    if (instant < versions[i].schedule.since)
        return false;
    return std::none_of(versions.begin() + static_cast<std::ptrdiff_t>(i) + 1, versions.end(),
                        [&](const auto &later) { return later.schedule.since <= instant; });
}
} // namespace

Result<void> checkReportGroups(const std::vector<ReportGroup> &groups)
{
    if (groups.size() > static_cast<std::size_t>(bounds::ReportGroups))
        return fail(ErrorCode::TooLarge, "groups: at most " + std::to_string(bounds::ReportGroups));
    std::set<Id> units;
    for (const auto &group : groups) {
        REDOUBT_TRY(feed::checkText(group.name, 1, bounds::ScheduleName));
        for (const auto &unit : group.units) {
            if (!units.insert(unit).second)
                return fail(ErrorCode::InvalidArgument, "groups: a unit stands in two places");
        }
    }
    if (units.size() > static_cast<std::size_t>(bounds::ReportUnits))
        return fail(ErrorCode::TooLarge, "groups: at most " + std::to_string(bounds::ReportUnits) + " units");
    return {};
}

Result<void> checkReportPeriods(const std::vector<ReportPeriod> &periods)
{
    if (periods.empty() || periods.size() > static_cast<std::size_t>(bounds::Periods))
        return fail(ErrorCode::InvalidArgument, "periods: between 1 and " + std::to_string(bounds::Periods));
    for (const auto &period : periods)
        REDOUBT_TRY(checkPeriod(period));
    return {};
}

Result<void> checkSchedule(const ReportSchedule &schedule)
{
    if (schedule.zone.empty() || schedule.zone.size() > bounds::ZoneName)
        return fail(ErrorCode::InvalidArgument, "zone: the name of a time zone, as \"Asia/Shanghai\"");
    REDOUBT_TRY(checkReportPeriods(schedule.periods));
    return checkReportGroups(schedule.groups);
}

const ReportPeriod *periodOf(const ReportSchedule &schedule, calendar::CivilDate day)
{
    const auto found = std::ranges::find_if(schedule.periods, [&](const auto &period) { return period.from <= day && day <= period.until; });
    return found == schedule.periods.end() ? nullptr : &*found;
}

std::vector<DueTime> dueTimesOn(const std::vector<ScheduleVersion> &versions, calendar::CivilDate day)
{
    std::vector<DueTime> dues;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto &version = versions[i];
        const auto *period = periodOf(version.schedule, day);
        if (!period)
            continue;
        for (const auto time : period->times) {
            const auto at = version.zone.instant(calendar::CivilTime::of(day, time));
            if (holdsAt(versions, i, at))
                dues.push_back({version.id, day, time, at, at + -version.schedule.opensMinutes * scheduleMinuteMs});
        }
    }
    std::ranges::sort(dues, {}, &DueTime::at);
    return dues;
}

std::vector<DueTime> dueTimesUpTo(const std::vector<ScheduleVersion> &versions, calendar::CivilDate last, int days)
{
    std::vector<DueTime> all;
    for (auto day = last - (days - 1); day <= last; day = day + 1) {
        const auto dues = dueTimesOn(versions, day);
        all.insert(all.end(), dues.begin(), dues.end());
    }
    return all;
}

std::optional<DueTime> nextDue(const std::vector<ScheduleVersion> &versions, Instant now)
{
    if (versions.empty())
        return {};
    const auto today = versions.back().zone.date(now);
    // Another version's zone may be a day behind.
    for (auto day = today - 1; day <= today + daysAhead; day = day + 1) {
        for (const auto &due : dueTimesOn(versions, day)) {
            if (due.at > now)
                return due;
        }
    }
    return {};
}

std::optional<NextStep> nextStep(const ReportSchedule &schedule, Instant due, Instant now)
{
    std::optional<NextStep> next;
    const auto consider = [&](NextStep::What what, std::int64_t minutes) {
        const NextStep step{what, due + minutes * scheduleMinuteMs};
        if (step.at > now && (!next || step.at < next->at))
            next = step;
    };
    for (const auto minutes : schedule.reminderMinutes)
        consider(NextStep::What::Reminder, minutes);
    consider(NextStep::What::Escalation, schedule.escalateMinutes);
    return next;
}

std::vector<Instant> remindersUntil(const ReportSchedule &schedule, Instant due, Instant now)
{
    std::vector<Instant> times;
    for (const auto minutes : schedule.reminderMinutes) {
        if (const auto at = due + minutes * scheduleMinuteMs; at <= now)
            times.push_back(at);
    }
    std::ranges::sort(times);
    return times;
}

} // namespace redoubt::duty
