// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"

#include "core/text/CodePoints.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace redoubt::text {

namespace {
constexpr std::int32_t Lost = 0xfffd;
constexpr std::size_t LongestEnding = 24;

std::string called(std::int32_t character)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }
} // namespace

Result<void> checkShownName(std::string_view name, std::size_t mostCharacters)
{
    const auto refuseFor = [](std::string why) { return fail(ErrorCode::InvalidArgument, std::move(why)); };
    const auto tooShortOrLong = [&] { return refuseFor("1 to " + std::to_string(mostCharacters) + " characters"); };
    if (name.empty())
        return tooShortOrLong();
    std::size_t number = 0;
    for (std::size_t at = 0; at < name.size();) {
        const auto character = codePointAt(name, at);
        at += character.bytes;
        if (number == mostCharacters)
            return tooShortOrLong();
        const auto which = "its character " + std::to_string(++number);
        if (character.value < 0)
            return refuseFor(which + " is not UTF-8");
        if (isUnseen(character.value))
            return refuseFor(which + " (" + called(character.value) + ") cannot be seen");
        if (character.value == Lost)
            return refuseFor(which + " was lost in a conversion (U+FFFD)");
        if (number == 1 && isCombining(character.value))
            return refuseFor("it begins with a mark that belongs on a letter (" + called(character.value) + ")");
    }
    if (trimmed(name).size() != name.size())
        return refuseFor("it begins or ends with a blank");
    return {};
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        const auto first = codePointAt(text, 0);
        if (first.value < 0 || !isBlank(first.value))
            break;
        text.remove_prefix(first.bytes);
    }
    while (!text.empty()) {
        auto begin = text.size() - 1;
        while (begin > 0 && text.size() - begin < 4 && isContinuation(text[begin]))
            --begin;
        const auto last = codePointAt(text, begin);
        if (last.value < 0 || !isBlank(last.value))
            break;
        text.remove_suffix(text.size() - begin);
    }
    return text;
}

std::string asShownName(std::string_view text, std::size_t mostCharacters)
{
    text = trimmed(text);
    std::string name;
    std::vector<std::size_t> begins; // of each character, in bytes of the name
    for (std::size_t at = 0; at < text.size();) {
        const auto character = codePointAt(text, at);
        const bool may = character.value != Lost && !isUnseen(character.value) && !(at == 0 && isCombining(character.value));
        begins.push_back(name.size());
        name += may ? text.substr(at, character.bytes) : std::string_view("_");
        at += character.bytes;
    }
    if (name.empty())
        return "_";
    if (begins.size() <= mostCharacters)
        return name;
    const auto dot = name.rfind('.');
    const auto ending = dot != std::string::npos && name.size() - dot <= LongestEnding && dot > 0 ? name.substr(dot) : std::string();
    const auto behind = static_cast<std::size_t>(std::ranges::count_if(begins, [&](std::size_t at) { return !ending.empty() && at >= dot; })) + 1;
    const auto kept = begins[mostCharacters - std::min(mostCharacters, behind)];
    return std::string(trimmed(std::string_view(name).substr(0, kept))) + "…" + ending;
}

} // namespace redoubt::text
