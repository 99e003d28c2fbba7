// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/ReportText.h"

#include "core/text/ShownName.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace redoubt::incident {

namespace {
/// Both ways to type two braces: where one begins, and how long it is.
std::optional<std::pair<std::size_t, std::size_t>> bracesAt(std::string_view text, std::size_t from, std::array<std::string_view, 2> ways)
{
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (const auto way : ways) {
        const auto at = text.find(way, from);
        if (at != std::string_view::npos && (!first || at < first->first))
            first = {at, way.size()};
    }
    return first;
}

constexpr std::array<std::string_view, 2> opening{"{{", "｛｛"};
constexpr std::array<std::string_view, 2> closing{"}}", "｝｝"};
} // namespace

std::vector<TextPiece> piecesOf(std::string_view text)
{
    std::vector<TextPiece> pieces;
    std::string words;
    std::size_t at = 0;
    while (const auto open = bracesAt(text, at, opening)) {
        const auto inside = open->first + open->second;
        const auto close = bracesAt(text, inside, closing);
        if (!close)
            break;
        // Of "{{ a {{名}}" the inner ones are a field's.
        auto start = *open;
        for (auto next = bracesAt(text, inside, opening); next && next->first < close->first;
             next = bracesAt(text, next->first + next->second, opening))
            start = *next;
        const auto name = text::trimmed(text.substr(start.first + start.second, close->first - start.first - start.second));
        words += text.substr(at, start.first - at);
        at = close->first + close->second;
        if (name.empty() || name.find('\n') != std::string_view::npos) {
            words += text.substr(start.first, at - start.first);
            continue;
        }
        if (!words.empty())
            pieces.push_back({std::exchange(words, {}), false});
        pieces.push_back({std::string(name), true});
    }
    words += text.substr(at);
    if (!words.empty())
        pieces.push_back({std::move(words), false});
    return pieces;
}

std::vector<std::string> fieldsIn(std::string_view text)
{
    std::vector<std::string> names;
    for (auto &piece : piecesOf(text)) {
        if (piece.isField && std::ranges::find(names, piece.text) == names.end())
            names.push_back(std::move(piece.text));
    }
    return names;
}

std::string fieldMark(std::string_view name) { return "{{" + std::string(name) + "}}"; }

} // namespace redoubt::incident
