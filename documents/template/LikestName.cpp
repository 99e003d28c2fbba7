// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/OfficeTemplate.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace redoubt::documents {

namespace {
std::vector<std::string_view> charactersOf(std::string_view text)
{
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        characters.push_back(text.substr(at, end - at));
        at = end;
    }
    return characters;
}

/// How many characters are put in, taken out or changed (Levenshtein).
std::size_t stepsBetween(const std::vector<std::string_view> &a, const std::vector<std::string_view> &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({change, row[j] + 1, row[j + 1] + 1}));
        }
    }
    return row.back();
}

std::size_t commonOf(std::vector<std::string_view> a, std::vector<std::string_view> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    std::vector<std::string_view> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common.size();
}
} // namespace

std::string likestName(std::string_view name, const std::vector<std::string> &names)
{
    const auto asked = charactersOf(name);
    const std::size_t most = std::max<std::size_t>(1, asked.size() / 2);
    std::tuple<std::size_t, std::size_t, std::string> best{most + 1, 0, {}};
    for (const auto &each : names) {
        const auto other = charactersOf(each);
        const auto steps = stepsBetween(asked, other);
        // Of two that are as far: 事件.等级 has more of 事件.级别 than of 事件.类别.
        std::tuple<std::size_t, std::size_t, std::string> found{steps, asked.size() + other.size() - 2 * commonOf(asked, other), each};
        if (steps <= most && found < best)
            best = std::move(found);
    }
    return std::get<2>(best);
}

} // namespace redoubt::documents
