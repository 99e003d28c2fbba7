// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "duty/kinds/Shift.h"

/// Rounds 巡检 at set hours: when they are due, and to which of them a result belongs.
namespace redoubt::duty {

/// How long after its hour a round is overdue, in milliseconds: a walk through the rooms takes its time.
inline constexpr std::int64_t roundGraceMs = 30 * 60'000;
/// How long before its hour a round can be done as that round.
inline constexpr std::int64_t roundEarlyMs = 30 * 60'000;

enum class RoundState {
    ToCome,   ///< more than roundEarlyMs away
    Due,      ///< now
    Overdue,  ///< not done, roundGraceMs after its hour
    Done,     ///< within roundGraceMs of its hour
    DoneLate, ///< later
};

[[nodiscard]] bool hasRounds(const CheckItem &item);

/// The rounds of @p items in a shift from @p startsAt to @p endsAt, by the office's clocks: set hours of every day, and every so many minutes
/// from @p startsAt on. Those before @p from are not this shift's. Half open; at most bounds::RoundsOfShift of an item. Items without rounds are left
/// out.
[[nodiscard]] std::vector<ItemRounds> roundsOf(const std::vector<CheckItem> &items, Instant startsAt, Instant endsAt, Instant from,
                                               const calendar::TimeZone &zone);

/// To which of @p due, rising and not empty, something done at @p at belongs: the last one that had come, or was near (roundEarlyMs); the first where
/// none had.
[[nodiscard]] Instant roundAt(const std::vector<Instant> &due, Instant at);

/// How a round due at @p due stands at @p now; @p doneAt: when it was done, if it was.
[[nodiscard]] RoundState roundState(Instant due, std::optional<Instant> doneAt, Instant now);

} // namespace redoubt::duty
