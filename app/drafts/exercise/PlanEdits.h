// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"

#include <string>
#include <vector>

/// What changing an exercise that is there mints.
namespace redoubt::drafts {

/// An exercise's frame as somebody wants it: phases with an id are changed, others added, those left out removed.
struct PlanEdit
{
    struct PhaseEdit
    {
        std::optional<Id> id;
        exercise::Phase phase; ///< its order is its place in the list
    };
    std::string name;
    std::string summary;
    std::string unitName; ///< of the unit that runs it, for the teams to read; empty: as it is
    bool anonymousJudges = false;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::string packText; ///< empty: as it is
    std::vector<PhaseEdit> phases;
    feed::StreamPosition planAt;   ///< how far the white cell was read when the form was opened
    feed::StreamPosition noticeAt; ///< the same of the notice board
};

/// What differs, said in every stream that says it; nothing where nothing does. Fails with NotFound (no exercise here), InvalidArgument (no
/// name), RuleViolated (it has ended; other rules after something was ruled; another word on the judges' anonymity after
/// anything has come of it; the phase that runs is left out) or as loadRulePack does.
[[nodiscard]] Result<std::vector<store::Draft>> editDrafts(const exercise::ExerciseBoard &board, const PlanEdit &edit, const NewId &newId);

/// Takes a planned exercise away; its members' access goes with it, however many they are (see declareExerciseKinds). Fails with NotFound, or
/// RuleViolated once it was started or anything was submitted, ruled or scored.
[[nodiscard]] Result<store::Draft> discardDraft(const exercise::ExerciseBoard &board);

} // namespace redoubt::drafts
