// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/RowModel.h"

#include <QString>

namespace redoubt::models {

struct TargetRow
{
    Id id;
    QString name;
    Id unit;
    QString unitName;
    bool keyUnit = false;
    bool offCatalogue = false;
    bool pending = false;
    bool conflict = false;

    bool operator==(const TargetRow &) const = default;
};

/// The targets of an exercise by unit and name.
class TargetModel : public RowModel<TargetRow>
{
    Q_OBJECT
public:
    enum Column { Name, UnitName, Mark, ColumnCount };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::models
