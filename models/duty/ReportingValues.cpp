// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/ReportingValues.h"

#include "duty/due/ReportsDue.h"
#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

using namespace duty;

ReportingValues reportingValues(const ReportBoard &board, const Id &broadcast, const Id &unit, const Id &channel, const QString &superior,
                                std::optional<Instant> chosen, Instant now)
{
    ReportingValues values;
    values.time.now = now;
    values.superior = superior;
    const auto *current = board.current(broadcast, now);
    if (!current || !asksUnit(current->schedule, unit))
        return values;
    values.asked = true;
    values.time.offsetSeconds = current->zone.offsetSeconds(now);
    const auto today = current->zone.date(now);
    for (const auto &due : dueTimesUpTo(board.versions(broadcast), today, 2)) {
        ReportingTime time;
        time.view = board.view(channel, due, now);
        time.isOpen = due.opens <= now;
        time.toReport = isToReport(time.view, now);
        if (due.day != today && !time.toReport)
            continue;
        time.time = text(due.time.toString());
        if (due.day != today)
            time.time.prepend(QStringLiteral("%1/%2 ").arg(due.day.month()).arg(due.day.day()));
        values.times.push_back(std::move(time));
    }
    for (std::size_t i = 0; i < values.times.size(); ++i) {
        if (chosen == values.times[i].view.due.at)
            values.chosen = static_cast<int>(i);
    }
    const auto isToday = [&](const ReportingTime &time) { return time.view.due.day == today; };
    for (std::size_t i = 0; i < values.times.size() && values.chosen < 0; ++i) {
        if (values.times[i].toReport && isToday(values.times[i]))
            values.chosen = static_cast<int>(i);
    }
    if (values.chosen < 0) {
        for (std::size_t i = 0; i < values.times.size(); ++i) {
            if (values.times[i].isOpen || values.chosen < 0)
                values.chosen = static_cast<int>(i);
        }
    }
    if (values.chosen >= 0) {
        const auto &due = values.times[static_cast<std::size_t>(values.chosen)].view.due;
        if (const auto *version = board.version(due.schedule))
            values.items = version->schedule.items;
        for (const auto &reminder : board.reminders(channel, due.at))
            values.reminded.push_back(reminder.value.at);
    }
    return values;
}

} // namespace redoubt::models
