// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/Points.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace redoubt::exercise {

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

bool isDigits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

} // namespace

Result<Points> Points::fromDouble(double points)
{
    // The comparison is false for NaN too.
    if (!(std::abs(points) <= static_cast<double>(LargestWhole)))
        return fail(ErrorCode::InvalidArgument, "points beyond one million, or not a number");
    return Points(std::llround(points * static_cast<double>(NanoPerPoint)));
}

Result<Points> Points::parse(std::string_view text)
{
    const bool negative = text.starts_with('-');
    std::string_view whole = negative ? text.substr(1) : text;
    std::string_view fraction;
    if (const auto dot = whole.find('.'); dot != std::string_view::npos) {
        fraction = whole.substr(dot + 1);
        whole = whole.substr(0, dot);
        if (fraction.empty() || fraction.size() > 9)
            return fail(ErrorCode::Malformed, "points take one to nine decimal places");
    }
    if (whole.empty() || !isDigits(whole) || !isDigits(fraction))
        return fail(ErrorCode::Malformed, "points are not a decimal number");
    std::int64_t units = 0;
    const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), units);
    if (error != std::errc{} || units > LargestWhole)
        return fail(ErrorCode::TooLarge, "points beyond one million");
    std::int64_t nano = 0;
    for (std::size_t i = 0; i < 9; ++i)
        nano = nano * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    const Points points(units * NanoPerPoint + nano);
    if (!points.isInRange())
        return fail(ErrorCode::TooLarge, "points beyond one million");
    return negative ? -points : points;
}

std::string Points::text() const
{
    const bool negative = m_nano < 0;
    // Unsigned, since the smallest value has no positive twin.
    const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(m_nano) : static_cast<std::uint64_t>(m_nano);
    std::string text;
    if (negative)
        text += '-';
    text += std::to_string(size / NanoPerPoint);
    if (const std::uint64_t fraction = size % NanoPerPoint; fraction != 0) {
        std::string digits = std::to_string(fraction);
        digits.insert(0, 9 - digits.size(), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.';
        text += digits;
    }
    return text;
}

Points Points::rounded(Rounding rounding) const
{
    const std::int64_t rest = m_nano % NanoPerPoint;
    if (rounding == Rounding::None || rest == 0)
        return *this;
    const Points towardsZero(m_nano - rest);
    if (rounding == Rounding::Down)
        return towardsZero;
    return towardsZero + Points(m_nano > 0 ? NanoPerPoint : -NanoPerPoint);
}

Points Points::operator+(Points other) const
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_nano, other.m_nano, &sum))
        return Points(m_nano > 0 ? largest : -largest);
    return Points(sum);
}

Points Points::operator-(Points other) const
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(m_nano, other.m_nano, &difference))
        return Points(m_nano > 0 ? largest : -largest);
    return Points(difference);
}

Points PointsSum::value() const
{
    if (m_nano > largest)
        return Points::fromNano(largest);
    if (m_nano < -static_cast<Wide>(largest))
        return Points::fromNano(-largest);
    return Points::fromNano(static_cast<std::int64_t>(m_nano));
}

} // namespace redoubt::exercise
