// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/MemberModel.h"

#include "models/RoleNames.h"

#include "models/Roles.h"
#include "models/Text.h"

namespace redoubt::models {

std::span<const TableColumn> MemberModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return MemberModel::tr("Name"); }, Qt::AlignLeft},
        {[] { return MemberModel::tr("Role"); }, Qt::AlignLeft},
        {[] { return MemberModel::tr("Team"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant MemberModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        switch (index.column()) {
        case Name: return row.name;
        case RoleName: return role == SortRole ? QVariant(static_cast<int>(row.role)) : QVariant(roleName(row.role));
        case Team: return row.teamCode;
        default: return {};
        }
    case IdRole: return text(row.id);
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: return {};
    }
}

} // namespace redoubt::models
