// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt::exercise {

/// How a computed award becomes the number that is written down.
enum class Rounding {
    None, ///< kept as computed, to nine decimal places
    Up,   ///< to the next whole point away from zero (向上取整: 352.8 gives 353)
    Down, ///< to the next whole point towards zero
};

/// An exact number of points: a whole number of thousand-millionths ("nano").
///
/// One form serves both kinds of rule pack. Fixed packs give whole points, and a chain of four
/// percentages (each a hundredth) stays exact, since 100^4 < 10^9. Formula packs give real numbers,
/// which are kept to 5·10^-10, so a sum of a team's three components is still good to 1e-6.
class Points
{
public:
    static constexpr std::int64_t NanoPerPoint = 1'000'000'000;
    /// The most that one entry may carry, either way: 10^15 nano is well inside JSON's 2^53.
    static constexpr std::int64_t LargestWhole = 1'000'000;

    constexpr Points() = default;
    /// @p points within ±LargestWhole; beyond, the nearest bound.
    [[nodiscard]] static constexpr Points whole(std::int64_t points)
    {
        const std::int64_t bounded = points > LargestWhole ? LargestWhole : points < -LargestWhole ? -LargestWhole : points;
        return Points(bounded * NanoPerPoint);
    }
    [[nodiscard]] static constexpr Points fromNano(std::int64_t nano) { return Points(nano); }
    /// The nearest nano. InvalidArgument for a value that is no number or lies beyond ±LargestWhole.
    [[nodiscard]] static Result<Points> fromDouble(double points);
    /// Reads what text() writes: digits, at most nine decimal places, a leading minus sign.
    /// Malformed for anything else, TooLarge beyond ±LargestWhole.
    [[nodiscard]] static Result<Points> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t nano() const { return m_nano; }
    [[nodiscard]] double toDouble() const { return static_cast<double>(m_nano) / static_cast<double>(NanoPerPoint); }
    /// Decimal, without trailing zeros: "353", "352.8", "-0.5".
    [[nodiscard]] std::string text() const;

    [[nodiscard]] constexpr bool isZero() const { return m_nano == 0; }
    [[nodiscard]] constexpr bool isWhole() const { return m_nano % NanoPerPoint == 0; }
    /// Within what one entry may carry.
    [[nodiscard]] constexpr bool isInRange() const { return m_nano <= LargestWhole * NanoPerPoint && m_nano >= -LargestWhole * NanoPerPoint; }

    /// This times @p percent hundredths (0–1000), for values in range. Exact for whole points through
    /// four such steps; what lies below one nano is cut.
    [[nodiscard]] constexpr Points percent(std::int64_t percent) const
    {
        const std::int64_t hundreds = m_nano / 100;
        return Points(hundreds * percent + m_nano % 100 * percent / 100);
    }
    [[nodiscard]] Points rounded(Rounding rounding) const;

    [[nodiscard]] constexpr Points operator-() const { return Points(-m_nano); }
    /// Sums are bounded by the 64-bit range (±9.2·10^9 points) instead of wrapping round.
    [[nodiscard]] Points operator+(Points other) const;
    [[nodiscard]] Points operator-(Points other) const;
    constexpr auto operator<=>(const Points &) const = default;

private:
    constexpr explicit Points(std::int64_t nano) : m_nano(nano) { }

    std::int64_t m_nano = 0;
};

/// An exact running sum that cannot overflow, so that totals do not depend on the order of the entries
/// even where their partial sums leave the 64-bit range.
class PointsSum
{
public:
    void add(Points points) { m_nano += points.nano(); }
    void subtract(Points points) { m_nano -= points.nano(); }
    void add(const PointsSum &other) { m_nano += other.m_nano; }
    /// The sum, at most what 64 bits hold.
    [[nodiscard]] Points value() const;
    bool operator==(const PointsSum &) const = default;

private:
    __extension__ using Wide = __int128;
    Wide m_nano = 0;
};

} // namespace redoubt::exercise
