// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/grading/MeasuredImpact.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace redoubt::incident {

namespace {
tl::unexpected<Error> cannotBe(const std::string &what) { return fail(ErrorCode::InvalidArgument, what); }

std::string choicesOf(const GuideRow &row)
{
    std::string text;
    for (const auto &limit : row.limits)
        text += (text.empty() ? "" : ", ") + limit.choice;
    return text;
}

/// Whole: a guide's durations are of whole seconds (checkGradingGuide).
std::int64_t limitMs(const GuideLimit &limit, GuideUnit unit) { return std::llround(limit.amount * static_cast<double>(millisecondsOf(unit))); }
} // namespace

Result<MeasuredImpact> MeasuredImpact::of(const GuideRow &row, const ImpactFact &fact, Instant at)
{
    MeasuredImpact measured;
    measured.m_unit = row.unit;
    if (const auto *number = std::get_if<double>(&fact.value)) {
        if (row.unit == GuideUnit::Choice)
            return cannotBe("is one of " + choicesOf(row) + ", and no number");
        if (!std::isfinite(*number) || *number < 0)
            return cannotBe("is below zero");
        if (row.unit == GuideUnit::Percent && *number > 100)
            return cannotBe("is more than 100 percent");
        measured.m_number = *number;
    } else if (const auto *span = std::get_if<ImpactSpan>(&fact.value)) {
        if (!isDuration(row.unit))
            return cannotBe("is no duration, and has no beginning");
        if (span->until && *span->until < span->since)
            return cannotBe("ends before it begins");
        measured.m_span = *span;
        const auto until = span->until ? std::min(*span->until, at) : at;
        measured.m_lastedMs = std::max<std::int64_t>(0, until - span->since);
    } else if (const auto *words = std::get_if<std::string>(&fact.value)) {
        if (row.unit != GuideUnit::Choice)
            return cannotBe("is a number, and no words");
        const auto *limit = row.limitOfChoice(*words);
        if (!limit)
            return cannotBe("'" + *words + "' is none of " + choicesOf(row) + "; false says that somebody looked and there is none");
        measured.m_found = true;
        measured.m_finding = limit->severity;
    } else {
        measured.m_found = row.unit == GuideUnit::Choice;
    }
    return measured;
}

bool MeasuredImpact::hasReached(const GuideLimit &limit) const
{
    if (m_unit == GuideUnit::Choice)
        return m_finding && limit.severity <= *m_finding;
    if (m_span)
        return m_lastedMs >= limitMs(limit, m_unit);
    return m_number >= limit.amount;
}

double MeasuredImpact::amount() const { return m_span ? static_cast<double>(m_lastedMs) / static_cast<double>(millisecondsOf(m_unit)) : m_number; }

std::optional<std::int64_t> MeasuredImpact::awayMs(const GuideLimit &limit) const
{
    if (!isDuration(m_unit) || (m_span && !reachedAt(limit)))
        return std::nullopt;
    if (m_span)
        return std::max<std::int64_t>(0, limitMs(limit, m_unit) - m_lastedMs);
    // Upward: what is said to be reached then is reached then.
    const auto away = std::ceil((limit.amount - m_number) * static_cast<double>(millisecondsOf(m_unit)));
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(away));
}

std::optional<Instant> MeasuredImpact::reachedAt(const GuideLimit &limit) const
{
    if (!m_span)
        return std::nullopt;
    const auto reached = m_span->since + limitMs(limit, m_unit);
    return m_span->until && *m_span->until < reached ? std::nullopt : std::optional(reached);
}

} // namespace redoubt::incident
