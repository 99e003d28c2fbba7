// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/TableModel.h"
#include "models/exercise/ReversalMoves.h"
#include "models/exercise/TeamLabel.h"

#include <QString>

namespace redoubt::models {

/// An award under a cap that more was given than, or the head over those of one cap.
struct CapReviewRow
{
    QString id; ///< cap and entry
    RowKind kind = RowKind::Record;
    Id entry; ///< of the ledger; reversing it takes the whole ruling back
    TeamLabel team;
    QString unitName;
    QString className; ///< in the reader's language; empty: the cap of a team on one unit over all classes
    exercise::Points cap;
    exercise::Points used; ///< head: in all; entry: with this one
    exercise::Points points;
    QString claimNumber;
    QString judge; ///< empty where the reader does not see members
    Instant at;
    bool isOver = false; ///< this entry, in the ledger's order, is one that went over
    bool pending = false;
    std::vector<TeamMove> ifReversed;

    /// Above the cap.
    [[nodiscard]] exercise::Points over() const;
    bool operator==(const CapReviewRow &) const = default;
};

/// Caps that were exceeded because judges awarded without seeing each other: per cap a head and every award that counts
/// under it, in the ledger's order.
class CapReviewModel : public TableModel<CapReviewRow>
{
    Q_OBJECT
public:
    enum Column { What, When, Judge, Points, Used, ColumnCount };
    enum ExtraRole { OverRole = FirstFreeRole };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

/// @p chinese chooses the pack's language. Nothing without a pack of fixed rules, or where nothing went over.
[[nodiscard]] std::vector<CapReviewRow> capReviewRows(const exercise::ExerciseBoard &board, bool chinese);

} // namespace redoubt::models
