// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "duty/kinds/Report.h"

#include <optional>
#include <vector>

/// When zero reports are due: computed by the same code on both sides of a channel.
namespace redoubt::duty {

/// What holds of a schedule beyond the shape of its fields: periods and times in order, units once, names and counts within ReportLimits.h. Fails
/// with InvalidArgument or TooLarge; the detail names the field.
[[nodiscard]] Result<void> checkSchedule(const ReportSchedule &schedule);

/// A version of a schedule, as it is kept.
struct ScheduleVersion
{
    Id id;
    ReportSchedule schedule;
    calendar::TimeZone zone = calendar::TimeZone::utc(); ///< of schedule.zone
    bool unseen = false;                                 ///< another of its number was published by somebody who had not seen it
    bool operator==(const ScheduleVersion &) const = default;
};

/// One time at which reports are due.
struct DueTime
{
    Id schedule;
    calendar::CivilDate day;
    calendar::TimeOfDay time;
    Instant at;
    Instant opens;
    auto operator<=>(const DueTime &) const = default;
};

/// The due times of @p day, in order. Of several versions, by number, each holds from its @c since until that of the next; a time belongs to the
/// version that holds when it is due. @p versions in the order of their numbers.
[[nodiscard]] std::vector<DueTime> dueTimesOn(const std::vector<ScheduleVersion> &versions, calendar::CivilDate day);
/// Of @p days days up to and with @p last.
[[nodiscard]] std::vector<DueTime> dueTimesUpTo(const std::vector<ScheduleVersion> &versions, calendar::CivilDate last, int days);
/// The first that is due after @p now, looked for a year ahead; none: nothing is asked any more.
[[nodiscard]] std::optional<DueTime> nextDue(const std::vector<ScheduleVersion> &versions, Instant now);
/// The period that @p day belongs to. Null: nothing is due on it.
[[nodiscard]] const ReportPeriod *periodOf(const ReportSchedule &schedule, calendar::CivilDate day);

/// What comes next for those who have not reported for a due time.
struct NextStep
{
    enum class What { Reminder, Escalation };
    What what = What::Reminder;
    Instant at;
    auto operator<=>(const NextStep &) const = default;
};
/// None: all of it is past.
[[nodiscard]] std::optional<NextStep> nextStep(const ReportSchedule &schedule, Instant due, Instant now);
/// Reminders by the schedule that lie at or before @p now.
[[nodiscard]] std::vector<Instant> remindersUntil(const ReportSchedule &schedule, Instant due, Instant now);

} // namespace redoubt::duty
