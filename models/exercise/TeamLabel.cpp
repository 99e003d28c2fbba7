// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/TeamLabel.h"

#include "models/Text.h"

#include <algorithm>
#include <vector>

namespace redoubt::models {

TeamSide sideOf(exercise::TeamSide side)
{
    switch (side) {
    case exercise::TeamSide::Red: return TeamSide::Red;
    case exercise::TeamSide::Blue: return TeamSide::Blue;
    case exercise::TeamSide::White: break;
    }
    return TeamSide::White;
}

exercise::TeamSide sideOf(TeamSide side)
{
    switch (side) {
    case TeamSide::Red: return exercise::TeamSide::Red;
    case TeamSide::Blue: return exercise::TeamSide::Blue;
    case TeamSide::White: break;
    }
    return exercise::TeamSide::White;
}

std::unordered_map<Id, TeamLabel> teamLabels(const exercise::ExerciseBoard &board)
{
    std::unordered_map<Id, TeamLabel> labels;
    for (const auto &[id, room] : board.rooms())
        labels[room.value.team] = {room.value.team, text(room.value.code), text(room.value.name), sideOf(room.value.side), 0};
    for (const auto &[id, team] : board.teams())
        labels[id] = {id, text(team.value.code), text(team.value.name), sideOf(team.value.side), 0};
    std::vector<TeamLabel *> byCode;
    byCode.reserve(labels.size());
    for (auto &[id, label] : labels)
        byCode.push_back(&label);
    std::sort(byCode.begin(), byCode.end(),
              [](const TeamLabel *a, const TeamLabel *b) { return std::tie(a->side, a->code, a->id) < std::tie(b->side, b->code, b->id); });
    int next = 0;
    for (std::size_t i = 0; i < byCode.size(); ++i) {
        if (i > 0 && byCode[i]->side != byCode[i - 1]->side)
            next = 0;
        const auto team = board.teams().find(byCode[i]->id);
        const auto colour = team == board.teams().end() ? 0 : team->second.value.colour;
        byCode[i]->series = colour > 0 ? static_cast<int>(colour - 1) : next;
        ++next;
    }
    return labels;
}

} // namespace redoubt::models
