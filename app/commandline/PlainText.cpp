// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"

#include "core/text/Visible.h"

namespace redoubt::app {

namespace {
constexpr std::size_t MostQuoted = 64;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }
} // namespace

std::string plainText(std::string_view text) { return text::visible(text); }

std::string plainJson(std::string json) { return text::visibleJson(std::move(json)); }

std::string inQuotes(std::string_view word)
{
    auto end = word.size() <= MostQuoted ? word.size() : MostQuoted;
    while (end > 0 && end < word.size() && isContinuation(word[end]))
        --end; // no half a character
    return '\'' + plainText(word.substr(0, end)) + '\'';
}

} // namespace redoubt::app
