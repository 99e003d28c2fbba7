// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z. Not a civil date: a duty day is another type.
struct Instant
{
    std::int64_t ms = 0;

    auto operator<=>(const Instant &) const = default;
    [[nodiscard]] Instant operator+(std::int64_t milliseconds) const { return {ms + milliseconds}; }
    /// Milliseconds from @p other to this.
    [[nodiscard]] std::int64_t operator-(Instant other) const { return ms - other.ms; }
};

/// RFC 3339 in UTC with milliseconds, e.g. 2026-04-14T06:26:18.000Z. Years 0 to 9999.
[[nodiscard]] std::string toRfc3339(Instant instant);
/// Reads what toRfc3339 writes, with or without the fraction, 'Z' or a ±hh:mm offset; fails with Malformed.
[[nodiscard]] Result<Instant> instantFromRfc3339(std::string_view text);

/// Where time comes from. The domain never asks for the time itself; app/ hands it a clock.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The computer's clock. It may be wrong or jump; who needs order uses Hlc.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands until it is moved; for tests, the simulation and replays.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = {1'776'000'000'000}) : m_now(start) { }
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(std::int64_t milliseconds) { m_now.ms += milliseconds; }

private:
    Instant m_now;
};

} // namespace redoubt
