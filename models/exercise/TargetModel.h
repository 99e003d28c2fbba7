// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/TableModel.h"

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
class TargetModel : public TableModel<TargetRow>
{
    Q_OBJECT
public:
    enum Column { Name, UnitName, Mark, ColumnCount };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

} // namespace redoubt::models
