// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportWords.h"

#include "models/Text.h"
#include "views/theme/Durations.h"

#include <algorithm>

namespace redoubt::views {

using duty::ReportState;

QString ReportWords::state(ReportState state)
{
    switch (state) {
    case ReportState::NotDue: return tr("Not due yet");
    case ReportState::Missing: return tr("Missing");
    case ReportState::Suspicious: return tr("Suspicious");
    case ReportState::Matter: return tr("Something there");
    case ReportState::Late: return tr("Late");
    case ReportState::Quiet: return tr("All quiet");
    }
    return {};
}

Icon ReportWords::stateIcon(ReportState state)
{
    switch (state) {
    case ReportState::NotDue: return Icon::None;
    case ReportState::Missing: return Icon::Hourglass;
    case ReportState::Suspicious: return Icon::Alert;
    case ReportState::Matter: return Icon::File;
    case ReportState::Late: return Icon::Clock;
    case ReportState::Quiet: return Icon::Check;
    }
    return Icon::None;
}

Tone ReportWords::stateTone(ReportState state)
{
    switch (state) {
    case ReportState::Suspicious: return Tone::Severity3;
    case ReportState::Matter: return Tone::Severity1;
    case ReportState::Late: return Tone::Severity2;
    case ReportState::Quiet: return Tone::Ok;
    case ReportState::NotDue:
    case ReportState::Missing: break;
    }
    return Tone::Neutral;
}

ChipSpec ReportWords::chip(ReportState state)
{
    return {ReportWords::state(state), stateTone(state), stateIcon(state), state == ReportState::NotDue ? ChipShape::Outline : ChipShape::Soft};
}

QString ReportWords::took(std::int64_t milliseconds)
{
    const auto seconds = static_cast<int>(std::min<std::int64_t>(milliseconds / 1000, 24 * 3600));
    if (seconds < 60)
        return tr("%n s", nullptr, seconds);
    const QString minutes = tr("%n min", nullptr, seconds / 60);
    //: %1 is minutes ("6 min"), %2 seconds ("20 s") after them
    return seconds % 60 == 0 ? minutes : tr("%1 %2").arg(minutes, tr("%n s", nullptr, seconds % 60));
}

QString ReportWords::reportedAt(const models::ReportCell &cell, const models::OfficeTime &time)
{
    return cell.view.reports.empty() ? QString() : time.shortTime(cell.view.reports.front().value.finishedAt);
}

QString ReportWords::line(const models::ReportCell &cell, const models::OfficeTime &time)
{
    const auto &view = cell.view;
    switch (view.state) {
    case ReportState::NotDue: return view.open ? tr("sent back") : QString();
    case ReportState::Missing:
        if (!cell.unit.channel)
            return tr("no channel");
        if (view.open)
            return tr("sent back");
        if (view.unreadable)
            return tr("came, unreadable");
        return tr("%1 past").arg(Durations::span((time.now - view.due.at) / 1000));
    case ReportState::Suspicious:
        if (view.suspicion.equal && view.before)
            return tr("same as %1").arg(time.shortTime(view.before->value.due));
        return tr("done in %1").arg(took(view.suspicion.tookMs));
    case ReportState::Matter: return models::text(view.last()->value.matter.value_or(""));
    case ReportState::Late: return tr("%1 late").arg(Durations::span(view.lateMs.value_or(0) / 1000));
    case ReportState::Quiet: return tr("%n checks", nullptr, static_cast<int>(view.last()->value.checks.size()));
    }
    return {};
}

QString ReportWords::number(const models::ReportPerson &person) { return person.shortNumber.isEmpty() ? person.phone : person.shortNumber; }

QString ReportWords::whom(const models::ReportUnit &unit)
{
    if (unit.people.empty())
        return {};
    const auto &person = unit.people.front();
    const QString called = person.shortNumber.isEmpty() ? person.phone : tr("short number %1").arg(person.shortNumber);
    return QStringList{person.name, called}.join(QStringLiteral("  ")).trimmed();
}

QString ReportWords::wholeCell(const models::ReportCell &cell, const models::ReportBoardValues &values)
{
    QStringList lines{cell.unit.name + QStringLiteral("  ") + state(cell.view.state)};
    const QString at = reportedAt(cell, values.time);
    const QString said = line(cell, values.time);
    if (!at.isEmpty() || !said.isEmpty())
        lines << QStringList{at, said}.join(QStringLiteral("  ")).trimmed();
    for (std::size_t i = 0; i < cell.today.size() && i < values.dues.size(); ++i) {
        QString word = state(cell.today[i]);
        if (cell.todayLate[i] && cell.today[i] != ReportState::Late)
            word = tr("%1, late").arg(word);
        lines << values.dues[i].time + QStringLiteral("  ") + word;
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList ReportWords::suspicions(const duty::ReportView &view, const models::OfficeTime &time)
{
    QStringList lines;
    if (view.suspicion.equal && view.before) {
        const QString when = time.shortTime(view.before->value.due);
        lines << (view.before->value.due == view.due.at ? tr("Every value is the same as in the report that was sent back")
                                                        : tr("Every value is the same as at %1").arg(when));
    }
    if (view.suspicion.fast)
        lines << tr("Done in %1; the last 14 days it took %2 in the middle, %3 at the least")
                     .arg(took(view.suspicion.tookMs), took(view.suspicion.medianMs.value_or(0)), took(view.suspicion.leastMs.value_or(0)));
    return lines;
}

QString ReportWords::statement(const duty::ZeroReport &report)
{
    if (report.statement == duty::ReportStatement::Matter)
        return models::text(report.matter.value_or(""));
    const auto skipped = static_cast<int>(std::ranges::count(report.checks, duty::CheckOutcome::Skipped, &duty::ReportedCheck::outcome));
    const auto done = static_cast<int>(report.checks.size()) - skipped;
    const QString quiet = tr("All quiet; %n checks, nothing amiss", nullptr, done);
    return skipped == 0 ? quiet : tr("%1; %2 could not be done").arg(quiet).arg(skipped);
}

QString ReportWords::outcome(duty::CheckOutcome outcome)
{
    switch (outcome) {
    case duty::CheckOutcome::Passed: return tr("as it should be");
    case duty::CheckOutcome::Breached: return tr("not as it should be");
    case duty::CheckOutcome::Skipped: return tr("could not be done");
    }
    return {};
}

} // namespace redoubt::views
