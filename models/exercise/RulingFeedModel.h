// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/RowModel.h"
#include "models/exercise/TeamLabel.h"

namespace redoubt::models {

struct FeedRow
{
    Id id; ///< the ruling's
    TeamLabel team;
    Instant at;
    QString place; ///< unit, else target
    QString title;
    exercise::Decision decision = exercise::Decision::Accept;
    exercise::Points points;
    bool pending = false;

    bool operator==(const FeedRow &) const = default;
};

/// The latest rulings, newest first. One column.
class RulingFeedModel : public RowModel<FeedRow>
{
    Q_OBJECT
public:
    enum ExtraRole { DecisionRole = FirstFreeRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// Accepted and rejected claims, at most @p most. @p until leaves out what was ruled after a freeze.
[[nodiscard]] std::vector<FeedRow> feedRows(const exercise::ExerciseBoard &board, std::size_t most,
                                            std::optional<exercise::LedgerPosition> until = std::nullopt);

} // namespace redoubt::models
