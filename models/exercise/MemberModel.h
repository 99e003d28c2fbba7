// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "exercise/board/ExerciseBoard.h"
#include "models/RowModel.h"

#include <QString>

namespace redoubt::models {

struct MemberRow
{
    Id id;
    Id account;
    QString name;
    redoubt::Role role = redoubt::Role::Member;
    std::optional<Id> team;
    QString teamCode;
    bool pending = false;
    bool conflict = false;

    bool operator==(const MemberRow &) const = default;
};

/// Who takes part, by role and name.
class MemberModel : public RowModel<MemberRow>
{
    Q_OBJECT
public:
    enum Column { Name, RoleName, Team, ColumnCount };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// The name of @p role in the reader's language.
[[nodiscard]] QString roleName(redoubt::Role role);

} // namespace redoubt::models
