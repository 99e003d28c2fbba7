// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/PlaceholderScan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace redoubt::documents {

namespace {
constexpr std::size_t mostOfName = 200; ///< bytes
constexpr std::array<std::string_view, 2> openBraces{"{", "｛"};
constexpr std::array<std::string_view, 2> closeBraces{"}", "｝"};
/// Written beside a name without being part of it.
constexpr std::array<std::string_view, 8> besideName{" ", "\t", "\n", "\u00A0", "　", "“", "”", "\""};

template <std::size_t N>
std::size_t beginsWithOne(std::string_view text, const std::array<std::string_view, N> &of)
{
    for (const auto &each : of) {
        if (text.starts_with(each))
            return each.size();
    }
    return 0;
}

/// How long two braces at the beginning of @p text are; 0: there are none.
std::size_t pairLength(std::string_view text, const std::array<std::string_view, 2> &braces)
{
    const auto first = beginsWithOne(text, braces);
    const auto second = first > 0 ? beginsWithOne(text.substr(first), braces) : 0;
    return second > 0 ? first + second : 0;
}

std::string_view trimmedName(std::string_view text)
{
    for (std::size_t cut = beginsWithOne(text, besideName); cut > 0; cut = beginsWithOne(text, besideName))
        text.remove_prefix(cut);
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto &each : besideName) {
            if (text.ends_with(each)) {
                text.remove_suffix(each.size());
                cut = true;
            }
        }
    }
    return text;
}

std::optional<TokenSort> sigilOf(std::string_view &text)
{
    struct Sigil
    {
        std::string_view written;
        TokenSort sort;
    };
    static constexpr std::array<Sigil, 6> sigils{{{"#", TokenSort::OpenRepeat},
                                                  {"＃", TokenSort::OpenRepeat},
                                                  {"?", TokenSort::OpenCondition},
                                                  {"？", TokenSort::OpenCondition},
                                                  {"/", TokenSort::Close},
                                                  {"／", TokenSort::Close}}};
    for (const auto &sigil : sigils) {
        if (text.starts_with(sigil.written)) {
            text = trimmedName(text.substr(sigil.written.size()));
            return sigil.sort;
        }
    }
    return std::nullopt;
}

/// Letters, digits and characters beyond ASCII, parted by points; a full-width point is one.
std::string nameOf(std::string_view text)
{
    std::string name;
    while (!text.empty()) {
        if (text.starts_with("．")) {
            name += '.';
            text.remove_prefix(std::string_view("．").size());
            continue;
        }
        name += text.front();
        text.remove_prefix(1);
    }
    return name;
}

/// Rows of a guide, and so the fields of impacts, have blanks, commas and brackets in their names. Nothing that could be taken for an expression.
bool isName(std::string_view name)
{
    const auto isPart = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isLetter = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        return isLetter || std::string_view("._-, ()/%:").find(c) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= mostOfName && name.front() != '.' && name.back() != '.' && std::ranges::all_of(name, isPart)
        && name.find("｛") == std::string_view::npos;
}

PlaceholderToken tokenOf(std::string_view text, std::size_t begin, std::size_t inner, std::size_t innerEnd, std::size_t end)
{
    auto words = trimmedName(text.substr(inner, innerEnd - inner));
    const auto sigil = sigilOf(words);
    auto name = nameOf(words);
    const bool passes = isName(name);
    return {passes ? sigil.value_or(TokenSort::Field) : TokenSort::NotAName, passes ? std::move(name) : std::string(words), begin, end};
}
} // namespace

std::vector<PlaceholderToken> placeholdersIn(std::string_view text)
{
    std::vector<PlaceholderToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto closing = pairLength(text.substr(at), closeBraces)) {
            tokens.push_back({TokenSort::NotClosed, std::string(text.substr(at, closing)), at, at + closing});
            at += closing;
            continue;
        }
        const auto opening = pairLength(text.substr(at), openBraces);
        if (opening == 0) {
            ++at;
            continue;
        }
        auto end = at + opening;
        // Another opening before the end: the first one is not closed.
        while (end < text.size() && pairLength(text.substr(end), closeBraces) == 0 && pairLength(text.substr(end), openBraces) == 0)
            ++end;
        const auto closing = end < text.size() ? pairLength(text.substr(end), closeBraces) : 0;
        if (closing == 0) {
            tokens.push_back({TokenSort::NotClosed, std::string(text.substr(at, std::min(end - at, mostOfName))), at, at + opening});
            at += opening;
            continue;
        }
        tokens.push_back(tokenOf(text, at, at + opening, end, end + closing));
        at = end + closing;
    }
    return tokens;
}

} // namespace redoubt::documents
