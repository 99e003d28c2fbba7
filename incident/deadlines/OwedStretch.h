// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/grading/Grade.h"

#include <optional>
#include <vector>

namespace redoubt::incident {

/// When a level asked for a report, for the last time up to an instant.
struct OwedStretch
{
    std::optional<Instant> since; ///< none: never
    std::optional<Instant> until; ///< none: it still does
    bool operator==(const OwedStretch &) const = default;

    [[nodiscard]] bool isOwed() const { return since && !until; }
};

/// Of the last stretch in which @p steps, rising in time, were at @p from or above, as known at @p at. What is asked for from Ordinary on is
/// owed always: `since` is then 1970.
[[nodiscard]] OwedStretch owedStretch(const std::vector<SeverityStep> &steps, Severity from, Instant at);

} // namespace redoubt::incident
