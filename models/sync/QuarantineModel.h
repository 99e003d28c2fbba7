// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/Result.h"
#include "models/TableModel.h"

#include <QString>

namespace redoubt::models {

struct QuarantineRow
{
    Id id; ///< the change's
    QString kind;
    QString title;
    Instant at; ///< when it was minted
    ErrorCode why = ErrorCode::Internal;
    QString detail; ///< the server's, for support; not translated

    bool operator==(const QuarantineRow &) const = default;
};

/// Own changes that the server could not take. They are kept here until a person has read them.
class QuarantineModel : public TableModel<QuarantineRow>
{
    Q_OBJECT
public:
    enum Column { What, Title, When, Why, ColumnCount };
    enum ExtraRole { KindRole = FirstFreeRole, CodeRole };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

/// Why a server could not take a change, in one sentence.
[[nodiscard]] QString quarantineReason(ErrorCode why);

} // namespace redoubt::models
