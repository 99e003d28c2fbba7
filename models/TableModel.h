// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowModel.h"

#include <QString>

#include <span>

namespace redoubt::models {

/// A column of a table: what its head says, in the present language, and at which side its cells stand.
struct TableColumn
{
    QString (*title)() = nullptr;
    Qt::AlignmentFlag side = Qt::AlignLeft;
};

/// headerData() of a table with @p columns.
[[nodiscard]] QVariant headOf(std::span<const TableColumn> columns, int section, Qt::Orientation orientation, int role);
/// TextAlignmentRole of a cell in @p column; nothing where it stands as views put it anyway.
[[nodiscard]] QVariant cellAlignment(std::span<const TableColumn> columns, int column);

/// A RowModel with a head over each column.
template <class Row>
class TableModel : public RowModel<Row>
{
public:
    using RowModel<Row>::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(columns().size()); }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        return headOf(columns(), section, orientation, role);
    }

protected:
    /// In the order of the model's Column.
    [[nodiscard]] virtual std::span<const TableColumn> columns() const = 0;
};

} // namespace redoubt::models
