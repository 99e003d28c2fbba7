// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/TargetModel.h"

#include "models/Roles.h"
#include "models/Text.h"

namespace redoubt::models {

std::span<const TableColumn> TargetModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return TargetModel::tr("Target"); }, Qt::AlignLeft},
        {[] { return TargetModel::tr("Unit"); }, Qt::AlignLeft},
        {[] { return TargetModel::tr("Counts as"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant TargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TargetRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        switch (index.column()) {
        case Name: return row.name;
        case UnitName: return row.unitName;
        case Mark:
            if (role == SortRole)
                return (row.keyUnit ? 2 : 0) + (row.offCatalogue ? 1 : 0);
            if (row.offCatalogue)
                return row.keyUnit ? tr("key unit, off the catalogue") : tr("off the catalogue");
            return row.keyUnit ? tr("key unit") : QString();
        default: return {};
        }
    case IdRole: return text(row.id);
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: return {};
    }
}

} // namespace redoubt::models
