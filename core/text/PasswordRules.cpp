// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PasswordRules.h"

#include "core/text/CodePoints.h"
#include "core/text/CommonPasswords.h"

#include <algorithm>
#include <set>

namespace redoubt::text {

namespace {
constexpr std::size_t MaxPasswordBytes = 1024;
constexpr std::size_t FewestDifferent = 5;
constexpr int FewestClasses = 3;
constexpr std::int64_t LongEnough = 20;
/// Names shorter than this are looked for as they are: i, l and 1 being one, "li" would be in everything.
constexpr std::size_t ShortName = 4;

std::u32string countedPoints(std::string_view text)
{
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = codePointAt(text, at);
        at += character.bytes;
        const bool isOddBlank = isBlank(character.value) && character.value != ' ' && character.value != 0x3000; // the ideographic one
        if (!isUnseen(character.value) && !isCombining(character.value) && !isOddBlank)
            points += static_cast<char32_t>(character.value);
    }
    return points;
}

int classesOf(const std::u32string &points)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const auto point : points) {
        if (point >= U'a' && point <= U'z')
            lower = true;
        else if (point >= U'A' && point <= U'Z')
            upper = true;
        else if (point >= U'0' && point <= U'9')
            digit = true;
        else
            other = true;
    }
    return lower + upper + digit + other;
}

std::u32string lowerAscii(std::u32string points)
{
    std::transform(points.begin(), points.end(), points.begin(),
                   [](char32_t point) { return point >= U'A' && point <= U'Z' ? point - U'A' + U'a' : point; });
    return points;
}

bool contains(const std::u32string &points, const std::u32string &name)
{
    if (name.empty())
        return false;
    if (lowerAscii(points).find(lowerAscii(name)) != std::u32string::npos)
        return true;
    return name.size() >= ShortName && foldedAsTyped(points).find(foldedAsTyped(name)) != std::u32string::npos;
}
} // namespace

std::int64_t countCharacters(std::string_view text) { return static_cast<std::int64_t>(countedPoints(text).size()); }

std::optional<PasswordFault> passwordFault(std::string_view password, std::string_view signInName, std::int64_t minLength)
{
    if (password.size() > MaxPasswordBytes)
        return PasswordFault::TooLong;
    const auto points = countedPoints(password);
    const auto length = static_cast<std::int64_t>(points.size());
    if (length < minLength)
        return PasswordFault::TooShort;
    if (std::set<char32_t>(points.begin(), points.end()).size() < FewestDifferent)
        return PasswordFault::TooUniform;
    if (classesOf(points) < FewestClasses && length < LongEnough)
        return PasswordFault::TooFewClasses;
    if (contains(points, countedPoints(signInName)))
        return PasswordFault::ContainsName;
    if (isCommonPassword(points))
        return PasswordFault::Common;
    return std::nullopt;
}

} // namespace redoubt::text
