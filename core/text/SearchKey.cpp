// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SearchKey.h"

#include "core/text/CodePoints.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace redoubt::text {

namespace {
constexpr char32_t firstHan = 0x4E00;
constexpr char32_t lastHan = 0x9FFF;
using SimplifiedHan = std::array<char16_t, lastHan - firstHan + 1>;

bool isHan(std::int32_t c) { return c >= std::int32_t(firstHan) && c <= std::int32_t(lastHan); }

/// Each character of the basic block by itself, as ICU writes it in simplified Chinese; itself where ICU makes several of it or none.
const SimplifiedHan &simplifiedHan()
{
    static const auto table = [] {
        auto made = std::make_unique<SimplifiedHan>();
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> simplify(icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            std::abort(); // ICU without its data
        for (char32_t c = firstHan; c <= lastHan; ++c) {
            icu::UnicodeString one(static_cast<UChar32>(c));
            simplify->transliterate(one);
            (*made)[c - firstHan] = one.length() == 1 ? one.charAt(0) : static_cast<char16_t>(c);
        }
        return made;
    }();
    return *table;
}

const icu::Normalizer2 &folding()
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        std::abort(); // ICU without its data
    return *normaliser;
}

/// Writes a key, and where it comes from where that is wanted.
struct KeyWriter
{
    std::string key;
    std::vector<std::uint32_t> *from = nullptr;

    void byte(char value, std::size_t at)
    {
        key += value;
        if (from)
            from->push_back(static_cast<std::uint32_t>(at));
    }
    void character(char32_t c, std::size_t at)
    {
        if (c < 0x80) {
            byte(static_cast<char>(c), at);
        } else if (c < 0x800) {
            byte(static_cast<char>(0xC0 | (c >> 6)), at);
            byte(static_cast<char>(0x80 | (c & 0x3F)), at);
        } else if (c < 0x10000) {
            byte(static_cast<char>(0xE0 | (c >> 12)), at);
            byte(static_cast<char>(0x80 | ((c >> 6) & 0x3F)), at);
            byte(static_cast<char>(0x80 | (c & 0x3F)), at);
        } else {
            byte(static_cast<char>(0xF0 | (c >> 18)), at);
            byte(static_cast<char>(0x80 | ((c >> 12) & 0x3F)), at);
            byte(static_cast<char>(0x80 | ((c >> 6) & 0x3F)), at);
            byte(static_cast<char>(0x80 | (c & 0x3F)), at);
        }
    }
};

/// Nothing that stands behind such a character changes it.
bool standsAlone(std::int32_t c) { return (c >= 0 && c < 0x80) || isHan(c); }

void fold(std::string_view text, KeyWriter &to)
{
    const auto &han = simplifiedHan();
    const auto &normaliser = folding();
    for (std::size_t at = 0; at < text.size();) {
        const auto character = codePointAt(text, at);
        auto end = at + character.bytes;
        const auto next = end < text.size() ? codePointAt(text, end).value : std::int32_t('a');
        if (character.value < 0) {
            to.character(0xFFFD, at);
        } else if (standsAlone(character.value) && (standsAlone(next) || next < 0)) {
            const auto c = static_cast<char32_t>(character.value);
            to.character(isHan(character.value) ? han[c - firstHan] : (c >= 'A' && c <= 'Z') ? c + 32 : c, at);
        } else {
            // As far as one normalises with the other.
            icu::UnicodeString piece(static_cast<UChar32>(character.value));
            while (end < text.size()) {
                const auto following = codePointAt(text, end);
                if (following.value < 0 || normaliser.hasBoundaryBefore(following.value))
                    break;
                piece.append(static_cast<UChar32>(following.value));
                end += following.bytes;
            }
            UErrorCode status = U_ZERO_ERROR;
            const auto made = normaliser.normalize(piece, status);
            if (U_FAILURE(status))
                std::abort(); // no memory
            for (std::int32_t i = 0; i < made.length(); i = made.moveIndex32(i, 1)) {
                const auto c = made.char32At(i);
                to.character(isHan(c) ? han[static_cast<char32_t>(c) - firstHan] : static_cast<char32_t>(c), at);
            }
        }
        at = end;
    }
}

bool isAsciiWord(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool isInBrackets(const std::string &key, std::size_t at)
{
    if (at + 2 >= key.size())
        return false;
    const auto open = key[at];
    const auto close = key[at + 2];
    const bool sign = key[at + 1] == '.' || key[at + 1] == ':' || key[at + 1] == '@';
    return sign && ((open == '[' && close == ']') || (open == '(' && close == ')') || (open == '{' && close == '}'));
}

/// Addresses that were written so that nobody opens them by mistake, as they are meant. In one pass: a text may be nothing but brackets.
void armAgain(KeyWriter &written)
{
    auto &key = written.key;
    std::size_t end = 0;
    for (std::size_t at = 0; at < key.size(); ++at, ++end) {
        if (key.compare(at, 4, "hxxp") == 0 && (at == 0 || !isAsciiWord(key[at - 1])))
            key[at + 1] = key[at + 2] = 't';
        const bool bare = isInBrackets(key, at);
        const auto taken = bare ? at + 1 : at;
        key[end] = key[taken];
        if (written.from)
            (*written.from)[end] = (*written.from)[at]; // the bracket belongs to it
        if (bare)
            at += 2;
    }
    key.resize(end);
    if (written.from)
        written.from->resize(end);
}
} // namespace

std::string searchKey(std::string_view utf8)
{
    KeyWriter written;
    written.key.reserve(utf8.size());
    fold(utf8, written);
    armAgain(written);
    return std::move(written.key);
}

PlacedSearchKey placedSearchKey(std::string_view utf8)
{
    PlacedSearchKey placed;
    KeyWriter written;
    written.from = &placed.from;
    fold(utf8, written);
    armAgain(written);
    placed.key = std::move(written.key);
    placed.from.push_back(static_cast<std::uint32_t>(utf8.size()));
    return placed;
}

} // namespace redoubt::text
