// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ClaimAward.h"
#include "models/exercise/TeamLabel.h"

#include <QString>

#include <optional>

namespace redoubt::models {

using exercise::AwardChoice;

/// The entry against which the difference is taken.
struct AlreadyScored
{
    QString claimNumber;    ///< empty where no ruling is known
    exercise::Points basis; ///< clause points at which the target counts
    Instant at;

    bool operator==(const AlreadyScored &) const = default;
};

/// A team's standing before and after.
struct StandingMove
{
    TeamLabel team;
    exercise::Points before;
    exercise::Points after;
    int placeBefore = 0;
    int placeAfter = 0;

    bool operator==(const StandingMove &) const = default;
};

/// What an award would be if it were given now, line by line, and what it would change.
struct RulingPreview
{
    AwardChoice choice;
    exercise::FixedAward award;
    QString className; ///< of the clause, for its cap's label
    QString unitName;  ///< whose cap counts
    QString vulnerability;
    std::optional<AlreadyScored> alreadyScored;
    StandingMove move;
    std::optional<TeamLabel> defender; ///< the blue team that loses what is awarded

    bool operator==(const RulingPreview &) const = default;
};

/// Previews accepting @p claim as chosen. Fails with NotFound (no such claim, no pack, no such clause), RuleViolated (the pack
/// is a formula: nothing is awarded by hand) or as exercise::computeClaimAward does, whose computation this shows.
[[nodiscard]] Result<RulingPreview> rulingPreview(const exercise::ExerciseBoard &board, const Id &claim, const AwardChoice &choice, bool chinese);

} // namespace redoubt::models
