// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/ScoreEntry.h"

#include <array>
#include <cstdint>

/// Short ways to write ids and entries in tables of tests.
namespace redoubt::exercise::testing {

/// An id that is different for every (family, number).
inline Id makeId(std::uint8_t family, std::uint32_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = family;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return Id(bytes);
}

inline const Id Exercise1 = makeId(1, 1);
inline Id team(std::uint32_t number) { return makeId(2, number); }
inline Id entryId(std::uint32_t number) { return makeId(3, number); }
inline Id unit(std::uint32_t number) { return makeId(4, number); }
inline Id target(std::uint32_t number) { return makeId(5, number); }

inline ScoreEntry award(std::uint32_t id, std::uint32_t toTeam, std::int64_t points, std::int64_t atMs = 0)
{
    ScoreEntry entry;
    entry.id = entryId(id);
    entry.exercise = Exercise1;
    entry.team = team(toTeam);
    entry.points = Points::whole(points);
    entry.at = Instant{atMs};
    return entry;
}

inline ScoreEntry deduction(std::uint32_t id, std::uint32_t fromTeam, std::int64_t points, std::int64_t atMs = 0)
{
    ScoreEntry entry = award(id, fromTeam, points, atMs);
    entry.kind = ScoreKind::Deduction;
    entry.reason = "outside the authorised window";
    return entry;
}

inline ScoreEntry reversal(std::uint32_t id, const ScoreEntry &of, std::int64_t atMs = 0)
{
    ScoreEntry entry;
    entry.id = entryId(id);
    entry.exercise = Exercise1;
    entry.team = of.team;
    entry.kind = ScoreKind::Reversal;
    entry.reverses = of.id;
    entry.at = Instant{atMs};
    entry.reason = "the evidence was another team's";
    return entry;
}

} // namespace redoubt::exercise::testing
