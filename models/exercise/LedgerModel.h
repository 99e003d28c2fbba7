// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TableModel.h"
#include "models/exercise/JudgingValues.h"

namespace redoubt::models {

/// The ledger's entries, the latest first.
class LedgerModel : public TableModel<LedgerRow>
{
    Q_OBJECT
public:
    enum Column { Number, When, Team, What, Points, Reason, Judge, ColumnCount };
    enum ExtraRole { ReversedRole = FirstFreeRole };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

} // namespace redoubt::models
