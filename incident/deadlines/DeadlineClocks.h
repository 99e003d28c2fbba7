// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "incident/deadlines/IncidentCourse.h"
#include "incident/deadlines/ReportingRegime.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// 时限: every hop of every regime with its clock. Pure: from facts and an instant, the same on the console and on the server.
namespace redoubt::incident {

enum class HopState {
    IfRaised,     ///< the level is too low: owed if it rises, counted from the same fact
    NoLongerOwed, ///< it was owed, until the level fell
    Waiting,      ///< owed, and the fact that starts its clock is not there yet
    Running,
    Promptly, ///< owed without a number
    InTime,   ///< done, in time
    Late,     ///< done, after it was due
    Overdue,  ///< not done, and past due
};
BOOST_DESCRIBE_ENUM(HopState, IfRaised, NoLongerOwed, Waiting, Running, Promptly, InTime, Late, Overdue)

/// One clock. Instants are empty where there is none to say; durations in milliseconds.
struct HopClock
{
    std::string regime; ///< id of the regime
    std::string hop;
    HopState state = HopState::IfRaised;
    std::optional<Instant> owedSince; ///< since when the level has asked for it, of those that it asks for now
    std::optional<Instant> start;     ///< the fact
    std::optional<Instant> due;       ///< the last instant that is in time
    std::optional<Instant> latestDue; ///< while the fact is the receipt of a hop that is not due yet: by when it will be due at the latest
    std::optional<Instant> sentAt;
    std::optional<Instant> receivedAt;
    std::optional<std::int64_t> leftMs; ///< until it is due
    std::optional<std::int64_t> lateMs; ///< of what is or was done late, is overdue, or was when it ceased to be owed
    std::optional<std::int64_t> tookMs; ///< from the fact to the sending; 0 where it was sent before
    std::vector<Instant> dueBefore;     ///< by values of the fact that were put right since, oldest first
    bool roseAfterDue = false;          ///< the level asked for it only when it was past due already
    bool isOtherChannel = false;        ///< a summary that did not go the way of its first report
    bool operator==(const HopClock &) const = default;
};

/// A regime with the clocks of its place, as a value (core/zones makes it).
struct ZonedRegime
{
    ReportingRegime regime;
    calendar::TimeZone zone = calendar::TimeZone::utc();
};

struct DeadlineClocks
{
    Instant at;
    std::vector<HopClock> clocks;     ///< by regime and hop, as they stand in the packs; hops of other parties are left out
    std::optional<Instant> changesAt; ///< when a state is another if no fact changes
    bool operator==(const DeadlineClocks &) const = default;
};

/// The clocks of @p course at @p at; what is later than @p at has not happened. A report is counted by the first sending of its hop; one that is
/// sent at the very instant at which it is due is in time. Fails with InvalidArgument: a party or a hop that no regime knows, a receipt before its
/// sending, steps out of order, two regimes of one id; the detail names it.
[[nodiscard]] Result<DeadlineClocks> deadlineClocks(const std::vector<ZonedRegime> &regimes, const IncidentCourse &course, Instant at);

} // namespace redoubt::incident
