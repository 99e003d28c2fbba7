// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/guide/GradingGuide.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace redoubt::incident {

namespace {
constexpr double largestAmount = 1e15; // every whole number up to it is a double

tl::unexpected<Error> wrongGuide(const std::string &place, const std::string &what) { return fail(ErrorCode::InvalidArgument, place + ": " + what); }

Result<void> checkAmount(const GuideRow &row, const GuideLimit &limit, const std::string &place)
{
    if (!limit.choice.empty())
        return wrongGuide(place, "is measured in numbers and has a finding in words");
    if (!std::isfinite(limit.amount) || limit.amount <= 0 || limit.amount > largestAmount)
        return wrongGuide(place, "must be above 0 and at most 10^15");
    if (row.unit == GuideUnit::Percent && limit.amount > 100)
        return wrongGuide(place, "is more than 100 percent");
    const auto seconds = limit.amount * static_cast<double>(millisecondsOf(row.unit)) / 1000;
    if (isDuration(row.unit) && (seconds != std::floor(seconds) || seconds > 1e10))
        return wrongGuide(place, "is no whole number of seconds below some centuries");
    return {};
}

Result<void> checkRow(const GuideRow &row)
{
    const auto place = "rows: " + row.id;
    if (row.limits.empty())
        return wrongGuide(place, "has no limit");
    const GuideLimit *below = nullptr;
    std::set<std::string> choices;
    for (const auto &limit : row.limits) {
        const auto at = place + ": " + std::string(lawName(limit.severity));
        if (limit.severity == Severity::Ordinary)
            return wrongGuide(at, "is what reaches no limit, and has none");
        if (below && below->severity >= limit.severity)
            return wrongGuide(at, "stands twice, or behind a higher level");
        if (row.unit == GuideUnit::Choice) {
            if (limit.choice.empty())
                return wrongGuide(at, "is a finding in words and has none");
            if (!choices.insert(limit.choice).second)
                return wrongGuide(at, "has the words of another level");
        } else {
            REDOUBT_TRY(checkAmount(row, limit, at));
            if (below && limit.amount < below->amount)
                return wrongGuide(at, "is reached before the level below it");
        }
        below = &limit;
    }
    return {};
}
} // namespace

const GuideLimit *GuideRow::limitOf(Severity severity) const
{
    const auto found = std::ranges::find(limits, severity, &GuideLimit::severity);
    return found == limits.end() ? nullptr : &*found;
}

const GuideLimit *GuideRow::limitOfChoice(std::string_view choice) const
{
    const auto found = std::ranges::find_if(limits, [&](const GuideLimit &limit) { return limit.choice == choice; });
    return found == limits.end() ? nullptr : &*found;
}

const GuideRow *GradingGuide::row(std::string_view rowId) const
{
    const auto found = std::ranges::find_if(rows, [&](const GuideRow &each) { return each.id == rowId; });
    return found == rows.end() ? nullptr : &*found;
}

const GuideJudgement *GradingGuide::judgement(std::string_view judgementId) const
{
    const auto found = std::ranges::find_if(judgements, [&](const GuideJudgement &each) { return each.id == judgementId; });
    return found == judgements.end() ? nullptr : &*found;
}

Result<void> checkGradingGuide(const GradingGuide &guide)
{
    if (guide.rows.empty())
        return wrongGuide("rows", "there are none");
    std::set<std::string> ids;
    for (const auto &row : guide.rows) {
        if (!ids.insert(row.id).second)
            return wrongGuide("rows: " + row.id, "stands twice");
        REDOUBT_TRY(checkRow(row));
    }
    for (const auto &judgement : guide.judgements) {
        const auto place = "judgements: " + judgement.id;
        if (!ids.insert(judgement.id).second)
            return wrongGuide(place, "stands twice, or is called like a row");
        if (judgement.levels.empty() || std::ranges::find(judgement.levels, Severity::Ordinary) != judgement.levels.end())
            return wrongGuide(place, "its levels are one or more of 较大, 重大, 特别重大");
    }
    return {};
}

const GradingGuide *guideOn(const std::vector<GradingGuide> &guides, calendar::CivilDate date)
{
    const GradingGuide *last = nullptr;
    for (const auto &guide : guides) {
        if (guide.holdsFrom <= date && (!last || last->holdsFrom <= guide.holdsFrom))
            last = &guide;
    }
    return last;
}

} // namespace redoubt::incident
