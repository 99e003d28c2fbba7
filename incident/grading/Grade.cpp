// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/grading/Grade.h"

#include "incident/grading/MeasuredImpact.h"
#include "incident/guide/Certainty.h"
#include "incident/guide/PackWords.h"

#include <algorithm>
#include <tuple>

namespace redoubt::incident {

namespace {
bool isOutside(const ImpactFact &fact, Severity severity) { return std::ranges::find(fact.outside, severity) != fact.outside.end(); }

struct MeasuredRow
{
    const GuideRow *row = nullptr;
    const ImpactFact *fact = nullptr;
    MeasuredImpact measured;
};

Result<MeasuredRow> measureRow(const GuideRow &row, const ImpactFact &fact, Instant at)
{
    for (const auto severity : fact.outside) {
        const auto *limit = row.limitOf(severity);
        if (!limit || !limit->scope)
            return fail(ErrorCode::InvalidArgument, row.id + ": outside: its limit of " + std::string(lawName(severity)) + " is for all");
    }
    REDOUBT_ASSIGN(auto measured, inPlace(row.id, MeasuredImpact::of(row, fact, at)));
    return MeasuredRow{&row, &fact, std::move(measured)};
}

FiredClause firedBy(const MeasuredRow &measured, const GuideLimit &limit)
{
    return {measured.row->id,     limit.severity, limit, measured.fact->value, measured.measured.amount(), measured.measured.reachedAt(limit), {},
            mayDecide(limit.sure)};
}

/// 重大 and 较大 presuppose that the level above is not reached: of a row, the highest that counts stands for those below it.
void fireRow(Grade &grade, const MeasuredRow &measured)
{
    for (auto limit = measured.row->limits.rbegin(); limit != measured.row->limits.rend(); ++limit) {
        if (!measured.measured.hasReached(*limit))
            continue;
        auto clause = firedBy(measured, *limit);
        if (isOutside(*measured.fact, limit->severity)) {
            grade.setAside.push_back(std::move(clause));
            continue;
        }
        const bool counts = clause.counts;
        grade.clauses.push_back(std::move(clause));
        if (counts)
            return;
    }
}

Result<void> fireJudgements(Grade &grade, const GradingGuide &guide, const std::vector<ImpactJudgement> &judged)
{
    for (const auto &each : judged) {
        const auto *judgement = guide.judgement(each.clause);
        if (!judgement) {
            grade.strangers.push_back(each.clause);
            continue;
        }
        if (each.severity == Severity::Ordinary) // somebody looked, and it does not hold
            continue;
        if (std::ranges::find(judgement->levels, each.severity) == judgement->levels.end())
            return fail(ErrorCode::InvalidArgument, each.clause + ": has no clause of " + std::string(lawName(each.severity)));
        if (each.reason.empty())
            return fail(ErrorCode::MissingReason, each.clause + ": a clause that a person decides needs a reason");
        grade.clauses.push_back({each.clause, each.severity, {}, {}, 0, {}, each, true});
    }
    return {};
}

void lookAhead(Grade &grade, const MeasuredRow &measured)
{
    if (!measured.measured.isOnTheWay())
        return;
    for (const auto &limit : measured.row->limits) {
        if (limit.severity <= grade.severity || measured.measured.hasReached(limit) || isOutside(*measured.fact, limit.severity))
            continue;
        LimitAhead ahead{measured.row->id, limit, measured.measured.amount(), 0, measured.measured.awayMs(limit), {}, mayDecide(limit.sure)};
        ahead.away = limit.amount - ahead.amount;
        if (const auto reached = measured.measured.reachedAt(limit); reached && grade.at < *reached)
            ahead.reachedAt = reached;
        grade.ahead.push_back(std::move(ahead));
    }
}

void askRow(Grade &grade, const GuideRow &row)
{
    OpenQuestion question{row.id, false, grade.severity, false};
    for (const auto &limit : row.limits) {
        if (limit.severity <= grade.severity)
            continue;
        question.upTo = limit.severity;
        question.counts = question.counts || mayDecide(limit.sure);
    }
    if (question.upTo > grade.severity)
        grade.open.push_back(std::move(question));
}

void askJudgement(Grade &grade, const GuideJudgement &judgement, const std::vector<ImpactJudgement> &judged)
{
    const auto upTo = std::ranges::max(judgement.levels);
    if (upTo > grade.severity && std::ranges::find(judged, judgement.id, &ImpactJudgement::clause) == judged.end())
        grade.open.push_back({judgement.id, true, upTo, true});
}

/// What time alone brings first; of the rest, of which the larger share is done.
auto aheadOrder(const LimitAhead &ahead)
{
    return std::tuple(!ahead.reachedAt, ahead.reachedAt.value_or(Instant{}), -ahead.amount / ahead.limit.amount, ahead.limit.severity);
}
} // namespace

const LimitAhead *Grade::nextRise() const
{
    const auto found = std::ranges::find_if(ahead, [](const LimitAhead &each) { return each.counts && each.reachedAt; });
    return found == ahead.end() ? nullptr : &*found;
}

std::optional<Instant> Grade::changesAt() const { return ahead.empty() ? std::nullopt : ahead.front().reachedAt; }

Result<Grade> gradeOf(const GradingGuide &guide, const ImpactFacts &facts, Instant at)
{
    Grade grade;
    grade.guide = guide.label();
    grade.digest = guide.digest;
    grade.at = at;
    std::vector<MeasuredRow> known;
    for (const auto &row : guide.rows) {
        const auto fact = facts.rows.find(row.id);
        if (fact == facts.rows.end())
            continue;
        REDOUBT_ASSIGN(auto measured, measureRow(row, fact->second, at));
        fireRow(grade, measured);
        known.push_back(std::move(measured));
    }
    for (const auto &fact : facts.rows) {
        if (!guide.row(fact.first))
            grade.strangers.push_back(fact.first);
    }
    REDOUBT_TRY(fireJudgements(grade, guide, facts.judged));
    std::ranges::stable_sort(grade.clauses, {},
                             [](const FiredClause &clause) { return std::tuple(!clause.counts, -static_cast<int>(clause.severity)); });

    auto highest = Severity::Ordinary;
    for (const auto &clause : grade.clauses) {
        highest = std::max(highest, clause.severity);
        if (clause.counts)
            grade.severity = std::max(grade.severity, clause.severity);
    }
    if (highest > grade.severity)
        grade.wouldBe = highest;
    for (const auto &measured : known)
        lookAhead(grade, measured);
    std::ranges::stable_sort(grade.ahead, {}, aheadOrder);
    for (const auto &row : guide.rows) {
        if (!facts.rows.contains(row.id))
            askRow(grade, row);
    }
    for (const auto &judgement : guide.judgements)
        askJudgement(grade, judgement, facts.judged);
    return grade;
}

Result<std::vector<SeverityStep>> severitySteps(const GradingGuide &guide, const ImpactFacts &facts, Instant from, Instant to)
{
    REDOUBT_ASSIGN(auto grade, gradeOf(guide, facts, from));
    std::vector<SeverityStep> steps{{from, grade.severity}};
    for (auto next = grade.changesAt(); next && *next <= to; next = grade.changesAt()) {
        REDOUBT_ASSIGN(grade, gradeOf(guide, facts, *next));
        if (grade.severity != steps.back().severity)
            steps.push_back({grade.at, grade.severity});
    }
    return steps;
}

} // namespace redoubt::incident
