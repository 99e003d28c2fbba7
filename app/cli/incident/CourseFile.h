// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"
#include "incident/deadlines/DeadlineClocks.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::cli {

/// What `deadlines` is given: the course as far as the file says it, the rest to be settled with guide and regimes.
struct CourseFacts
{
    incident::IncidentCourse course;             ///< steps of `level` and `levels`; regimes of sendings may be empty
    std::optional<incident::ImpactFacts> impact; ///< of which the levels are to be graded
    std::vector<std::string> regimes;            ///< chosen; empty: those that know one of the parties
};

/// Since when the unit has known of the incident; @p at where the course does not say, or says later.
[[nodiscard]] Instant knownSince(const incident::IncidentCourse &course, Instant at);

/// Reads such an object; `level` alone holds since the unit knew of the incident, or else since @p at. Times by @p time. Fails with Malformed or as
/// incident::readImpactFacts does; the detail names the member.
[[nodiscard]] Result<CourseFacts> readCourseFacts(const json::value &value, Instant at,
                                                  const std::function<Result<Instant>(const std::string &)> &time);

} // namespace redoubt::cli
