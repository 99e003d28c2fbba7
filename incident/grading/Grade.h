// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/grading/ImpactFacts.h"
#include "incident/guide/GradingGuide.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// 定级: how grave an incident is by a guide at an instant, and why.
namespace redoubt::incident {

/// A clause that is reached.
struct FiredClause
{
    std::string clause; ///< id of the row or of the judgement
    Severity severity = Severity::Considerable;
    std::optional<GuideLimit> limit;          ///< none: a person decided it
    std::optional<ImpactValue> value;         ///< as the facts have it; none for a judgement
    double amount = 0;                        ///< in the row's unit at the instant; of a span what it has lasted by then
    std::optional<Instant> reachedAt;         ///< of a span: when it reached the limit
    std::optional<ImpactJudgement> judgement; ///< who decided, and why
    bool counts = false;                      ///< sure enough to decide (mayDecide), or a person decided it
    bool operator==(const FiredClause &) const = default;
};

/// A limit above the grade that is not reached.
struct LimitAhead
{
    std::string row;
    GuideLimit limit;
    double amount = 0;                  ///< in the row's unit at the instant
    double away = 0;                    ///< limit less amount, above 0
    std::optional<std::int64_t> awayMs; ///< of a duration that is not over: how much longer it must last, to the millisecond
    std::optional<Instant> reachedAt;   ///< of a span that goes on: when it gets there
    bool counts = false;                ///< reaching it changes the grade; else it prompts a person
    bool operator==(const LimitAhead &) const = default;
};

/// A row or judgement of which nothing is known and that could make the grade higher.
struct OpenQuestion
{
    std::string clause;
    bool isJudgement = false;
    Severity upTo = Severity::Considerable; ///< the highest level it could mean
    bool counts = false;                    ///< whether one of its limits above the grade is sure enough
    bool operator==(const OpenQuestion &) const = default;
};

/// What a guide makes of facts at an instant. Explains itself: every part names its limit, with source and certainty.
struct Grade
{
    std::string guide;  ///< GradingGuide::label()
    std::string digest; ///< of the guide's bytes
    Instant at;
    Severity severity = Severity::Ordinary;
    /// The highest reached of each row that counts, and what is above it and does not. What counts first, the highest level on top.
    std::vector<FiredClause> clauses;
    /// Limits that are reached, and of which a person found that they are for others.
    std::vector<FiredClause> setAside;
    /// The level that clauses which are not sure enough would make it; none where they would make it no higher.
    std::optional<Severity> wouldBe;
    std::vector<LimitAhead> ahead; ///< the soonest first, then the nearest
    std::vector<OpenQuestion> open;
    std::vector<std::string> strangers; ///< ids among the facts that the guide does not know
    bool operator==(const Grade &) const = default;

    /// Whether @p clause is one of those that made the grade.
    [[nodiscard]] bool isDecidedBy(const FiredClause &clause) const { return clause.counts && clause.severity == severity; }
    /// The limit by which the grade will rise first, if everything goes on as it does; nullptr: by none.
    [[nodiscard]] const LimitAhead *nextRise() const;
    /// When the grade, or what prompts a person, is another if no fact changes.
    [[nodiscard]] std::optional<Instant> changesAt() const;
};

/// One limit suffices and the highest level wins. A limit that is not sure enough never decides, alone or with others like it: `wouldBe` names
/// the level (ADR 30). The same on the console and on the server. Fails with InvalidArgument (a fact that its row cannot have, a scope that its
/// limit does not have, a level that a judgement cannot have); the detail names the row.
[[nodiscard]] Result<Grade> gradeOf(const GradingGuide &guide, const ImpactFacts &facts, Instant at);

/// From @p at on an incident is @p severity.
struct SeverityStep
{
    Instant at;
    Severity severity = Severity::Ordinary;
    bool operator==(const SeverityStep &) const = default;
};

/// The grade over time by the facts as they are: at @p from, and whenever it changes up to and with @p to. Fails as gradeOf does.
[[nodiscard]] Result<std::vector<SeverityStep>> severitySteps(const GradingGuide &guide, const ImpactFacts &facts, Instant from, Instant to);

} // namespace redoubt::incident
