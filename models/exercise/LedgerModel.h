// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowModel.h"
#include "models/exercise/JudgingValues.h"

namespace redoubt::models {

/// The ledger's entries, the latest first.
class LedgerModel : public RowModel<LedgerRow>
{
    Q_OBJECT
public:
    enum Column { When, Team, What, Points, Reason, Judge, ColumnCount };
    enum ExtraRole { ReversedRole = FirstFreeRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::models
