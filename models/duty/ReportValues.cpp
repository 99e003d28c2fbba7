// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/ReportValues.h"

#include "models/Text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace redoubt::models {

using namespace duty;

namespace {
QString secondsOf(Instant instant, int offsetSeconds)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone(offsetSeconds)).toString(QStringLiteral("HH:mm:ss"));
}

QString foundAt(const ReportedCheck &check)
{
    const auto value = text(check.value.value_or(""));
    return value.isEmpty() || !check.unit ? value : value + QLatin1Char(' ') + text(*check.unit);
}

std::vector<ComparedCheck> comparedChecks(const ZeroReport &report, const ZeroReport *before, const ZeroReport *yesterday, int offsetSeconds)
{
    std::vector<ComparedCheck> rows;
    for (const auto &check : report.checks) {
        ComparedCheck row;
        row.name = text(check.name);
        row.outcome = check.outcome;
        row.found = foundAt(check);
        row.note = text(check.note.value_or(""));
        row.at = secondsOf(check.at, offsetSeconds);
        const auto compare = [&](const ZeroReport *other, QString &shown, bool &same) {
            const auto *known = other ? checkOf(*other, check.item) : nullptr;
            if (!known)
                return;
            shown = foundAt(*known);
            same = check.value.has_value() && sameValue(check.value, known->value);
        };
        compare(before, row.before, row.sameAsBefore);
        compare(yesterday, row.yesterday, row.sameAsYesterday);
        rows.push_back(std::move(row));
    }
    return rows;
}

int chosenAmong(const std::vector<DueValues> &dues, std::optional<Instant> chosen, Instant now)
{
    int open = dues.empty() ? -1 : 0;
    for (std::size_t i = 0; i < dues.size(); ++i) {
        if (chosen == dues[i].due.at)
            return static_cast<int>(i);
        if (dues[i].due.opens <= now)
            open = static_cast<int>(i);
    }
    return open;
}
} // namespace

const ReportCell *ReportBoardValues::cell(const Id &unit) const
{
    for (const auto &group : groups) {
        const auto found = std::ranges::find_if(group.cells, [&](const auto &cell) { return cell.unit.unit == unit; });
        if (found != group.cells.end())
            return &*found;
    }
    return nullptr;
}

int ReportBoardValues::waiting() const
{
    int count = 0;
    for (const auto &group : groups)
        count += static_cast<int>(std::ranges::count_if(group.cells, [](const auto &cell) { return cell.view.waits(); }));
    return count;
}

std::vector<const ReportCell *> ReportBoardValues::inState(ReportState state) const
{
    std::vector<const ReportCell *> found;
    for (const auto &group : groups) {
        for (const auto &cell : group.cells) {
            if (cell.view.state == state)
                found.push_back(&cell);
        }
    }
    return found;
}

ReportBoardValues reportBoardValues(const ReportBoard &board, const Id &broadcast, const std::vector<ReportUnits> &groups,
                                    std::optional<Instant> chosen, Instant now)
{
    ReportBoardValues values;
    values.time.now = now;
    const auto *current = board.current(broadcast, now);
    if (!current)
        return values;
    values.asked = true;
    const auto &versions = board.versions(broadcast);
    values.time.offsetSeconds = current->zone.offsetSeconds(now);
    const auto today = current->zone.date(now);
    values.reminderMinutes = current->schedule.reminderMinutes;
    values.escalateMinutes = current->schedule.escalateMinutes;
    values.fastPercent = current->schedule.fastPercent;
    values.nextDue = nextDue(versions, now);
    if (const auto *period = periodOf(current->schedule, today)) {
        values.period = text(period->name.value_or(""));
        values.dayOfPeriod = today - period->from + 1;
    }
    for (const auto &due : dueTimesOn(versions, today)) {
        DueValues shown;
        shown.due = due;
        shown.time = text(due.time.toString());
        values.dues.push_back(std::move(shown));
    }
    values.chosen = chosenAmong(values.dues, chosen, now);
    for (const auto &group : groups) {
        ReportCells cells;
        cells.name = group.name;
        for (const auto &unit : group.units) {
            ReportCell cell;
            cell.unit = unit;
            for (std::size_t i = 0; i < values.dues.size(); ++i) {
                auto &due = values.dues[i];
                auto view = board.view(unit.channel.value_or(Id()), due.due, now);
                cell.today.push_back(view.state);
                cell.todayLate.push_back(view.lateMs.has_value());
                due.counts.add(view.state);
                due.late += view.lateMs ? 1 : 0;
                if (static_cast<int>(i) == values.chosen)
                    cell.view = std::move(view);
            }
            cells.counts.add(cell.view.state);
            cells.cells.push_back(std::move(cell));
        }
        values.groups.push_back(std::move(cells));
    }
    if (values.chosen >= 0) {
        const auto &due = values.dues[static_cast<std::size_t>(values.chosen)];
        values.counts = due.counts;
        const auto *schedule = board.version(due.due.schedule);
        if (schedule && due.counts.missing + due.counts.notDue > 0)
            values.next = nextStep(schedule->schedule, due.due.at, now);
    }
    return values;
}

ReportPaneValues reportPaneValues(const ReportBoard &board, const Id &broadcast, const ReportCell &cell, Instant now)
{
    ReportPaneValues values;
    values.cell = cell;
    values.time.now = now;
    const auto &due = cell.view.due;
    const auto *schedule = board.version(due.schedule);
    if (!schedule || !cell.unit.channel)
        return values;
    const auto channel = *cell.unit.channel;
    const auto &versions = board.versions(broadcast);
    values.time.offsetSeconds = schedule->zone.offsetSeconds(now);
    values.fastPercent = schedule->schedule.fastPercent;
    values.lastDay = due.day;
    std::set<calendar::TimeOfDay> times;
    for (const auto &each : dueTimesUpTo(versions, due.day, ReportBoard::HistoryDays)) {
        const auto view = board.view(channel, each, now);
        values.history.push_back({each, view.state});
        values.returns += static_cast<int>(view.returns.size());
        times.insert(each.time);
        if (view.state != ReportState::NotDue)
            values.counts.add(view.state);
        if (cell.view.before && cell.view.before->value.due == each.at)
            values.before = each;
        if (each.day == due.day - 1 && each.time == due.time)
            values.yesterday = each;
    }
    values.timesOfDay.assign(times.begin(), times.end());
    if (const auto *last = cell.view.last()) {
        const auto *yesterday = values.yesterday ? board.reportFor(channel, values.yesterday->at) : nullptr;
        values.checks = comparedChecks(last->value, cell.view.before ? &cell.view.before->value : nullptr, yesterday ? &yesterday->value : nullptr,
                                       values.time.offsetSeconds);
    }
    constexpr std::int64_t dayMs = 24 * 60 * 60'000;
    values.contacts = board.contacts(channel, now + -ReportBoard::HistoryDays * dayMs);
    if (cell.view.reports.empty())
        values.reminded = remindersUntil(schedule->schedule, due.at, now);
    for (const auto &reminder : board.reminders(channel, due.at)) {
        values.reminded.push_back(reminder.value.at);
        ++values.askedByHand;
    }
    std::ranges::sort(values.reminded);
    return values;
}

} // namespace redoubt::models
