// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/RulingFeedModel.h"

#include "exercise/scoring/WholeRuling.h"
#include "models/Text.h"

namespace redoubt::models {

int RulingFeedModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant RulingFeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row.place.isEmpty() ? row.title : row.place + QStringLiteral(" · ") + row.title;
    case IdRole: return text(row.id);
    case SortRole:
    case InstantRole: return static_cast<qint64>(row.at.ms);
    case DecisionRole: return static_cast<int>(row.decision);
    case PointsRole: return row.points.toDouble();
    case TeamCodeRole: return row.team.code;
    case TeamNameRole: return row.team.name;
    case TeamSideRole: return static_cast<int>(row.team.side);
    case SeriesRole: return row.team.series;
    case PendingRole: return row.pending;
    default: return {};
    }
}

std::vector<FeedRow> feedRows(const exercise::ExerciseBoard &board, std::size_t most, std::optional<exercise::LedgerPosition> until)
{
    const auto labels = teamLabels(board);
    // What was taken back is news no more: the totals beside the feed do not have it either.
    const auto undone = exercise::rulingsUndone(board.ledger(), until.value_or(exercise::Provisional));
    const auto isNews = [&](const exercise::BoardRecord<exercise::Ruling> &ruling) {
        const bool later = until && (ruling.seq == 0 || static_cast<exercise::LedgerPosition>(ruling.seq) > *until);
        return !later && ruling.value.decision != exercise::Decision::Return && !undone.contains(ruling.id);
    };
    std::vector<FeedRow> rows;
    for (const auto &ruling : board.latestRulings(most, isNews)) {
        FeedRow row{ruling.id,
                    {},
                    ruling.value.at,
                    text(ruling.value.unitName.empty() ? ruling.value.targetName : ruling.value.unitName),
                    text(ruling.value.title),
                    ruling.value.decision,
                    exercise::Points::fromNano(ruling.value.pointsNano),
                    ruling.pending};
        if (const auto label = labels.find(ruling.value.team); label != labels.end())
            row.team = label->second;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
