// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/Result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

namespace redoubt {

/// A UUID (RFC 9562); ours are version 7, so ids sort by the time they were made. Opaque to everyone else.
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(std::array<std::uint8_t, 16> bytes) : m_bytes(bytes) { }

    /// The 36-character lower-case form; any UUID version is read. Fails with Malformed.
    [[nodiscard]] static Result<Id> parse(std::string_view text);
    /// Exactly 16 bytes; fails with Malformed.
    [[nodiscard]] static Result<Id> fromBytes(std::span<const std::uint8_t> bytes);

    [[nodiscard]] std::string toString() const;
    [[nodiscard]] const std::array<std::uint8_t, 16> &bytes() const { return m_bytes; }
    [[nodiscard]] bool isNil() const { return m_bytes == std::array<std::uint8_t, 16>{}; }

    auto operator<=>(const Id &) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

/// Mints version 7 ids: 48 bits of milliseconds, then a counter that keeps ids of one source rising
/// within a millisecond or when the clock steps back (RFC 9562 §6.2, method 1), then random bits.
/// Owned by one thread.
class IdSource
{
public:
    IdSource(const Clock &clock, Random &random) : m_clock(clock), m_random(random) { }
    [[nodiscard]] Id next();

private:
    const Clock &m_clock;
    Random &m_random;
    std::int64_t m_lastMs = 0;
    std::uint16_t m_counter = 0;
};

} // namespace redoubt

template <>
struct std::hash<redoubt::Id>
{
    std::size_t operator()(const redoubt::Id &id) const noexcept
    {
        // The tail of a version 7 id is random; that of another version is at least not constant.
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        std::memcpy(&high, id.bytes().data(), 8);
        std::memcpy(&low, id.bytes().data() + 8, 8);
        return static_cast<std::size_t>(low ^ (high * 0x9e3779b97f4a7c15ULL));
    }
};
