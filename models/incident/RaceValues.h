// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentValues.h"

#include <vector>

/// The time limits of all open incidents beside each other on one axis: what comes first is seen across incidents.
namespace redoubt::models {

/// One incident with its clocks.
struct RaceBlock
{
    Id incident;
    QString number;
    QString title;
    QString unit;
    int level = 0;                  ///< 0: it cannot be said
    std::optional<Instant> risesAt; ///< when its level rises if everything goes on as it does
    int risesTo = 0;
    std::vector<ClockRow> lanes; ///< what is owed, or would be at a time that can be said; those that run first
    bool operator==(const RaceBlock &) const = default;
};

/// How many lanes are how: they come to all.
struct RaceCount
{
    int all = 0;
    int running = 0; ///< and owed promptly
    int sent = 0;    ///< in time
    int late = 0;    ///< sent late, or past due and not sent
    int waiting = 0; ///< the fact that starts them is not there yet
    int ifRaised = 0;
    bool operator==(const RaceCount &) const = default;
};

struct RaceValues
{
    int offsetSeconds = 0; ///< of the register's clocks
    std::vector<RaceBlock> blocks;
    int left = 0; ///< open incidents that are not among them
    bool operator==(const RaceValues &) const = default;

    [[nodiscard]] RaceCount count() const;
};

/// The stretch of time that a board shows at @p now: whole hours, from the first fact that still counts to the last due time, at most six hours
/// either way, at least two in all.
struct RaceAxis
{
    Instant from;
    Instant to;
    /// 0 at from, 1 at to; beyond them below 0 and above 1.
    [[nodiscard]] double at(Instant instant) const { return static_cast<double>(instant.ms - from.ms) / static_cast<double>(to.ms - from.ms); }
    bool operator==(const RaceAxis &) const = default;
};
[[nodiscard]] RaceAxis raceAxis(const RaceValues &values, Instant now);

[[nodiscard]] RaceBlock raceBlock(const incident::IncidentView &view, const IncidentLight &light, const incident::IncidentStanding &standing);

} // namespace redoubt::models
