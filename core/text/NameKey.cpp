// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/NameKey.h"

#include "core/text/CodePoints.h"
#include "core/text/Normalise.h"
#include "core/text/ShownName.h"

#include <unicode/uspoof.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace redoubt::text {

namespace {
struct CloseSpoofChecker
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

/// Made once; ICU lets threads share it.
const USpoofChecker *spoofChecker()
{
    static const std::unique_ptr<USpoofChecker, CloseSpoofChecker> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, CloseSpoofChecker> opened(uspoof_open(&status));
        if (U_FAILURE(status))
            std::abort(); // ICU without its data
        return opened;
    }();
    return checker.get();
}

std::string blanksAsOne(std::string_view text)
{
    std::string result;
    bool inBlank = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = codePointAt(text, at);
        const bool blank = character.value >= 0 && isBlank(character.value);
        if (!blank)
            result += text.substr(at, character.bytes);
        else if (!inBlank)
            result += ' ';
        inBlank = blank;
        at += character.bytes;
    }
    return result;
}

std::string skeleton(std::string_view text)
{
    std::string result(text.size() * 2 + 16, '\0');
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        const auto size = uspoof_getSkeletonUTF8(spoofChecker(), 0, text.data(), static_cast<std::int32_t>(text.size()), result.data(),
                                                 static_cast<std::int32_t>(result.size()), &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            result.resize(static_cast<std::size_t>(size) + 1);
            continue;
        }
        if (U_FAILURE(status))
            return std::string(text);
        result.resize(static_cast<std::size_t>(size));
        return result;
    }
}

/// Two spellings that differ in what nobody sees must be seen to differ.
std::string spelt(std::string_view name)
{
    std::string result;
    for (std::size_t at = 0; at < name.size();) {
        const auto character = codePointAt(name, at);
        std::array<char, 16> number{};
        if (character.value < 0 || isUnseen(character.value)) {
            std::snprintf(number.data(), number.size(), "<%X>",
                          static_cast<unsigned>(character.value < 0 ? static_cast<unsigned char>(name[at]) : character.value));
            result += number.data();
        } else {
            result += name.substr(at, character.bytes);
        }
        at += character.bytes;
    }
    return result;
}
} // namespace

std::string nameKey(std::string_view name)
{
    const auto folded = blanksAsOne(nfkcCaseFolded(name));
    return std::string(trimmed(folded));
}

std::string lookAlikeKey(std::string_view name)
{
    const auto composed = blanksAsOne(nfkc(name));
    return skeleton(trimmed(composed));
}

std::string sentenceOf(const NameClash &clash, std::string_view name)
{
    return '\'' + spelt(name) + (clash.likeness == Likeness::Same ? "' is the same name as '" : "' looks like '") + spelt(clash.other) + '\'';
}

std::optional<NameClash> TakenNames::find(std::string_view name) const
{
    if (const auto same = m_byKey.find(nameKey(name)); same != m_byKey.end())
        return NameClash{Likeness::Same, same->second};
    if (m_alike == Alike::MayBe)
        return {};
    if (const auto alike = m_byLook.find(lookAlikeKey(name)); alike != m_byLook.end())
        return NameClash{Likeness::LooksAlike, alike->second};
    return {};
}

std::optional<NameClash> TakenNames::take(std::string_view name)
{
    if (auto clash = find(name))
        return clash;
    m_byKey.emplace(nameKey(name), name);
    if (m_alike == Alike::MayNotBe)
        m_byLook.emplace(lookAlikeKey(name), name);
    return {};
}

} // namespace redoubt::text
