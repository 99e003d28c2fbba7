// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/MemberModel.h"

#include "models/Roles.h"
#include "models/Text.h"

namespace redoubt::models {

QString roleName(redoubt::Role role)
{
    switch (role) {
    case redoubt::Role::Administrator: return MemberModel::tr("Administrator");
    case redoubt::Role::Coordinator: return MemberModel::tr("Coordinator");
    case redoubt::Role::ChiefJudge: return MemberModel::tr("Chief judge");
    case redoubt::Role::Judge: return MemberModel::tr("Judge");
    case redoubt::Role::Commander: return MemberModel::tr("Commander");
    case redoubt::Role::RedMember: return MemberModel::tr("Red member");
    case redoubt::Role::BlueMember: return MemberModel::tr("Blue member");
    case redoubt::Role::Member: return MemberModel::tr("Member");
    }
    return MemberModel::tr("From a newer version");
}

int MemberModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant MemberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case RoleName: return tr("Role");
    case Team: return tr("Team");
    default: return {};
    }
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
