// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/MatterModel.h"

#include "models/Text.h"
#include "models/duty/DeadlineText.h"

#include <algorithm>

namespace redoubt::models {

namespace {
constexpr qint64 soonSeconds = 60 * 60;
constexpr qint64 urgentSeconds = 15 * 60;

QString whoWasTold(const EscalatedTo &escalated)
{
    if (!escalated.name.isEmpty())
        return escalated.name;
    switch (escalated.to) {
    case duty::EscalateTo::Second: return MatterModel::tr("the second officer");
    case duty::EscalateTo::Leader: return MatterModel::tr("the leader on duty");
    case duty::EscalateTo::Commander: break;
    }
    return MatterModel::tr("the commander");
}

QString escalationLine(const EscalatedTo &escalated)
{
    const QString told = MatterModel::tr("%1 was told at %2").arg(whoWasTold(escalated), escalated.toldText);
    if (escalated.takenBy.isEmpty())
        return told + QLatin1Char('\n') + MatterModel::tr("Nobody has taken it yet");
    const QString taken = MatterModel::tr("%1 took it at %2").arg(escalated.takenBy, escalated.takenText);
    return told + QLatin1Char('\n') + (escalated.note.isEmpty() ? taken : MatterModel::tr("%1: %2").arg(taken, escalated.note));
}
} // namespace

ClockState clockOf(const MatterRow &row, Instant now)
{
    if (row.clock == duty::MatterClock::None || !row.due)
        return {};
    const std::int64_t leftMs = *row.due - now;
    ClockState state;
    state.leftSeconds = leftMs >= 0 ? (leftMs + 999) / 1000 : leftMs / 1000;
    state.leftMinutes = shownMinutes(*row.due) - shownMinutes(now);
    state.urgency = leftMs < 0              ? Urgency::Overdue
        : state.leftSeconds < urgentSeconds ? Urgency::Urgent
        : state.leftSeconds < soonSeconds   ? Urgency::Soon
                                            : Urgency::Calm;
    const std::int64_t wholeMs = row.from ? *row.due - *row.from : 0;
    state.share =
        wholeMs <= 0 ? (leftMs <= 0 ? 1.0 : 0.0) : std::clamp(static_cast<double>(wholeMs - leftMs) / static_cast<double>(wholeMs), 0.0, 1.0);
    return state;
}

QString MatterModel::stepWords(const MatterRow &row)
{
    if (row.step.isEmpty())
        return tr("%1: all %n step(s) marked", nullptr, row.stepsAll).arg(row.procedure);
    return row.stepDueText.isEmpty() ? tr("Step %1 of %2: %3").arg(row.stepsDone + 1).arg(row.stepsAll).arg(row.step)
                                     : tr("Step %1 of %2, until %3: %4").arg(row.stepsDone + 1).arg(row.stepsAll).arg(row.stepDueText, row.step);
}

int MatterModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant MatterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MatterRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: return row.dueText.isEmpty() ? row.title : tr("%1, due at %2").arg(row.title, row.dueText);
    case Qt::ToolTipRole: {
        QStringList lines{row.title};
        if (!row.detail.isEmpty())
            lines << row.detail;
        if (!row.tracker.isEmpty())
            lines << tr("followed by %1").arg(row.tracker);
        if (!row.procedure.isEmpty())
            lines << stepWords(row);
        if (row.untouched)
            lines << tr("Critical, and nothing was written of it in this shift: it must be read back.");
        else if (row.critical)
            lines << tr("Critical: it must be read back when duty is handed over.");
        if (row.escalated)
            lines << escalationLine(*row.escalated);
        if (row.pending)
            lines << tr("Waits for the server");
        return lines.join(QLatin1Char('\n'));
    }
    case DetailRole: return row.detail;
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    case SortRole: return index.row();
    case InstantRole: return static_cast<qint64>(row.openedAt.ms);
    case MatterSortRole: return static_cast<int>(row.sort);
    case ClockRole: return static_cast<int>(row.clock);
    case FromRole: return row.from ? QVariant(static_cast<qint64>(row.from->ms)) : QVariant();
    case DueRole: return row.due ? QVariant(static_cast<qint64>(row.due->ms)) : QVariant();
    case DueTextRole: return row.dueText;
    case TrackerRole: return row.tracker;
    case CriticalRole: return row.critical;
    case UntouchedRole: return row.untouched;
    case EscalatedRole: return row.escalated ? QVariant::fromValue(*row.escalated) : QVariant();
    case StepRole: return row.procedure.isEmpty() ? QString() : stepWords(row);
    case StepDueRole: return row.stepDue ? QVariant(static_cast<qint64>(row.stepDue->ms)) : QVariant();
    default: return {};
    }
}

std::vector<MatterRow> matterRows(const duty::OfficeBoard &board, const OfficeTime &time)
{
    std::vector<MatterRow> rows;
    // In a shift that has just begun nobody could have: it is said while there is half of it left to do something.
    const auto *shift = board.running();
    const bool isHalfOver = shift && time.now - shift->value.begunAt >= (shift->value.endsAt - shift->value.begunAt) / 2;
    for (const duty::MatterView &view : board.openMatters()) {
        const duty::OpenMatter &matter = view.matter.value;
        MatterRow row;
        row.id = text(view.matter.id);
        row.matter = view.matter.id;
        row.sort = matter.sort;
        row.title = text(matter.title);
        row.detail = text(matter.detail.value_or(""));
        row.tracker = text(matter.tracker.value_or(""));
        row.openedBy = text(matter.openedBy);
        row.question = text(matter.question);
        row.critical = matter.critical;
        row.untouched = view.untouched && isHalfOver;
        row.clock = view.clock;
        row.openedAt = matter.openedAt;
        row.from = view.from;
        row.due = view.due;
        row.dueText = view.due ? deadlineText(time, *view.due) : QString();
        row.pending = view.matter.pending;
        row.conflict = view.matter.conflict;
        rows.push_back(std::move(row));
    }
    return rows;
}

EscalatedTo escalatedTo(const duty::EscalationView &view, const duty::OfficeEye &eye, const OfficeTime &time)
{
    const auto &told = view.told.value;
    EscalatedTo escalated;
    escalated.id = view.told.id;
    escalated.to = told.step.to;
    escalated.name = text(told.name);
    escalated.toldText = time.shortTime(told.at);
    if (view.taken) {
        escalated.takenBy = text(view.taken->value.by);
        escalated.takenText = time.shortTime(view.taken->value.at);
        escalated.note = text(view.taken->value.note.value_or(""));
    } else {
        escalated.mine = duty::isFor(eye, told);
    }
    return escalated;
}

std::vector<MatterRow> matterRows(const duty::OfficeBoard &board, const duty::EscalationBoard &told, const duty::OfficeEye &eye,
                                  const OfficeTime &time)
{
    auto rows = matterRows(board, time);
    for (auto &row : rows) {
        if (const auto view = duty::shownEscalation(board, told, row.matter))
            row.escalated = escalatedTo(*view, eye, time);
    }
    return rows;
}

} // namespace redoubt::models
