// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "exercise/board/ExerciseBoard.h"
#include "models/TableModel.h"

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
class MemberModel : public TableModel<MemberRow>
{
    Q_OBJECT
public:
    enum Column { Name, RoleName, Team, ColumnCount };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

} // namespace redoubt::models
