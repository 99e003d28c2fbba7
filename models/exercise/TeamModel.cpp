// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/TeamModel.h"

#include "models/Text.h"

namespace redoubt::models {

std::span<const TableColumn> TeamModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return TeamModel::tr("Team"); }, Qt::AlignLeft},
        {[] { return TeamModel::tr("Unit"); }, Qt::AlignLeft},
        {[] { return TeamModel::tr("Members"); }, Qt::AlignRight},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TeamRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Team: {
            const QString shown = (row.label.code + QLatin1Char(' ') + row.label.name).trimmed();
            return row.noOp && role != SortRole ? tr("%1 (unattended)").arg(shown) : shown;
        }
        case UnitName: return row.unitName;
        case Members: return row.members;
        default: return {};
        }
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case IdRole: return text(row.id);
    case SeriesRole: return row.label.series;
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: break;
    }
    if (index.column() != Team)
        return {};
    switch (role) {
    case TeamCodeRole: return row.label.code;
    case TeamNameRole: return row.label.name;
    case TeamSideRole: return static_cast<int>(row.label.side);
    default: return {};
    }
}

} // namespace redoubt::models
