// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/ReportsDue.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
constexpr int daysLookedAt = 2;
constexpr std::int64_t reportMinuteMs = 60'000;

std::string civilText(const DueTime &due) { return due.day.toString() + " " + due.time.toString(); }
} // namespace

bool isToReport(const ReportView &view, Instant now) { return view.due.opens <= now && (!view.last() || view.open); }

bool asksUnit(const ReportSchedule &schedule, const Id &unit)
{
    return schedule.groups.empty()
        || std::ranges::any_of(schedule.groups, [&](const auto &group) { return std::ranges::find(group.units, unit) != group.units.end(); });
}

DueList reportsOwed(const ReportBoard &board, const Id &broadcast, const Id &unit, const Id &channel, Instant now)
{
    DueList list;
    const auto *current = board.current(broadcast, now);
    if (!current || !asksUnit(current->schedule, unit))
        return list;
    for (const auto &due : dueTimesUpTo(board.versions(broadcast), current->zone.date(now), daysLookedAt)) {
        const auto view = board.view(channel, due, now);
        if (isToReport(view, now))
            list.add({DueWhat::Report, channel, due.schedule, civilText(due), view.open ? view.open->value.until : due.at, false, 1});
        else
            list.changesAt(due.opens, now);
    }
    if (const auto next = nextDue(board.versions(broadcast), now))
        list.changesAt(next->opens, now);
    finish(list, now);
    return list;
}

DueList reportsToCollect(const ReportBoard &board, const Id &broadcast, const std::vector<ReportingUnit> &units, Instant now)
{
    DueList list;
    const auto *current = board.current(broadcast, now);
    if (!current)
        return list;
    std::optional<DueTime> last;
    for (const auto &due : dueTimesUpTo(board.versions(broadcast), current->zone.date(now), daysLookedAt)) {
        if (due.at <= now)
            last = due;
        else
            list.changesAt(due.at, now);
    }
    if (const auto next = nextDue(board.versions(broadcast), now))
        list.changesAt(next->at, now);
    if (!last)
        return list;
    const auto *version = board.version(last->schedule);
    const auto &schedule = version ? version->schedule : current->schedule;
    const auto waits = std::ranges::count_if(
        units, [&](const ReportingUnit &unit) { return asksUnit(schedule, unit.unit) && board.view(unit.channel, *last, now).waits(); });
    if (waits > 0) {
        const auto escalates = last->at + schedule.escalateMinutes * reportMinuteMs;
        list.add({DueWhat::Collect, broadcast, last->schedule, civilText(*last), escalates, false, static_cast<int>(waits)});
    }
    finish(list, now);
    return list;
}

} // namespace redoubt::duty
