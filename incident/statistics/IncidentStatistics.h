// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "incident/board/IncidentStanding.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Figures over incidents that do not lie (DESIGN §14): each row is the very incidents of one predicate, sums add numerators and denominators, and
/// how long something took counts what is not over yet.
namespace redoubt::incident {

/// An incident as statistics count it.
struct CountedIncident
{
    Id incident;
    int month = 0;        ///< CivilDate::monthIndex() of the day on which it was discovered, by the register's clocks; entered, if unknown
    std::string unit;     ///< shown name
    std::string category; ///< code as entered; empty: not said
    std::optional<Severity> severity;     ///< none: it cannot be said
    int inTime = 0;                       ///< hops that were owed: told in time
    int late = 0;                         ///< told late, or past due and not told
    int running = 0;                      ///< whose time has not come
    std::optional<std::int64_t> lastedMs; ///< from discovery to containment; of what is not contained until now. None: no discovery, or out of order
    bool isContained = false;
    bool isClosed = false;
    bool operator==(const CountedIncident &) const = default;
};

/// @p standing: none where its level and clocks cannot be said; of a closed incident as of its closing.
[[nodiscard]] CountedIncident countedIncident(const IncidentView &view, const std::optional<IncidentStanding> &standing,
                                              const calendar::TimeZone &zone, const std::string &unit, Instant now);

/// So many of so many.
struct Share
{
    int part = 0;
    int whole = 0;
    bool operator==(const Share &) const = default;
};

enum class StatisticsBy { Month, Severity, Category, Unit };
BOOST_DESCRIBE_ENUM(StatisticsBy, Month, Severity, Category, Unit)

/// The incidents of one key.
struct StatisticsRow
{
    std::string key;                 ///< "2026-12", "major", "NADOS", 市网信办; empty: not said
    std::array<int, 5> bySeverity{}; ///< 0: cannot be said; then rising from 一般
    int open = 0;
    Share inTime;                         ///< of all hops whose time has come
    std::optional<std::int64_t> medianMs; ///< to containment, by medianLasting(); none: half are not contained yet, or there is nothing to count
    Share contained;                      ///< of those with a discovery
    bool operator==(const StatisticsRow &) const = default;

    [[nodiscard]] int count() const;
};

/// The key of @p counted; a row of statisticsBy() counts exactly the incidents that have its key.
[[nodiscard]] std::string statisticsKey(const CountedIncident &counted, StatisticsBy by);

/// A row for each key that there is: months the latest first, levels the gravest first, else the most first, then by key.
[[nodiscard]] std::vector<StatisticsRow> statisticsBy(const std::vector<CountedIncident> &all, StatisticsBy by);
/// All of them in one row.
[[nodiscard]] StatisticsRow statisticsOfAll(const std::vector<CountedIncident> &all);

struct Lasting
{
    std::int64_t ms = 0;
    bool isOver = false;
};
/// The median by Kaplan and Meier (J. Am. Stat. Assoc. 53, 1958): the shortest time at which at most half would still last, where what is not over
/// counts as long as it is seen. None: never so few.
[[nodiscard]] std::optional<std::int64_t> medianLasting(std::vector<Lasting> all);

} // namespace redoubt::incident
