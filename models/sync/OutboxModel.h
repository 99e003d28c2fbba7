// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "models/TableModel.h"

#include <QString>

namespace redoubt::models {

/// What a person did at once, however many lines it takes: a ruling with its points and the team's notice is one.
struct OutboxRow
{
    Id id;            ///< of the change that says most
    QString kind;     ///< of its record, e.g. "exercise.ruling"
    QString title;    ///< what a person knows it by; may be empty
    Instant at;       ///< when it was minted
    qint64 bytes = 0; ///< of all its lines
    bool sending = false;
    int lines = 1; ///< changes that leave together

    bool operator==(const OutboxRow &) const = default;
};

/// Own work that no server has acknowledged, in the order in which it will leave.
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
