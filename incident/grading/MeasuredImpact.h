// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/grading/ImpactFacts.h"
#include "incident/guide/GradingGuide.h"

#include <cstdint>
#include <optional>

namespace redoubt::incident {

/// What a fact comes to at an instant, to be held against the limits of its row.
class MeasuredImpact
{
public:
    /// Fails with InvalidArgument for a value that a row of this unit cannot have, and for words that the guide does not have.
    [[nodiscard]] static Result<MeasuredImpact> of(const GuideRow &row, const ImpactFact &fact, Instant at);

    /// Inclusive. A finding has reached the limits of all levels below its own, too.
    [[nodiscard]] bool hasReached(const GuideLimit &limit) const;
    /// In the row's unit; 0 of a finding.
    [[nodiscard]] double amount() const;
    /// Whether it can be said how far a limit is: not of a finding, which is not on the way to another.
    [[nodiscard]] bool isOnTheWay() const { return !m_found; }
    /// How much longer it must last to reach @p limit, at least 0; none where no time is measured, or where it ends before.
    [[nodiscard]] std::optional<std::int64_t> awayMs(const GuideLimit &limit) const;
    /// When a span reaches, or reached, @p limit; none where it ends before, or is given as a number.
    [[nodiscard]] std::optional<Instant> reachedAt(const GuideLimit &limit) const;

private:
    GuideUnit m_unit = GuideUnit::Count;
    double m_number = 0;
    std::optional<ImpactSpan> m_span;
    std::int64_t m_lastedMs = 0; ///< of a span
    bool m_found = false;
    std::optional<Severity> m_finding; ///< none: there is none of it
};

} // namespace redoubt::incident
