// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/KindRegistry.h"

namespace redoubt::exercise {

/// Which claim a judge has open, so that no second one starts on it unknowingly. In the white cell, one a judge, changed when
/// another claim has been open for a while. It binds nobody and runs out by itself (ADR 13).
struct ClaimReview
{
    static constexpr const char *Kind = "exercise.claim_review";
    /// The longest that one says to last; who works on renews it.
    static constexpr std::int64_t LongestMs = 3'600'000;

    Id claim;
    Instant since; ///< by the judge's clock
    Instant until; ///< after that nobody is said to have it open; since < until ≤ since + LongestMs
    UnknownMembers unknown;
    bool operator==(const ClaimReview &) const = default;
};
BOOST_DESCRIBE_STRUCT(ClaimReview, (), (claim, since, until, unknown))

/// Whose it is alone changes it: nobody says of another judge what they have open.
[[nodiscard]] feed::KindDeclaration claimReviewKind();

} // namespace redoubt::exercise
