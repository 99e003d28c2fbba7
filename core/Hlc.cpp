// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Hlc.h"

#include <algorithm>

namespace redoubt {

namespace {
constexpr std::int64_t kMaxMs = (std::int64_t{1} << 48) - 1;
constexpr std::uint32_t kMaxCounter = 0xffffff;

void putHex(std::string &text, std::uint64_t value, int digits)
{
    for (int i = digits - 1; i >= 0; --i)
        text.push_back("0123456789abcdef"[value >> (4 * i) & 15]);
}

bool takeHex(std::string_view text, std::uint64_t &value)
{
    value = 0;
    for (const char c : text) {
        std::uint64_t digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<std::uint64_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<std::uint64_t>(c - 'a') + 10;
        else
            return false;
        value = value << 4 | digit;
    }
    return true;
}
} // namespace

std::string Hlc::toString() const
{
    std::string text;
    text.reserve(19);
    putHex(text, static_cast<std::uint64_t>(std::clamp<std::int64_t>(ms, 0, kMaxMs)), 12);
    text.push_back('-');
    putHex(text, counter & kMaxCounter, 6);
    return text;
}

Result<Hlc> Hlc::parse(std::string_view text)
{
    std::uint64_t ms = 0;
    std::uint64_t counter = 0;
    if (text.size() != 19 || text[12] != '-' || !takeHex(text.substr(0, 12), ms) || !takeHex(text.substr(13), counter))
        return fail(ErrorCode::Malformed, "not a hybrid clock reading");
    return Hlc{static_cast<std::int64_t>(ms), static_cast<std::uint32_t>(counter)};
}

Hlc HlcClock::next()
{
    const std::int64_t now = std::clamp<std::int64_t>(m_clock.now().ms, 0, kMaxMs);
    if (now > m_last.ms)
        m_last = {now, 0};
    else if (m_last.counter < kMaxCounter)
        ++m_last.counter;
    else
        m_last = {m_last.ms + 1, 0};
    return m_last;
}

void HlcClock::observe(Hlc effective) { m_last = std::max(m_last, effective); }

Hlc effectiveHlc(Hlc claimed, Instant now, std::int64_t maxAheadMs)
{
    const std::int64_t limit = now.ms + maxAheadMs;
    return claimed.ms > limit ? Hlc{limit, 0} : claimed;
}

} // namespace redoubt
