// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/OwedStretch.h"

namespace redoubt::incident {

OwedStretch owedStretch(const std::vector<SeverityStep> &steps, Severity from, Instant at)
{
    if (from == Severity::Ordinary)
        return {Instant{}, {}};
    OwedStretch owed;
    bool isOwed = false;
    for (const auto &step : steps) {
        if (at < step.at)
            break;
        const bool asks = step.severity >= from;
        if (asks && !isOwed)
            owed = {step.at, {}};
        else if (!asks && isOwed)
            owed.until = step.at;
        isOwed = asks;
    }
    return owed;
}

} // namespace redoubt::incident
