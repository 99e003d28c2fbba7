// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/TargetModel.h"

#include "models/Roles.h"
#include "models/Text.h"

namespace redoubt::models {

int TargetModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Target");
    case UnitName: return tr("Unit");
    case Mark: return tr("Counts as");
    default: return {};
    }
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
