// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/IncidentListModel.h"

namespace redoubt::models {

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IncidentRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: return tr("%1 %2, %3").arg(row.number, row.title, row.unit);
    case Qt::ToolTipRole: return row.number + QLatin1Char('\n') + row.title + QLatin1Char('\n') + row.unit;
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case ConflictRole: return row.needsPerson;
    case SortRole: return index.row();
    default: return {};
    }
}

} // namespace redoubt::models
