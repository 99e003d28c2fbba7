// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Intervals.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::duty {

/// A shift of an accountable post, as planned, and when it was really taken over.
struct ReliefOf
{
    std::vector<std::string> stands; ///< empty: a gap
    Instant start;
    Instant end;
    std::optional<Instant> takenOver; ///< the handover to them; none: not yet
    bool operator==(const ReliefOf &) const = default;
};

enum class AccountableBy {
    Plan,      ///< within their own shift, taken over
    Early,     ///< took over before it began
    Extension, ///< nobody has relieved them yet: their shift goes on
    Nobody,    ///< before anybody has ever taken over
};
BOOST_DESCRIBE_ENUM(AccountableBy, Plan, Early, Extension, Nobody)

/// Who answers for the office from when until when.
struct Accountable
{
    std::vector<std::string> members;
    Instant from;
    Instant until;
    AccountableBy by = AccountableBy::Plan;
    bool operator==(const Accountable &) const = default;
};
BOOST_DESCRIBE_STRUCT(Accountable, (), (members, from, until, by))

/// A relief that was due and did not come on time.
struct LateRelief
{
    std::vector<std::string> waiting;  ///< who stays on
    std::vector<std::string> expected; ///< empty: the roster has nobody there
    Instant due;
    std::optional<Instant> came; ///< none: still waiting
    bool escalates = false;      ///< later than the grace
    bool operator==(const LateRelief &) const = default;
};
BOOST_DESCRIBE_STRUCT(LateRelief, (), (waiting, expected, due, came, escalates))

struct Continuity
{
    std::vector<Accountable> chain; ///< covers the period without a hole and without overlap, by time
    std::vector<LateRelief> late;
    bool operator==(const Continuity &) const = default;
};

/// Who was accountable in every minute of @p period up to @p now: whoever took over last, until someone else does. A late relief extends
/// the outgoing officer, and so does a gap of the roster; being relieved is the only way out.
/// @p shifts of one post by start, with a shift before the period if someone held it then. @p graceMs: how late a relief may be before it
/// escalates. Fails with InvalidArgument: shifts out of order, taken over in another order than they are planned, or after @p now.
[[nodiscard]] Result<Continuity> continuityOf(const std::vector<ReliefOf> &shifts, Interval period, Instant now, std::int64_t graceMs);

} // namespace redoubt::duty
