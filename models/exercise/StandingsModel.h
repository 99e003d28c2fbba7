// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/TableModel.h"
#include "models/exercise/TeamLabel.h"

namespace redoubt::models {

struct StandingRow
{
    Id id; ///< the team's
    TeamLabel team;
    int place = 0;
    int movement = 0; ///< places won (> 0) or lost
    exercise::Points total;
    exercise::Points recent;      ///< of the last hour
    exercise::Points provisional; ///< what of the total no server has ordered yet
    int provisionalEntries = 0;
    exercise::Points attack; ///< formula packs
    exercise::Points defence;
    exercise::Points sla;
    std::optional<int> waiting; ///< claims of the team that wait; nothing: the reader does not see the teams' rooms
    bool own = false;           ///< the team on screen
    bool mine = false;          ///< the reader's own team

    bool operator==(const StandingRow &) const = default;
};

/// The ranking of one side, best first.
class StandingsModel : public TableModel<StandingRow>
{
    Q_OBJECT
public:
    enum Column { Place, Movement, Team, Total, Recent, Waiting, ColumnCount };
    enum ExtraRole { ProvisionalRole = FirstFreeRole, ProvisionalEntriesRole };

    using TableModel::TableModel;

    /// Marks @p team as the one on screen, nil for none.
    void setOwnTeam(const Id &team);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
    Id m_own;
};

/// One side's standings.
struct StandingsQuery
{
    exercise::TeamSide side = exercise::TeamSide::Red;
    Instant now;
    bool frozen = false; ///< as the board stood at the freeze, if there is one: waiting then counts what was ruled since
};
[[nodiscard]] std::vector<StandingRow> standingRows(const exercise::ExerciseBoard &board, const StandingsQuery &query);

} // namespace redoubt::models
