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
    case redoubt::Role::DutyPlanner: return MemberModel::tr("Duty planner");
    case redoubt::Role::DutyOfficer: return MemberModel::tr("Duty officer");
    case redoubt::Role::DutyLeader: return MemberModel::tr("Duty leader");
    case redoubt::Role::Liaison: return MemberModel::tr("Security liaison");
    case redoubt::Role::ContentKeeper: return MemberModel::tr("Content keeper");
    case redoubt::Role::Superior: return MemberModel::tr("Superior");
    case redoubt::Role::Auditor: return MemberModel::tr("Auditor");
    }
    return MemberModel::tr("From a newer version");
}

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
