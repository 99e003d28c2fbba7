// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/desk/DeskFacts.h"
#include "app/drafts/exercise/MateDrafts.h"
#include "models/exercise/Access.h"
#include "models/exercise/TeamLabel.h"
#include "views/exercise/Requests.h"

#include <QList>
#include <QString>

/// What the area's dialogs and pages show of the desk's directory and grants.
namespace redoubt::console {

/// Units in which this account may plan exercises.
[[nodiscard]] std::vector<Id> unitsToPlanIn(const Desk &desk);
[[nodiscard]] QList<views::UnitChoice> planningUnits(const Desk &desk);
/// How the directory names people now, for the rooms of their teams. @p desk outlives it.
[[nodiscard]] drafts::PersonOf personOf(const Desk &desk);
/// What this account may do in @p exercise: the most that any of its roles there allows.
[[nodiscard]] models::Access accessTo(const Desk &desk, const Id &exercise);
/// The stream in which this account hands in claims in @p exercise; none: it is no team's member.
[[nodiscard]] std::optional<Id> roomIn(const Desk &desk, const Id &exercise);
/// The team that this account belongs to in @p exercise.
[[nodiscard]] std::optional<models::TeamLabel> teamIn(const Desk &desk, const Id &exercise);

} // namespace redoubt::console
