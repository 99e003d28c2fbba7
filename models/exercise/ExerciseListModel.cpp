// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/ExerciseListModel.h"

#include "models/Roles.h"
#include "models/Text.h"

#include <QDateTime>

namespace redoubt::models {

QString stateName(exercise::ExerciseState state)
{
    switch (state) {
    case exercise::ExerciseState::Planned: return ExerciseListModel::tr("Planned");
    case exercise::ExerciseState::Running: return ExerciseListModel::tr("Running");
    case exercise::ExerciseState::Stopped: return ExerciseListModel::tr("Stopped");
    case exercise::ExerciseState::Ended: return ExerciseListModel::tr("Ended");
    }
    return ExerciseListModel::tr("From a newer version");
}

QString phaseKindName(exercise::PhaseKind kind)
{
    switch (kind) {
    case exercise::PhaseKind::Preparation: return ExerciseListModel::tr("Preparation");
    case exercise::PhaseKind::AttackWindow: return ExerciseListModel::tr("Attack window");
    case exercise::PhaseKind::Freeze: return ExerciseListModel::tr("Freeze");
    case exercise::PhaseKind::Retrospective: return ExerciseListModel::tr("Retrospective");
    }
    return ExerciseListModel::tr("From a newer version");
}

namespace {

QString dayText(const std::optional<Instant> &at)
{
    if (!at)
        return {};
    return QDateTime::fromMSecsSinceEpoch(at->ms).date().toString(Qt::ISODate);
}

QString datesText(const ExerciseRow &row)
{
    const QString from = dayText(row.startsAt);
    const QString to = dayText(row.endsAt);
    if (from.isEmpty() || to.isEmpty() || from == to)
        return from.isEmpty() ? to : from;
    return ExerciseListModel::tr("%1 to %2").arg(from, to);
}

QString stateText(const ExerciseRow &row)
{
    if (!row.state)
        return {};
    const QString state = stateName(*row.state);
    return row.phase.isEmpty() || row.state != exercise::ExerciseState::Running ? state : state + QStringLiteral(" · ") + row.phase;
}

} // namespace

std::span<const TableColumn> ExerciseListModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return ExerciseListModel::tr("Exercise"); }, Qt::AlignLeft},        {[] { return ExerciseListModel::tr("State"); }, Qt::AlignLeft},
        {[] { return ExerciseListModel::tr("Run by"); }, Qt::AlignLeft},          {[] { return ExerciseListModel::tr("Dates"); }, Qt::AlignLeft},
        {[] { return ExerciseListModel::tr("Waiting for me"); }, Qt::AlignRight},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant ExerciseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExerciseRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Name: return row.name;
        case State: return stateText(row);
        case UnitName: return row.unitName;
        case Dates: return datesText(row);
        case Waiting: return row.waiting;
        default: return {};
        }
    case SortRole:
        switch (index.column()) {
        case State: return row.state ? static_cast<int>(*row.state) : -1;
        case Dates: return row.startsAt ? static_cast<qint64>(row.startsAt->ms) : qint64{0};
        default: return data(index, Qt::DisplayRole);
        }
    case Qt::ToolTipRole: return index.column() == Name && !row.role.isEmpty() ? QVariant(tr("You are here as: %1").arg(row.role)) : QVariant();
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case IdRole: return text(row.id);
    case StateRole: return row.state ? QVariant(static_cast<int>(*row.state)) : QVariant();
    case CountRole: return row.waiting;
    case PendingRole: return row.pending;
    case DetailRole: return row.role;
    default: return {};
    }
}

} // namespace redoubt::models
