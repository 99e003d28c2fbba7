// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Visible.h"

#include "core/text/CodePoints.h"

#include <array>
#include <cstdio>

namespace redoubt::text {

namespace {
/// How an unseen character stands in the text; none for one that is not in UTF-8.
template <class Write>
std::string withoutUnseen(std::string_view text, const Write &write)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x7f) {
            result += text[at++];
            continue;
        }
        const auto character = codePointAt(text, at);
        if (isUnseen(character.value))
            result += write(character);
        else
            result += text.substr(at, character.bytes);
        at += character.bytes;
    }
    return result;
}

std::string escaped(std::uint32_t unit)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(unit & 0xffff));
    return text.data();
}
} // namespace

std::string visible(std::string_view text)
{
    return withoutUnseen(text, [](const CodePoint &) { return '?'; });
}

std::string visibleJson(std::string json)
{
    return withoutUnseen(json, [&](const CodePoint &character) -> std::string {
        // Between values JSON may have line feeds and tabs of its own.
        if (character.value == '\n' || character.value == '\t' || character.value == '\r')
            return json.substr(character.at, character.bytes);
        if (character.value < 0)
            return "\\ufffd";
        const auto value = static_cast<std::uint32_t>(character.value);
        if (value < 0x10000)
            return escaped(value);
        return escaped(0xd800 + ((value - 0x10000) >> 10)) + escaped(0xdc00 + ((value - 0x10000) & 0x3ff));
    });
}

} // namespace redoubt::text
