// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableModel.h"

namespace redoubt::models {

QVariant headOf(std::span<const TableColumn> columns, int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns.size()))
        return {};
    const TableColumn &column = columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title();
    case Qt::TextAlignmentRole: return static_cast<int>(column.side | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant cellAlignment(std::span<const TableColumn> columns, int column)
{
    const auto side = columns[static_cast<std::size_t>(column)].side;
    return side == Qt::AlignLeft ? QVariant() : QVariant(static_cast<int>(side | Qt::AlignVCenter));
}

} // namespace redoubt::models
