// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"

namespace redoubt::app {

namespace {
constexpr std::size_t MostQuoted = 64;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }
} // namespace

std::string plainText(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isC1 =
            byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0x80 && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        plain += byte < 0x20 || byte == 0x7f || isC1 ? '?' : text[i];
        i += isC1 ? 1 : 0;
    }
    return plain;
}

std::string inQuotes(std::string_view word)
{
    auto end = word.size() <= MostQuoted ? word.size() : MostQuoted;
    while (end > 0 && end < word.size() && isContinuation(word[end]))
        --end; // no half a character
    return '\'' + plainText(word.substr(0, end)) + '\'';
}

} // namespace redoubt::app
