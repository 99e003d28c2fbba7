// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"
#include "exercise/scoring/Points.h"
#include "exercise/scoring/RulePack.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::exercise {

/// What a judge proposes to award, before caps.
struct ProposedAward
{
    std::string clause{};   ///< of the item, e.g. "6.2"
    int count = 0;          ///< things counted by an item with points per count, 0–100000
    Points stated{};        ///< for items whose points come from the event or the judge
    int sharePercent = 100; ///< how much of it the judge accepts, 0–100
    bool keyUnit = false;
    bool offCatalogue = false;
    bool namesVulnerability = false; ///< only then does re-use matter

    bool operator==(const ProposedAward &) const = default;
};

/// What the ledger already holds that bears on one proposed award: of the same team, and, as each member says, of the
/// same unit, class, target or vulnerability. ScoreLedger::history() makes it.
struct AwardHistory
{
    /// Clause points at which the target already counts in this class, before any factor.
    Points scoredOnTarget{};
    std::optional<Id> scoredBy{}; ///< the entry that counts there
    int classEntries = 0;         ///< awards in this class on this unit
    int vulnerabilityUses = 0;    ///< awards of the team that used the same vulnerability
    int offCatalogueOfTeam = 0;   ///< other targets off the catalogue that the team has points for …
    int offCatalogueOnUnit = 0;   ///< … and those of them on this unit
    Points classUsed{};           ///< under the class's cap on this unit
    Points unitUsed{};            ///< under the cap of the team on this unit
    Points deducted{};            ///< what the team was deducted for this unit, for defenders' rules

    bool operator==(const AwardHistory &) const = default;
};

/// What one line of a computation does.
enum class AwardStep {
    ClausePoints,  ///< amount: the item's points, or those stated
    Counted,       ///< amount: count × points per count, added
    AlreadyScored, ///< amount: clause points at which the target counts already, subtracted
    ItemShare,     ///< percent
    KeyUnit,       ///< percent
    OffCatalogue,  ///< percent; ordinal: which such target of the team or unit
    Reuse,         ///< percent; ordinal: which use of the vulnerability
    JudgesShare,   ///< percent
    Rounded,       ///< after: whole points
    ClassCap,      ///< amount: taken off
    DeductionCap,  ///< amount: taken off
    UnitCap,       ///< amount: taken off
};

/// One line as a judge reads it, with what stands after it.
struct AwardLine
{
    AwardStep step = AwardStep::ClausePoints;
    Points amount;
    int percent = 100;
    int ordinal = 0;
    Points after; ///< cut below 10^-9

    bool operator==(const AwardLine &) const = default;
};

/// A cap beside this award.
struct CapUse
{
    Points cap;
    Points usedBefore;
    Points usedAfter;

    bool operator==(const CapUse &) const = default;
};

/// Why an award is what it is.
enum class AwardOutcome {
    Full,
    Cut,            ///< what was left under a cap
    DroppedOverCap, ///< the pack drops what exceeds a cap
    CapUsedUp,      ///< nothing is left under a cap
    AlreadyScored,  ///< the target counts with as much or more, or the unit was already scored
    VulnerabilityUsedUp,
    OffCatalogueUsedUp,
    EntriesUsedUp,   ///< as many awards as the class allows on a unit
    NothingAccepted, ///< the judge's share, or what was stated, is zero
};

/// The whole computation of one award, line by line, so that a page can show where every point comes from.
struct FixedAward
{
    Points basis; ///< clause points before differences and factors: what the target counts with afterwards
    std::vector<AwardLine> lines;
    Points raw;     ///< before rounding, cut below 10^-9
    Points rounded; ///< before caps
    Points points;  ///< to be entered; zero if the outcome gives nothing
    AwardOutcome outcome = AwardOutcome::Full;
    std::optional<CapUse> classCap;
    std::optional<CapUse> deductionCap;
    std::optional<CapUse> unitCap;

    bool operator==(const FixedAward &) const = default;
};

/// Computes @p award by @p rules over @p history:
///
///     (clause points + counted − already scored) × item × key unit × off catalogue × re-use × judge's share,
///     rounded as the pack says, then held to the caps of class, deduction and unit.
///
/// Exact: percentages are multiplied as integers and rounded once, e.g. (500 − 50) × 1.4 × 0.7 × 80 % = 352.8, up to 353.
/// Fails with NotFound (no such clause), InvalidArgument (share, count or stated points out of range, a count for an item
/// that counts nothing).
[[nodiscard]] Result<FixedAward> computeAward(const FixedRules &rules, const ProposedAward &award, const AwardHistory &history);

/// The share that a filled grading sheet gives, in percent, rounded down: Σ marks, each between 0 and its heading's
/// weight. InvalidArgument if there are not as many marks as headings or one is out of range.
[[nodiscard]] Result<int> gradedShare(const std::vector<GradingHeading> &sheet, const std::vector<int> &marks);

/// A defender's final value: (base / deduction + bonus / bonusMost × bonusPercent) × scale, and without any deduction
/// (withoutDeductionPercent + bonus / bonusMost × bonusPercent) × scale; base counts up to the deduction, bonus up
/// to its most. Each part to the nearest nano. Negative input counts as zero.
[[nodiscard]] Points defenceValue(const DefenceValueRule &rule, Points deduction, Points base, Points bonus);

} // namespace redoubt::exercise
