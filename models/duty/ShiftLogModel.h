// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "models/RowModel.h"
#include "models/duty/OfficeTime.h"

namespace redoubt::models {

struct LogRow
{
    QString id;
    Id line;
    duty::LogSort sort = duty::LogSort::Handling;
    QString text;
    QString by;
    Instant at;
    QString when; ///< by the office's clock
    std::optional<Id> amends;
    QString amendedWhen;   ///< of the line that it corrects
    QString amendedText;   ///< likewise; empty where that one is not here
    QString correctedWhen; ///< of the last line that corrects this one; empty: none does
    QString matter;        ///< title of the matter that it tells of
    QString caller;
    QString phone;
    bool own = false; ///< the reader's: only its author corrects a line
    bool pending = false;
    bool afterShift = false; ///< written when the shift was over

    bool operator==(const LogRow &) const = default;
};

/// The log of a shift, the latest first. One column.
class ShiftLogModel : public RowModel<LogRow>
{
    Q_OBJECT
public:
    enum ExtraRole { LogSortRole = FirstFreeRole, WhenRole, ByRole, AmendsRole, CorrectedRole, SentenceRole, OwnRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The line as it is read: who called, from which number, of what it tells, and the text.
    [[nodiscard]] static QString sentence(const LogRow &row);
};

/// The log of @p shift as @p account reads it.
[[nodiscard]] std::vector<LogRow> logRows(const duty::OfficeBoard &board, const Id &shift, const Id &account, const OfficeTime &time);

} // namespace redoubt::models
