// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "exercise/board/ExerciseBoard.h"
#include "models/Roles.h"

#include <QString>

#include <optional>
#include <unordered_map>

namespace redoubt::models {

/// How a team is shown, the same on every page for the whole exercise.
struct TeamLabel
{
    Id id;
    QString code; ///< 红03
    QString name; ///< 听涛; may be empty
    TeamSide side = TeamSide::White;
    int series = 0; ///< index into the chart palette

    bool operator==(const TeamLabel &) const = default;
};

[[nodiscard]] TeamSide sideOf(exercise::TeamSide side);
[[nodiscard]] exercise::TeamSide sideOf(TeamSide side);

/// The labels of every team of @p board. A team's series is the colour of its record, else its place by code on its side.
/// Where the account sees no team records (a team's member) the rooms speak for them.
[[nodiscard]] std::unordered_map<Id, TeamLabel> teamLabels(const exercise::ExerciseBoard &board);

} // namespace redoubt::models
