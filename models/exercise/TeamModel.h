// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/TableModel.h"
#include "models/exercise/TeamLabel.h"

namespace redoubt::models {

struct TeamRow
{
    Id id;
    TeamLabel label;
    std::optional<Id> unit;
    QString unitName; ///< whom a blue team defends
    int members = 0;
    bool noOp = false;
    bool pending = false;
    bool conflict = false;

    bool operator==(const TeamRow &) const = default;
};

/// The teams of an exercise by side and code.
class TeamModel : public TableModel<TeamRow>
{
    Q_OBJECT
public:
    enum Column { Team, UnitName, Members, ColumnCount };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

} // namespace redoubt::models
