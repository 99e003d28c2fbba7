// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "models/RowModel.h"

#include <QString>

#include <optional>

namespace redoubt::models {

/// An incident as lists show it.
struct IncidentRow
{
    QString id;
    Id incident;
    QString number; ///< within its register
    QString title;
    QString unit;               ///< whose register it lies in
    int level = 1;              ///< that holds: 1 一般 to 4 特别重大; 0: it cannot be said
    bool isAnsweredFor = false; ///< a person's level, not the guide's
    bool isClosed = false;
    std::optional<Instant> nextDue; ///< of the clocks that run
    QString nextTo;                 ///< whom that report is for
    bool needsPerson = false;       ///< a disputed fact, two of one number, times out of order
    bool pending = false;

    bool operator==(const IncidentRow &) const = default;
};

/// Open ones by what is due first, those without a clock behind them; closed ones at the end, the latest first.
class IncidentListModel : public RowModel<IncidentRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::models
