// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "incident/grading/Grade.h"

#include <optional>
#include <string>
#include <vector>

/// What the clocks of an incident are reckoned from, whoever keeps it: records, a file of facts.
namespace redoubt::incident {

/// A time that was put right: what it was taken for before.
struct CourseCorrection
{
    Instant was;
    std::string reason;
    bool operator==(const CourseCorrection &) const = default;
};

/// A time of the incident as it is known now.
struct CourseTime
{
    Instant at;
    std::vector<CourseCorrection> corrections; ///< oldest first
    bool operator==(const CourseTime &) const = default;
};

/// That a hop's report left, or that it was done, with what proves it.
struct ReportSending
{
    std::string regime; ///< id of the regime
    std::string hop;
    Instant sentAt;
    std::optional<Instant> receivedAt; ///< as the receiver stamped it; never before sentAt
    std::string channel;               ///< "platform", "fax": a word of the office's; may be empty
    std::string evidence;              ///< may be empty
    bool operator==(const ReportSending &) const = default;
};

struct IncidentCourse
{
    std::vector<std::string> parties; ///< what the unit is, in the words of the regimes; it may be several
    std::optional<CourseTime> discovered;
    std::optional<CourseTime> learned;
    std::optional<CourseTime> ended;
    std::vector<SeverityStep> steps; ///< rising in time; before the first it is Ordinary
    std::vector<ReportSending> sendings;
    bool operator==(const IncidentCourse &) const = default;
};

} // namespace redoubt::incident
