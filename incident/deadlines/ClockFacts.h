// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/deadlines/IncidentCourse.h"
#include "incident/deadlines/ReportingRegime.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::incident {

/// The fact that starts a clock, as known at an instant.
struct ClockFact
{
    std::optional<Instant> start;
    std::vector<Instant> startBefore; ///< what it was taken for before corrections, oldest first, without what equals `start`
    bool operator==(const ClockFact &) const = default;
};

/// Of @p hop of the regime @p regimeId. What is later than @p at has not happened.
[[nodiscard]] ClockFact clockFact(const std::string &regimeId, const ReportingHop &hop, const IncidentCourse &course, Instant at);

/// The first sending of a hop by @p at; nullptr: there is none.
[[nodiscard]] const ReportSending *firstSending(const IncidentCourse &course, const std::string &regimeId, const std::string &hop, Instant at);

} // namespace redoubt::incident
