// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/StandingsModel.h"

#include "models/Text.h"

#include <set>

namespace redoubt::models {

void StandingsModel::setOwnTeam(const Id &team)
{
    if (team == m_own)
        return;
    const int before = rowOf(m_own);
    const int now = rowOf(team);
    m_own = team;
    for (const int row : {before, now}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {OwnRowRole});
    }
}

std::span<const TableColumn> StandingsModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return StandingsModel::tr("Place"); }, Qt::AlignRight},     {[] { return StandingsModel::tr("Change"); }, Qt::AlignLeft},
        {[] { return StandingsModel::tr("Team"); }, Qt::AlignLeft},       {[] { return StandingsModel::tr("Points"); }, Qt::AlignRight},
        {[] { return StandingsModel::tr("Last hour"); }, Qt::AlignRight}, {[] { return StandingsModel::tr("Waiting"); }, Qt::AlignRight},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant StandingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StandingRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        switch (index.column()) {
        case Place: return row.place;
        case Movement: return row.movement;
        case Team: return role == SortRole ? row.team.code : (row.team.code + QLatin1Char(' ') + row.team.name).trimmed();
        case Total: return row.total.toDouble();
        case Recent: return row.recent.toDouble();
        case Waiting: return row.waiting ? QVariant(*row.waiting) : QVariant();
        default: return {};
        }
    case Qt::ToolTipRole:
        return row.provisionalEntries > 0 ? QVariant(tr("%n of these entries wait for the server", nullptr, row.provisionalEntries)) : QVariant();
    case IdRole: return text(row.id);
    case PlaceRole: return row.place;
    case MovementRole: return row.movement;
    case PointsRole: return row.total.toDouble();
    case RecentPointsRole: return row.recent.toDouble();
    case WaitingClaimsRole: return row.waiting ? QVariant(*row.waiting) : QVariant();
    case OwnRowRole: return row.own || row.mine || (!m_own.isNil() && row.id == m_own);
    case MineRole: return row.mine;
    case TeamCodeRole: return row.team.code;
    case TeamNameRole: return row.team.name;
    case TeamSideRole: return static_cast<int>(row.team.side);
    case SeriesRole: return row.team.series;
    case PendingRole: return row.provisionalEntries > 0;
    case ProvisionalRole: return row.provisional.toDouble();
    case ProvisionalEntriesRole: return row.provisionalEntries;
    default: return {};
    }
}

namespace {

/// Claims that wait for a judge.
std::unordered_map<Id, int> waitingByTeam(const exercise::ExerciseBoard &board)
{
    std::unordered_map<Id, int> waiting;
    for (const exercise::ClaimView &view : board.claims()) {
        if (view.status == exercise::ClaimStatus::Waiting)
            ++waiting[view.claim.value.team];
    }
    return waiting;
}

/// Claims that were decided since the freeze, so that the totals as frozen do not hold them. Read out of the rulings: a
/// commander sees no claims.
std::unordered_map<Id, int> hiddenByTeam(const exercise::ExerciseBoard &board, exercise::LedgerPosition frozenAt)
{
    std::unordered_map<Id, std::set<Id>> claims;
    for (const auto &[id, ruling] : board.rulings()) {
        const bool since = ruling.seq == 0 || static_cast<exercise::LedgerPosition>(ruling.seq) > frozenAt;
        if (since && ruling.value.decision != exercise::Decision::Return)
            claims[ruling.value.team].insert(ruling.value.claim);
    }
    std::unordered_map<Id, int> hidden;
    for (const auto &[team, ruled] : claims)
        hidden[team] = static_cast<int>(ruled.size());
    return hidden;
}

} // namespace

std::vector<StandingRow> standingRows(const exercise::ExerciseBoard &board, const StandingsQuery &query)
{
    constexpr std::int64_t hour = 3'600'000;
    exercise::StandingsQuery asked;
    asked.teams = board.scoringTeams(query.side);
    const auto freeze = board.freeze();
    Instant until = query.now;
    if (query.frozen && freeze) {
        asked.frozenAt = freeze->position;
        until = freeze->at;
    }
    asked.changesSince = Instant{until.ms - hour};
    asked.recentSince = Instant{until.ms - hour};
    const auto labels = teamLabels(board);
    auto waiting = asked.frozenAt ? hiddenByTeam(board, *asked.frozenAt) : waitingByTeam(board);
    const bool known = asked.frozenAt || !board.rooms().empty();
    std::vector<StandingRow> rows;
    for (const exercise::Standing &standing : exercise::standings(board.ledger(), asked)) {
        StandingRow row{standing.team,
                        {},
                        standing.place,
                        standing.placeChange,
                        standing.total,
                        standing.recent,
                        standing.provisional,
                        standing.provisionalEntries,
                        standing.attack,
                        standing.defence,
                        standing.sla,
                        known ? std::optional(waiting[standing.team]) : std::nullopt,
                        false};
        if (const auto label = labels.find(standing.team); label != labels.end())
            row.team = label->second;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
