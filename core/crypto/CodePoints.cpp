// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CodePoints.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace redoubt {

namespace {
struct Range
{
    char32_t first;
    char32_t last;
};

/// In ascending order. Scripts whose vowels are marks are here with the block's marks, since a mark alone is not what one types.
constexpr std::array Unseen{
    Range{0x0000, 0x001F}, // C0
    Range{0x007F, 0x00A0}, // DEL, C1, no-break space
    Range{0x00AD, 0x00AD}, // soft hyphen
    Range{0x0300, 0x036F}, // combining marks
    Range{0x0483, 0x0489},   Range{0x0591, 0x05BD},   Range{0x05BF, 0x05BF},   Range{0x05C1, 0x05C2}, Range{0x05C4, 0x05C5}, Range{0x05C7, 0x05C7},
    Range{0x0600, 0x0605},   Range{0x0610, 0x061A},   Range{0x061C, 0x061C},   Range{0x064B, 0x065F}, Range{0x0670, 0x0670}, Range{0x06D6, 0x06DD},
    Range{0x06DF, 0x06E4},   Range{0x06E7, 0x06E8},   Range{0x06EA, 0x06ED},   Range{0x070F, 0x070F}, Range{0x0711, 0x0711}, Range{0x0730, 0x074A},
    Range{0x07A6, 0x07B0},   Range{0x07EB, 0x07F3},   Range{0x07FD, 0x07FD},   Range{0x0816, 0x0819}, Range{0x081B, 0x0823}, Range{0x0825, 0x0827},
    Range{0x0829, 0x082D},   Range{0x0859, 0x085B},   Range{0x0890, 0x0891},   Range{0x0898, 0x089F}, Range{0x08CA, 0x0903}, Range{0x093A, 0x093C},
    Range{0x093E, 0x094F},   Range{0x0951, 0x0957},   Range{0x0962, 0x0963},   Range{0x0981, 0x0983}, Range{0x09BC, 0x09BC}, Range{0x09BE, 0x09CD},
    Range{0x0A3C, 0x0A51},   Range{0x0ABC, 0x0ABC},   Range{0x0ABE, 0x0ACD},   Range{0x0B3C, 0x0B3C}, Range{0x0B3E, 0x0B57}, Range{0x0BBE, 0x0BCD},
    Range{0x0C3C, 0x0C56},   Range{0x0CBC, 0x0CD6},   Range{0x0D3B, 0x0D4D},   Range{0x0DCA, 0x0DDF}, Range{0x0E31, 0x0E31}, Range{0x0E34, 0x0E3A},
    Range{0x0E47, 0x0E4E},   Range{0x0EB1, 0x0EB1},   Range{0x0EB4, 0x0EBC},   Range{0x0EC8, 0x0ECE}, Range{0x0F18, 0x0F19}, Range{0x0F35, 0x0F39},
    Range{0x0F3E, 0x0F3F},   Range{0x0F71, 0x0F87},   Range{0x0F8D, 0x0FBC},   Range{0x102B, 0x103E}, Range{0x1056, 0x1059}, Range{0x115F, 0x1160},
    Range{0x135D, 0x135F},   Range{0x1680, 0x1680},   Range{0x1712, 0x1715},   Range{0x17B4, 0x17D3}, Range{0x180B, 0x180F}, Range{0x18A9, 0x18A9},
    Range{0x1920, 0x193B},   Range{0x1A17, 0x1A1B},   Range{0x1A55, 0x1A7F},   Range{0x1AB0, 0x1ACE}, Range{0x1B00, 0x1B04}, Range{0x1B34, 0x1B44},
    Range{0x1CD0, 0x1CE8},   Range{0x1DC0, 0x1DFF},   Range{0x2000, 0x200F}, // blanks of every width, zero-width ones, marks of direction
    Range{0x2028, 0x202F},   Range{0x205F, 0x206F},   Range{0x20D0, 0x20F0},   Range{0x2800, 0x2800}, Range{0x2CEF, 0x2CF1}, Range{0x2DE0, 0x2DFF},
    Range{0x302A, 0x302F},   Range{0x3099, 0x309A},   Range{0x3164, 0x3164},   Range{0xA66F, 0xA672}, Range{0xA674, 0xA67D}, Range{0xA802, 0xA802},
    Range{0xA823, 0xA827},   Range{0xA8E0, 0xA8F1},   Range{0xD800, 0xDFFF}, // surrogates
    Range{0xFB1E, 0xFB1E},   Range{0xFDD0, 0xFDEF},                          // noncharacters
    Range{0xFE00, 0xFE0F},                                                   // variation selectors
    Range{0xFE20, 0xFE2F},   Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB}, Range{0xFFFE, 0xFFFF}, Range{0x13430, 0x13455},
    Range{0x1BCA0, 0x1BCA3}, Range{0x1D165, 0x1D182}, Range{0xE0000, 0xE0FFF},
};
static_assert(std::is_sorted(Unseen.begin(), Unseen.end(), [](const Range &a, const Range &b) { return a.last < b.first; }));

/// The code point at the front of @p text and its octets; no octets where there is none (RFC 3629: shortest form, no surrogates).
std::pair<char32_t, std::size_t> frontOf(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (size == 0 || size > text.size())
        return {0, 0};
    char32_t point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return {0, 0};
        point = (point << 6) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> Least{0, 0, 0x80, 0x800, 0x10000};
    if (point < Least[size] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return {0, 0};
    return {point, size};
}
} // namespace

std::u32string codePointsOf(std::string_view text)
{
    std::u32string points;
    while (!text.empty()) {
        const auto [point, size] = frontOf(text);
        if (size > 0)
            points.push_back(point);
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return points;
}

bool isVisibleCharacter(char32_t point)
{
    const auto *range = std::lower_bound(Unseen.begin(), Unseen.end(), point, [](const Range &a, char32_t b) { return a.last < b; });
    return (range == Unseen.end() || point < range->first) && (point & 0xFFFE) != 0xFFFE;
}

} // namespace redoubt
