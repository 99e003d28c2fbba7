// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/board/IncidentStanding.h"

#include <algorithm>
#include <array>

namespace redoubt::incident {

namespace {
constexpr std::int64_t minuteMs = 60'000;

std::optional<ImpactValue> measuredValue(const Impact &impact)
{
    if (impact.none.value_or(false))
        return ImpactDenied();
    if (impact.since)
        return ImpactSpan{*impact.since, impact.until};
    if (impact.finding)
        return *impact.finding;
    return impact.amount ? std::optional<ImpactValue>(*impact.amount) : std::nullopt;
}

/// The time with what it was taken for before.
std::optional<CourseTime> courseTime(const IncidentView &view, MomentSort sort)
{
    const auto found = view.moments.find(sort);
    if (found == view.moments.end() || !found->second.now().value.at)
        return std::nullopt;
    CourseTime time;
    const auto &now = found->second.now();
    time.at = *now.value.at;
    for (const auto &entry : found->second.entries) {
        if (entry.id != now.id && entry.value.at)
            time.corrections.push_back({*entry.value.at, now.value.said.reason.value_or("")});
    }
    return time;
}

/// The guide's steps with what people answered for: from when an overruling was signed until the next one its level holds.
std::vector<SeverityStep> withOverrulings(const std::vector<SeverityStep> &guide, const IncidentView &view)
{
    struct Ruled
    {
        Instant from;
        std::optional<Severity> severity;
    };
    std::vector<Ruled> ruled;
    // In the order of the words, as IncidentView::overruled has it: a clock that is behind takes nothing from the word before.
    for (const auto &overruling : view.overrulings)
        ruled.push_back({ruled.empty() ? overruling.value.at : std::max(ruled.back().from, overruling.value.at), overruling.value.severity});
    std::vector<Instant> times;
    for (const auto &step : guide)
        times.push_back(step.at);
    for (const auto &each : ruled)
        times.push_back(each.from);
    std::ranges::sort(times);
    std::vector<SeverityStep> steps;
    for (const auto &at : times) {
        const auto guided = std::ranges::find_if(guide.rbegin(), guide.rend(), [&](const SeverityStep &step) { return step.at <= at; });
        const auto word = std::ranges::find_if(ruled.rbegin(), ruled.rend(), [&](const Ruled &each) { return each.from <= at; });
        auto severity = guided == guide.rend() ? Severity::Ordinary : guided->severity;
        if (word != ruled.rend() && word->severity)
            severity = *word->severity;
        if (!steps.empty() && steps.back().at == at)
            steps.pop_back(); // this one says all that happened then
        if (steps.empty() || steps.back().severity != severity)
            steps.push_back({at, severity});
    }
    return steps;
}

/// @p facts without those that @p guide cannot take, each looked at by itself.
ImpactFacts withoutUnfit(const GradingGuide &guide, const ImpactFacts &facts, Instant at, std::vector<std::string> &unfit)
{
    if (gradeOf(guide, facts, at))
        return facts;
    ImpactFacts fit;
    for (const auto &[row, fact] : facts.rows) {
        ImpactFacts alone;
        alone.rows.emplace(row, fact);
        if (gradeOf(guide, alone, at))
            fit.rows.emplace(row, fact);
        else
            unfit.push_back(row);
    }
    for (const auto &judged : facts.judged) {
        ImpactFacts alone;
        alone.judged.push_back(judged);
        if (gradeOf(guide, alone, at))
            fit.judged.push_back(judged);
        else
            unfit.push_back(judged.clause);
    }
    return fit;
}

bool hasHop(const std::vector<ZonedRegime> &regimes, const Sending &sending)
{
    return std::ranges::any_of(regimes, [&](const ZonedRegime &each) { return each.regime.id == sending.regime && each.regime.hop(sending.hop); });
}

/// What happened, as far as @p regimes know the words for it.
IncidentCourse courseOf(const IncidentView &view, const std::vector<ZonedRegime> &regimes, LeftOut &leftOut)
{
    IncidentCourse course;
    course.discovered = courseTime(view, MomentSort::Discovered);
    course.learned = courseTime(view, MomentSort::Learned);
    course.ended = courseTime(view, MomentSort::Ended);
    for (const auto &party : view.incident.value.parties) {
        const bool isKnown = std::ranges::any_of(regimes, [&](const ZonedRegime &each) { return each.regime.party(party) != nullptr; });
        (isKnown ? course.parties : leftOut.parties).push_back(party);
    }
    for (const auto &history : view.sendings) {
        const auto &now = history.now();
        const auto &sending = now.value;
        if (!hasHop(regimes, sending))
            leftOut.sendings.push_back(now.id);
        else if (sending.sentAt)
            course.sendings.push_back({sending.regime, sending.hop, *sending.sentAt, sending.receivedAt, sending.channel, sending.evidence});
    }
    return course;
}

bool isRunning(HopState state) { return state == HopState::Running || state == HopState::Overdue; }

void keepEarliest(std::optional<Instant> &kept, const std::optional<Instant> &at)
{
    if (at && (!kept || *at < *kept))
        kept = at;
}
} // namespace

ImpactFacts factsOf(const IncidentView &view)
{
    ImpactFacts facts;
    for (const auto &[row, history] : view.impacts) {
        const auto &impact = history.now().value;
        if (auto value = measuredValue(impact))
            facts.rows.emplace(row, ImpactFact{std::move(*value), impact.outside});
    }
    for (const auto &[clause, history] : view.judgements) {
        const auto &judged = history.now().value;
        if (judged.severity)
            facts.judged.push_back({clause, *judged.severity, judged.why, judged.said.by});
    }
    return facts;
}

Result<IncidentStanding> standingOf(const IncidentView &view, const IncidentRules &rules, Instant at)
{
    IncidentStanding standing;
    const auto facts = withoutUnfit(rules.guide, factsOf(view), at, standing.leftOut.rows);
    REDOUBT_ASSIGN(standing.grade, gradeOf(rules.guide, facts, at));
    std::optional<Instant> known;
    for (const auto sort : {MomentSort::Occurred, MomentSort::Discovered, MomentSort::Learned})
        keepEarliest(known, view.moment(sort));
    const auto from = std::min(known.value_or(view.incident.value.begunAt), at);
    REDOUBT_ASSIGN(const auto guideSteps, severitySteps(rules.guide, facts, from, at));
    standing.steps = withOverrulings(guideSteps, view);
    const auto *overruled = view.overruled();
    standing.severity = overruled ? *overruled->value.severity : standing.grade.severity;

    auto course = courseOf(view, rules.regimes, standing.leftOut);
    course.steps = standing.steps;
    REDOUBT_ASSIGN(standing.deadlines, deadlineClocks(rules.regimes, course, at));
    for (const auto &clock : standing.deadlines.clocks) {
        if (isRunning(clock.state))
            keepEarliest(standing.nextDue, clock.due);
    }
    standing.changesAt = standing.deadlines.changesAt;
    keepEarliest(standing.changesAt, standing.grade.changesAt());
    return standing;
}

std::vector<std::pair<MomentSort, MomentSort>> momentsOutOfOrder(const IncidentView &view)
{
    constexpr std::array order{MomentSort::Occurred, MomentSort::Discovered, MomentSort::Learned,
                               MomentSort::Received, MomentSort::Contained,  MomentSort::Ended};
    std::vector<std::pair<MomentSort, MomentSort>> wrong;
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const auto first = view.moment(order[i]);
            const auto second = view.moment(order[j]);
            if (first && second && second->ms / minuteMs < first->ms / minuteMs)
                wrong.emplace_back(order[i], order[j]);
        }
    }
    return wrong;
}

} // namespace redoubt::incident
