// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt {

/// A hybrid logical clock's reading (Kulkarni et al. 2014): the wall clock where it is ahead,
/// a counter where it is not, so that what was seen earlier always reads smaller.
struct Hlc
{
    std::int64_t ms = 0;       ///< 0 … 2^48-1
    std::uint32_t counter = 0; ///< 0 … 0xffffff

    auto operator<=>(const Hlc &) const = default;

    /// 12 hex digits of ms, '-', 6 hex digits of counter: text order is time order. On the wire it is always this string.
    [[nodiscard]] std::string toString() const;
    /// Fails with Malformed.
    [[nodiscard]] static Result<Hlc> parse(std::string_view text);
};

/// One installation's hybrid clock. Owned by one thread.
class HlcClock
{
public:
    explicit HlcClock(const Clock &clock, Hlc last = {}) : m_clock(clock), m_last(last) { }

    /// A reading greater than every earlier one and every observed one.
    [[nodiscard]] Hlc next();
    /// Takes note of a reading that the server has bounded (effectiveHlc). Others' raw readings are
    /// never merged: one wrong clock would drag everyone into its future.
    void observe(Hlc effective);
    [[nodiscard]] Hlc last() const { return m_last; }
    /// Called when the server's time is learnt and our own clock had run far ahead.
    void reset(Hlc last) { m_last = last; }

private:
    const Clock &m_clock;
    Hlc m_last;
};

/// What the server makes of an author's reading: at most @p maxAheadMs (default 5 minutes) after @p now.
[[nodiscard]] Hlc effectiveHlc(Hlc claimed, Instant now, std::int64_t maxAheadMs = 5 * 60 * 1000);

} // namespace redoubt
