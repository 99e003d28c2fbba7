// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseFacts.h"

#include <algorithm>

namespace redoubt::console {

drafts::PersonOf personOf(const Desk &desk)
{
    return [&desk](const Id &account) -> std::optional<drafts::KnownPerson> {
        const auto found = desk.staff().find(account);
        if (found == desk.staff().end())
            return std::nullopt;
        return drafts::KnownPerson{found->second.name, unitName(desk, found->second.unit).toStdString()};
    };
}

std::vector<Id> unitsToPlanIn(const Desk &desk) { return desk.unitsWhere(Permission::PlanExercise); }

QList<views::UnitChoice> planningUnits(const Desk &desk)
{
    QList<views::UnitChoice> choices;
    for (const auto &unit : unitsToPlanIn(desk))
        choices.push_back({unit, unitName(desk, unit)});
    return choices;
}

models::Access accessTo(const Desk &desk, const Id &exercise)
{
    models::Access sum;
    for (const auto role : ExerciseShelf::of(desk).rolesIn(exercise)) {
        const auto access = models::accessOf(role);
        sum.seesBoard = sum.seesBoard || access.seesBoard;
        sum.plans = sum.plans || access.plans;
        sum.runs = sum.runs || access.runs;
        sum.judges = sum.judges || access.judges;
        sum.reverses = sum.reverses || access.reverses;
        sum.publishes = sum.publishes || access.publishes;
        sum.submits = sum.submits || access.submits;
    }
    return sum;
}

std::optional<Id> roomIn(const Desk &desk, const Id &exercise)
{
    const auto *board = ExerciseShelf::of(desk).board(exercise);
    if (!board)
        return std::nullopt;
    for (const auto &[id, opener] : board->rooms()) {
        const auto *info = desk.stream(id);
        if (info && std::any_of(info->roles.begin(), info->roles.end(), [](Role role) { return may(role, Permission::SubmitClaim); }))
            return id;
    }
    return std::nullopt;
}

std::optional<models::TeamLabel> teamIn(const Desk &desk, const Id &exercise)
{
    const auto room = roomIn(desk, exercise);
    if (!room)
        return std::nullopt;
    const auto &board = *ExerciseShelf::of(desk).board(exercise);
    const auto labels = models::teamLabels(board);
    const auto label = labels.find(board.rooms().at(*room).value.team);
    return label == labels.end() ? std::nullopt : std::optional(label->second);
}

} // namespace redoubt::console
