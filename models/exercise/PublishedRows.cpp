// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/PublishedRows.h"

#include "models/Text.h"

#include <algorithm>
#include <array>

namespace redoubt::models {

namespace {
Id rowId(std::size_t row)
{
    std::array<std::uint8_t, 16> number{};
    number[15] = static_cast<std::uint8_t>(row & 0xffU);
    number[14] = static_cast<std::uint8_t>(row >> 8U & 0xffU);
    return Id(number);
}
} // namespace

std::vector<StandingRow> publishedRows(const exercise::PublishedBoard &board, const std::optional<TeamLabel> &reader)
{
    const TeamSide side = board.side == "blue" ? TeamSide::Blue : TeamSide::Red;
    std::vector<StandingRow> rows;
    rows.reserve(board.rows.size());
    for (const exercise::BoardRow &published : board.rows) {
        StandingRow row;
        row.id = rowId(rows.size());
        // A team keeps its colour: by its code, as on the wall, and not by its place.
        const auto series =
            std::count_if(board.rows.begin(), board.rows.end(), [&](const exercise::BoardRow &other) { return other.code < published.code; });
        row.team = {row.id, text(published.code), text(published.name), side, static_cast<int>(series)};
        row.place = static_cast<int>(published.place);
        row.total = exercise::Points::fromNano(published.pointsNano);
        row.mine = reader && reader->side == side && reader->code == row.team.code;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
