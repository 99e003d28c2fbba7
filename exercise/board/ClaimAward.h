// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "exercise/scoring/FixedAward.h"

namespace redoubt::exercise {

/// What a judge has chosen for a claim.
struct AwardChoice
{
    std::string clause;
    int count = 0; ///< where the item counts things
    Points stated; ///< where the judge or the event states the points
    int sharePercent = 100;

    bool operator==(const AwardChoice &) const = default;
};

/// An award as it would be entered now: the computation, and what the entry says.
struct ClaimAward
{
    FixedAward award;
    const ScoringClass *scoringClass = nullptr; ///< of the board's pack; valid as long as that is
    std::optional<Id> unit;                     ///< whose caps count
    std::string unitName;
    bool offCatalogue = false;
    std::optional<Id> defender; ///< the blue team of that unit, which loses what is awarded
};

/// Whether and how @p claim's target lies in the exercise's catalogue.
[[nodiscard]] const Target *targetOf(const ExerciseBoard &board, const Claim &claim);

/// What the rules need to know of the past for @p claim in class @p scoringClass.
[[nodiscard]] AwardHistory awardHistory(const ExerciseBoard &board, const Claim &claim, const std::string &scoringClass);

/// Computes accepting @p claim as chosen, by the exercise's pack over everything on the board, provisional entries included:
/// what a page previews is what is minted. A key unit and a target off the catalogue come from the catalogue.
/// Fails with NotFound (no pack, no such clause), RuleViolated (a formula pack: nothing is awarded by hand) or as computeAward does.
[[nodiscard]] Result<ClaimAward> computeClaimAward(const ExerciseBoard &board, const Claim &claim, const AwardChoice &choice);

} // namespace redoubt::exercise
