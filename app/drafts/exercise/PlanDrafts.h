// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "app/drafts/exercise/ExercisePlan.h"

#include <string>
#include <vector>

/// What planning an exercise mints.
namespace redoubt::drafts {

struct PlannedExercise
{
    Id exercise;
    Id noticeBoard;
    /// Each a group of its own, to be committed in this order: what a later one names stands in an earlier one. Of most plans there is one.
    std::vector<std::vector<store::Draft>> groups;
};

/// However large the plan is: no group holds more than a push takes (feed::PushRequest).
/// Fails with InvalidArgument (a name that the kinds refuse, a member of an unknown team), AlreadyExists (codes or names of teams, or names of
/// a unit's targets, that are the same or, for codes, look alike) or as loadRulePack does.
[[nodiscard]] Result<PlannedExercise> planDrafts(const ExercisePlan &plan, const NewId &newId);

/// A team with its room; the room comes first, since members are let into it.
[[nodiscard]] std::vector<store::Draft> teamDrafts(const Id &exercise, const std::string &exerciseName, const Id &unit, const TeamPlan &plan,
                                                   const Id &team, const NewId &newId);

} // namespace redoubt::drafts
