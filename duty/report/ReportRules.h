// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Report.h"

#include <optional>
#include <span>
#include <vector>

/// What a report comes to. Rules of mock-up 9; the two thresholds of suspicion are data of the schedule.
namespace redoubt::duty {

/// One state a unit and due time. Whoever is in several stands in the first of them.
enum class ReportState {
    NotDue,     ///< nothing came, and it is not due yet
    Missing,    ///< 未报: nothing came, or it was returned
    Suspicious, ///< 可疑: equal or too fast, and nobody has made sure
    Matter,     ///< 有情况
    Late,       ///< 迟报: the first report was finished after it was due; stays so
    Quiet,      ///< 平安
};

/// Whether two values are the same: the same text, or the same number ("0.4" and "0.40").
[[nodiscard]] bool sameValue(const std::optional<std::string> &one, const std::optional<std::string> &other);
/// The check of @p item in @p report; null: it was not done for it.
[[nodiscard]] const ReportedCheck *checkOf(const ZeroReport &report, std::string_view item);
/// Whether every value of @p report is the same as in @p before: the same items have one in both, and there is at least one. A tick has no value and
/// tells nothing; nor does what could not be done.
[[nodiscard]] bool saysTheSameAs(const ZeroReport &report, const ZeroReport &before);

/// How long it took, in milliseconds; never below 0.
[[nodiscard]] std::int64_t tookMs(const ZeroReport &report);
/// The middle one; of an even number the mean of the two in the middle, rounded down. None of none.
[[nodiscard]] std::optional<std::int64_t> medianOf(std::vector<std::int64_t> values);

struct Suspicion
{
    bool equal = false;                   ///< to the report before
    bool fast = false;                    ///< below the schedule's share of the median
    std::int64_t tookMs = 0;              ///< of the report itself
    std::optional<std::int64_t> medianMs; ///< of the unit's own reports before; none: too few of them
    std::optional<std::int64_t> leastMs;  ///< the fastest of them
    [[nodiscard]] bool any() const { return equal || fast; }
    bool operator==(const Suspicion &) const = default;
};
/// @p before: the unit's report before this one; null: it is its first. @p tookBefore: how long those before took.
[[nodiscard]] Suspicion suspicionOf(const ZeroReport &report, const ZeroReport *before, std::span<const std::int64_t> tookBefore,
                                    const ReportSchedule &schedule);

/// What stateOf() asks of a unit and due time.
struct ReportFacts
{
    bool isDue = false;    ///< the time has come
    bool reported = false; ///< and not returned since
    bool suspicious = false;
    bool accepted = false; ///< somebody has made sure
    bool matter = false;
    bool late = false;
};
[[nodiscard]] ReportState stateOf(const ReportFacts &facts);

/// How many units stand where. Adds up: all = notDue + missing + received, received = quiet + matter + late + suspicious.
struct ReportCounts
{
    int all = 0;
    int notDue = 0;
    int missing = 0;
    int suspicious = 0;
    int matter = 0;
    int late = 0;
    int quiet = 0;
    void add(ReportState state);
    [[nodiscard]] int received() const { return quiet + matter + late + suspicious; }
    bool operator==(const ReportCounts &) const = default;
};

} // namespace redoubt::duty
