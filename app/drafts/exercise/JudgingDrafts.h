// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ClaimAward.h"
#include "exercise/board/ExerciseBoard.h"

#include <string>
#include <vector>

/// What judging mints: each call is one group, taken or quarantined together. What teams are to read of it lies in their streams, or, where
/// judges are anonymous to them, in the white cell, from where the server tells it (feed/ToldIn.h).
namespace redoubt::drafts {

struct RulingRequest
{
    Id claim;
    exercise::Decision decision = exercise::Decision::Accept;
    exercise::AwardChoice choice; ///< for Accept
    std::string reason;           ///< required
    std::string by = {};          ///< shown name of who rules, for the team to read; said only where it was decided that judges are named
};

struct RuledClaim
{
    exercise::Points points; ///< given
    std::vector<store::Draft> drafts;
};

/// The ruling, its notice to the team, and for points the award and, where the unit has a blue team, its deduction.
/// An award of nothing (cap used up, already scored) gives a ruling without entry; its reason stands in the computation.
/// Fails with NotFound (no such claim), MissingReason, RuleViolated (the claim is ruled on already, and that
/// ruling was not reversed) or as computeClaimAward does.
[[nodiscard]] Result<RuledClaim> rulingDrafts(const exercise::ExerciseBoard &board, const RulingRequest &request, Instant now, const NewId &newId);

/// Undoes @p entry and, where it came from a ruling, every entry of that ruling that still counts.
/// @p by: as in a RulingRequest. Fails with NotFound, MissingReason, or RuleViolated (undone already, or itself a reversal).
[[nodiscard]] Result<std::vector<store::Draft>> reversalDrafts(const exercise::ExerciseBoard &board, const Id &entry, const std::string &reason,
                                                               Instant now, const std::string &by = {});

/// Says that the judge @p account has @p claim open from @p now on, for @p lastsMs at most: in the record that says so for this judge already,
/// if there is one.
[[nodiscard]] store::Draft reviewDraft(const exercise::ExerciseBoard &board, const Id &claim, const Id &account, Instant now, std::int64_t lastsMs);

/// In the white cell, and for the teams to know. Fails with RuleViolated when there is nothing to freeze or lift.
[[nodiscard]] Result<std::vector<store::Draft>> freezeDrafts(const exercise::ExerciseBoard &board, bool lifts, std::optional<Instant> publishAt,
                                                             Instant now);
/// The standings of @p side as they are shown (frozen ones frozen), for everyone in the exercise. Fails with NotFound without a notice board.
[[nodiscard]] Result<store::Draft> publishDraft(const exercise::ExerciseBoard &board, exercise::TeamSide side, Instant now);

} // namespace redoubt::drafts
