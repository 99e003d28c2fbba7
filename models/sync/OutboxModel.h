// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "models/TableModel.h"

#include <QString>

namespace redoubt::models {

struct OutboxRow
{
    Id id;         ///< the change's
    QString kind;  ///< of its record, e.g. "exercise.ruling"
    QString title; ///< what a person knows it by; may be empty
    Instant at;    ///< when it was minted
    qint64 bytes = 0;
    bool sending = false;

    bool operator==(const OutboxRow &) const = default;
};

/// Own changes that no server has acknowledged, in the order in which they will leave.
class OutboxModel : public TableModel<OutboxRow>
{
    Q_OBJECT
public:
    enum Column { What, Title, When, State, ColumnCount };
    enum ExtraRole { KindRole = FirstFreeRole, SendingRole };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

/// What people call a record of @p kind ("ruling", "claim" …); the kind itself where this version does not know it.
[[nodiscard]] QString recordKindName(const QString &kind);

} // namespace redoubt::models
