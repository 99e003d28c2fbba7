// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/model/PaperText.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace redoubt::documents {

namespace {
constexpr double leastWidth = 12.7; ///< of the text, in millimetres: half an inch
constexpr double leastHeight = 25.4;

unsigned byteOf(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes the character has with which @p text begins, 0 where it is not UTF-8 (Unicode 15, table 3-7).
std::size_t wholeCharacter(std::string_view text)
{
    const auto first = byteOf(text, 0);
    const std::size_t bytes = first < 0x80 ? 1
        : first >= 0xC2 && first < 0xE0    ? 2
        : first >= 0xE0 && first < 0xF0    ? 3
        : first >= 0xF0 && first < 0xF5    ? 4
                                           : 0;
    if (bytes == 0 || text.size() < bytes)
        return 0;
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byteOf(text, i) & 0xC0) != 0x80)
            return 0;
    }
    // Too long for what they say, halves of pairs, and beyond the last plane.
    if ((first == 0xE0 && byteOf(text, 1) < 0xA0) || (first == 0xED && byteOf(text, 1) > 0x9F) || (first == 0xF0 && byteOf(text, 1) < 0x90)
        || (first == 0xF4 && byteOf(text, 1) > 0x8F))
        return 0;
    return bytes;
}

bool isControl(std::string_view character)
{
    if (character.size() == 1)
        return (byteOf(character, 0) < 0x20 && character != "\n" && character != "\t") || character == "\x7F";
    return character >= "\xC2\x80" && character <= "\xC2\x9F";
}

/// U+FFFE, U+FFFF, both again in each plane, and U+FDD0 to U+FDEF: XML has no place for the first two, and Cairo draws nothing after any.
bool isNoncharacter(std::string_view character)
{
    if (character >= "\xEF\xB7\x90" && character <= "\xEF\xB7\xAF")
        return true;
    const bool isLastOfPlane = character.ends_with("\xBF\xBE") || character.ends_with("\xBF\xBF");
    return isLastOfPlane && (character.size() == 4 ? (byteOf(character, 1) & 0x0F) == 0x0F : character[0] == '\xEF');
}
} // namespace

std::string wordsOf(const std::vector<Run> &runs)
{
    return std::accumulate(runs.begin(), runs.end(), std::string(), [](std::string words, const Run &run) { return std::move(words) + run.text; });
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto bytes = wholeCharacter(text.substr(at));
        const auto character = text.substr(at, std::max<std::size_t>(bytes, 1));
        at += character.size();
        if (character == "\r")
            continue;
        if (bytes == 0 || isControl(character) || isNoncharacter(character))
            result += "\xEF\xBF\xBD";
        else
            result += character;
    }
    return result;
}

std::string flawOf(const Paper &paper)
{
    const auto &page = paper.page;
    if (!(page.width - page.left - page.right >= leastWidth) || !(page.height - page.top - page.bottom >= leastHeight))
        return "margins that leave no room";
    for (const auto &block : paper.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table)
            continue;
        if (table->widths.empty())
            return "a table without columns";
        if (!std::ranges::all_of(table->widths, [](double share) { return share > 0 && std::isfinite(share); }))
            return "a column without a width";
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            std::size_t columns = 0;
            for (const auto &cell : table->rows[i].cells)
                columns += static_cast<std::size_t>(cell.columns < 1 ? table->widths.size() + 1 : static_cast<std::size_t>(cell.columns));
            if (columns != table->widths.size())
                return "row " + std::to_string(i + 1) + " of a table does not fill its columns";
        }
    }
    return {};
}

} // namespace redoubt::documents
