// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/Result.h"
#include "exercise/scoring/Points.h"

#include <boost/describe/enum.hpp>

#include <optional>
#include <string>

namespace redoubt::exercise {

enum class ScoreKind {
    Award,
    Deduction,
    Reversal, ///< undoes the entry that it names, whole; gives no points itself
};
BOOST_DESCRIBE_ENUM(ScoreKind, Award, Deduction, Reversal)

/// Which part of a formula an entry belongs to.
enum class ScoreComponent { None, Attack, Defence, Sla };
BOOST_DESCRIBE_ENUM(ScoreComponent, None, Attack, Defence, Sla)

/// One award, deduction or reversal in an exercise. Never edited: what was wrong is undone by a reversal.
struct ScoreEntry
{
    Id id;
    Id exercise;
    Id team;
    ScoreKind kind = ScoreKind::Award;
    Points points;              ///< > 0 for awards and for deductions, which take them away; zero for reversals
    std::optional<Id> reverses; ///< exactly for reversals: the entry undone
    std::string clause;         ///< of the rule pack, e.g. "6.2"
    std::string scoringClass;   ///< id of the clause's class, under whose cap the points count
    std::optional<Id> unit;     ///< the unit whose caps count, i.e. the participating one above a subordinate
    std::optional<Id> target;
    std::string vulnerability; ///< what tells a repeated use: "CVE-2021-44228", or the event that a defender reports; may be empty
    bool offCatalogue = false; ///< the target was not in the exercise's catalogue
    Points basis;              ///< clause points that the target counts with by this award, before factors
    std::optional<Id> ruling;  ///< by which it was given
    Instant at;                ///< when it was given
    std::optional<Id> author;  ///< account
    std::string reason;
    ScoreComponent component = ScoreComponent::None;
    std::string service; ///< of an attack-defence competition, as the game log names it

    bool operator==(const ScoreEntry &) const = default;
};

/// What is wrong with @p entry by itself. InvalidArgument: points out of the range above, a reversal that names nothing or
/// itself, another kind that names an entry. MissingReason: a deduction or reversal without a reason.
[[nodiscard]] Result<void> validate(const ScoreEntry &entry);

} // namespace redoubt::exercise
