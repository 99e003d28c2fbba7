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
    QString detail;          ///< the word under which it lies there, for support; not translated
    bool isNew = false;      ///< it added a record, and changed none that was there
    bool isNewClaim = false; ///< it can be opened as a draft in the claim form again

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

/// Why a change was not taken, in one sentence.
[[nodiscard]] QString quarantineSentence(const QuarantineRow &row);
/// What its author can do about it.
[[nodiscard]] QString quarantineAdvice(const QuarantineRow &row);

} // namespace redoubt::models
