// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/ExercisePlan.h"
#include "core/text/NameKey.h"
#include "exercise/board/ExerciseBoard.h"

#include <cstddef>
#include <optional>
#include <string>

/// Which names a plan may have.
namespace redoubt::drafts {

/// A name that cannot be had, and what stands against it.
struct TakenName
{
    std::string name;
    text::NameClash by;
};
/// The first of a plan's: codes and names of its teams, names of a unit's targets.
[[nodiscard]] std::optional<TakenName> takenIn(const ExercisePlan &plan);
/// The same of @p plan as a team of @p board, or as the new form of its team @p self.
[[nodiscard]] std::optional<TakenName> takenIn(const exercise::ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self);
/// The same of a target.
[[nodiscard]] std::optional<TakenName> takenIn(const exercise::ExerciseBoard &board, const exercise::Target &target, const std::optional<Id> &self);

/// Whether the server will take @p plan as a team of @p board, or as the new form of its team @p self. Fails with InvalidArgument (a code or name)
/// or AlreadyExists (another team has it, or a code that looks like it; the detail has both spellings).
[[nodiscard]] Result<void> checkTeam(const exercise::ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self);
/// The same of a target. Fails with AlreadyExists where the unit has a target of that name.
[[nodiscard]] Result<void> checkTarget(const exercise::ExerciseBoard &board, const exercise::Target &target, const std::optional<Id> &self);

/// A name that somebody typed into @p field. Fails with InvalidArgument (the detail begins with the field). What was copied is not asked: see
/// copiedName.
[[nodiscard]] Result<void> checkTyped(const char *field, const std::string &name, std::size_t mostCharacters);
/// Every name of @p plan, as the shapes and validators of the kinds take it. Fails as checkTeam and checkTarget do.
[[nodiscard]] Result<void> checkNamesOf(const ExercisePlan &plan);

} // namespace redoubt::drafts
