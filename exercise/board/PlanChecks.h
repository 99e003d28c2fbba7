// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"

/// What is missing or contradicts itself in a plan, found before the exercise starts.
namespace redoubt::exercise {

enum class PlanProblem {
    NoRedTeam,
    NoRulePack,
    NoJudge,
    TeamWithoutMember, ///< subject: its code
    PhaseBackwards,    ///< subject: a phase that ends before it starts, or as it starts
    PhasesOverlap,     ///< subject and other: two phases of which the later one begins before the earlier one ends
    ExerciseBackwards, ///< it ends before it starts, or as it starts
    Over,              ///< its end lies in the past
    WindowOver,        ///< subject: an attack window that lies in the past, while others do not
    StartIsPast,       ///< its start lies in the past, its end does not
    PhaseOutside,      ///< subject: an attack window that reaches beyond the exercise's dates
    NoAttackWindow,
    NoCommander,
    NoTarget,
};

/// The plan's dates, as far as they are known.
struct PlanDates
{
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::vector<ScheduledPhase> phases; ///< in their order
};

struct PlanFinding
{
    PlanProblem problem = PlanProblem::NoRedTeam;
    bool blocks = false; ///< nothing should start before it is mended; else it is only to be known
    std::string subject;
    std::string other;
    std::optional<std::size_t> phase; ///< index of the subject, where it is a phase

    bool operator==(const PlanFinding &) const = default;
};

/// What is wrong with the dates alone, at @p now. Touching phases do not overlap. A window that lies in the past is found in any plan, since
/// the hours of a plan are typed.
[[nodiscard]] std::vector<PlanFinding> checkDates(const PlanDates &dates, Instant now);

/// Everything, those that block first. A team of the organisers that does not count (noOp) needs nobody.
[[nodiscard]] std::vector<PlanFinding> checkPlan(const ExerciseBoard &board, Instant now);

/// Whether it can still be decided if the judges are anonymous to the teams: as the server holds it (checkChoiceStays), what was read or promised
/// by then is not taken back.
[[nodiscard]] bool isAnonymityOpen(const ExerciseBoard &board);

} // namespace redoubt::exercise
