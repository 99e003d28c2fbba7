// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/SheetNames.h"

#include "core/text/Normalise.h"

#include <algorithm>

namespace redoubt::duty {

namespace {

bool isAsciiWord(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
}

/// Whether a blank before @p text parts no names: it is a single character, or a letter or number that belongs to what stands before.
bool belongsToNameBefore(std::string_view before, std::string_view text)
{
    const bool isShortMark = text.size() <= 2 && std::all_of(text.begin(), text.end(), isAsciiWord);
    return codePoints(text) == 1 || codePoints(before) == 1 || isShortMark;
}

/// Parts at separators that are not within brackets.
std::vector<std::string> partsOf(std::string_view tidy)
{
    // NFKC has made ， to , and ； to ; already.
    constexpr std::string_view ideographicComma = "、";
    std::vector<std::string> parts(1);
    int depth = 0;
    for (std::size_t i = 0; i < tidy.size(); ++i) {
        const char c = tidy[i];
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        const bool isLong = tidy.substr(i, ideographicComma.size()) == ideographicComma;
        if (depth == 0 && (isLong || std::string_view(",;/\n").find(c) != std::string_view::npos)) {
            i += isLong ? ideographicComma.size() - 1 : 0;
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// Names of one part, which blanks may still part.
std::vector<std::string> namesOf(std::string_view part)
{
    std::vector<std::string> names;
    while (!part.empty()) {
        // A bracket belongs to the name before it, blanks or not.
        const auto end = part.front() == '(' ? std::min(part.find(')'), part.size() - 1) + 1 : std::min(part.find_first_of(" ("), part.size());
        const auto word = part.substr(0, end);
        part.remove_prefix(end);
        if (!word.empty()) {
            if (!names.empty() && (word.front() == '(' || belongsToNameBefore(names.back(), word)))
                names.back() += word;
            else
                names.emplace_back(word);
        }
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
    }
    return names;
}

SheetPerson personOf(const std::string &text)
{
    constexpr std::string_view insteadMark = "替";
    SheetPerson person;
    const auto open = text.find('(');
    person.name = text.substr(0, open);
    if (open == std::string::npos)
        return person;
    auto inside = withoutBlanks(std::string_view(text).substr(open + 1, text.find_last_of(')') - open - 1));
    if (inside.starts_with(insteadMark) && inside.size() > insteadMark.size())
        person.insteadOf = inside.substr(insteadMark.size());
    else if (!inside.empty())
        person.note = std::move(inside);
    return person;
}

} // namespace

std::string tidyCell(std::string_view text)
{
    const auto normal = text::nfkc(text);
    std::string tidy;
    for (const char c : normal) {
        if (c == '\r' || c == '\n') {
            while (!tidy.empty() && tidy.back() == ' ')
                tidy.pop_back();
            if (!tidy.empty() && tidy.back() != '\n')
                tidy += '\n';
        } else if (static_cast<unsigned char>(c) <= 0x20) {
            if (!tidy.empty() && tidy.back() != ' ' && tidy.back() != '\n')
                tidy += ' ';
        } else {
            tidy += c;
        }
    }
    while (!tidy.empty() && (tidy.back() == ' ' || tidy.back() == '\n'))
        tidy.pop_back();
    return tidy;
}

std::string withoutBlanks(std::string_view tidy)
{
    std::string result(tidy);
    std::erase_if(result, [](char c) { return c == ' ' || c == '\n'; });
    return result;
}

std::vector<SheetPerson> peopleOf(std::string_view tidy)
{
    std::vector<SheetPerson> people;
    for (const auto &part : partsOf(tidy)) {
        for (const auto &name : namesOf(part)) {
            if (auto person = personOf(name); !person.name.empty())
                people.push_back(std::move(person));
        }
    }
    return people;
}

} // namespace redoubt::duty
