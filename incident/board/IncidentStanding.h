// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentBoard.h"
#include "incident/deadlines/DeadlineClocks.h"
#include "incident/grading/Grade.h"

#include <optional>
#include <vector>

/// How an incident stands at an instant: its grade and its clocks, from what is known.
namespace redoubt::incident {

/// The rules that an incident is held against. References outlive what is made with them.
struct IncidentRules
{
    const GradingGuide &guide;
    const std::vector<ZonedRegime> &regimes;
};

/// What @p view says in the words of the guide. A disputed fact counts as its last entry.
[[nodiscard]] ImpactFacts factsOf(const IncidentView &view);

/// What is known and cannot be held against the rules: a number where the guide asks for a finding, a hop that no regime has, a party that none
/// knows. It stays in the register and is shown; it counts for nothing, and takes nothing away from the rest.
struct LeftOut
{
    std::vector<std::string> rows; ///< and clauses, of the guide
    std::vector<Id> sendings;      ///< entries
    std::vector<std::string> parties;

    [[nodiscard]] bool any() const { return !rows.empty() || !sendings.empty() || !parties.empty(); }
    bool operator==(const LeftOut &) const = default;
};

struct IncidentStanding
{
    Grade grade;                            ///< the guide's
    Severity severity = Severity::Ordinary; ///< that holds: a person's, where one answers for another
    std::vector<SeverityStep> steps;        ///< since it was known, by the guide; an overruling from when it was signed
    DeadlineClocks deadlines;
    LeftOut leftOut;
    std::optional<Instant> nextDue;   ///< of the clocks that run: the earliest
    std::optional<Instant> changesAt; ///< when any of it is another if no fact changes
    bool operator==(const IncidentStanding &) const = default;
};

/// Fails as gradeOf and deadlineClocks do, of what no entry can bring about: rules that do not fit together.
[[nodiscard]] Result<IncidentStanding> standingOf(const IncidentView &view, const IncidentRules &rules, Instant at);

/// Times of @p view that lie before one that must come first (发生 ≤ 发现 ≤ 获知 ≤ 接报 ≤ 控制 ≤ 结束), as pairs of the earlier kind and the later
/// one; seconds of a time that is known to the minute are not compared.
[[nodiscard]] std::vector<std::pair<MomentSort, MomentSort>> momentsOutOfOrder(const IncidentView &view);

} // namespace redoubt::incident
