// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Id.h"

#include "core/Bytes.h"

#include <algorithm>

namespace redoubt {

namespace {
constexpr bool isDashPosition(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }
} // namespace

Result<Id> Id::parse(std::string_view text)
{
    if (text.size() != 36)
        return fail(ErrorCode::Malformed, "an id has 36 characters");
    std::array<std::uint8_t, 16> bytes{};
    std::size_t digit = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDashPosition(i)) {
            if (c != '-')
                return fail(ErrorCode::Malformed, "an id has dashes at 8, 13, 18 and 23");
            continue;
        }
        // Lower case only: the same id must not have two spellings in hashed bytes.
        int value = 0;
        if (c >= '0' && c <= '9')
            value = c - '0';
        else if (c >= 'a' && c <= 'f')
            value = c - 'a' + 10;
        else
            return fail(ErrorCode::Malformed, "an id has lower-case hex digits");
        auto &byte = bytes[digit / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
        ++digit;
    }
    return Id(bytes);
}

Result<Id> Id::fromBytes(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() != 16)
        return fail(ErrorCode::Malformed, "an id has 16 bytes");
    std::array<std::uint8_t, 16> copy{};
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    return Id(copy);
}

std::string Id::toString() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (const auto byte : m_bytes) {
        if (isDashPosition(at))
            ++at;
        text[at++] = digits[byte >> 4];
        text[at++] = digits[byte & 15];
    }
    return text;
}

Id IdSource::next()
{
    const std::int64_t now = std::max<std::int64_t>(m_clock.now().ms, 0);
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = static_cast<std::uint16_t>(m_random.below(0x800)); // head room of half the 12 bits
    } else if (++m_counter > 0xfff) {
        ++m_lastMs;
        m_counter = 0;
    }
    std::array<std::uint8_t, 16> bytes{};
    m_random.fill(std::span(bytes).subspan(8));
    const auto ms = static_cast<std::uint64_t>(m_lastMs);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>(0x70 | m_counter >> 8);
    bytes[7] = static_cast<std::uint8_t>(m_counter & 0xff);
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Id(bytes);
}

} // namespace redoubt
