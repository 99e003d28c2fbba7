// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace redoubt::exercise {

/// The neutral game log: what happened in an attack-defence competition, one JSON object a line (JSON
/// Lines, UTF-8), whatever engine ran it. It is the input of formula rule packs.
///
///     {"t":"team","id":14,"name":"Team 14","nop":false}
///     {"t":"service","id":4,"name":"Mail","flags_per_tick":1}
///     {"t":"flag","id":3550,"tick":0,"team":14,"service":4}
///     {"t":"check","tick":0,"team":14,"service":4,"status":"up"}
///     {"t":"capture","tick":2,"by":19,"flag":3550}
///
/// Lines may come in any order: a line may name a team, service or flag that is defined further down.

/// An id of the log: a string or an integer there, kept as its text. 14 and "14" are the same id; the form
/// is remembered only to write it back as it was.
struct GameId
{
    std::string text;
    bool number = false;

    bool operator==(const GameId &other) const { return text == other.text; }
    std::strong_ordering operator<=>(const GameId &other) const { return text <=> other.text; }
};

/// What a checker found when it visited a service; written in snake_case.
enum class CheckStatus {
    Up,
    Recovering, ///< works, but older flags that must still be there are missing
    FlagMissing,
    Mumble, ///< answers, but not as it should
    Down,
    NotChecked,
};
BOOST_DESCRIBE_ENUM(CheckStatus, Up, Recovering, FlagMissing, Mumble, Down, NotChecked)

struct GameTeam
{
    GameId id;
    std::string name; ///< may be empty
    bool nop = false; ///< the organisers' unattended team, which neither scores nor counts

    bool operator==(const GameTeam &) const = default;
};

struct GameService
{
    GameId id;
    std::string name;     ///< may be empty
    int flagsPerTick = 1; ///< 1–1000

    bool operator==(const GameService &) const = default;
};

/// A secret placed in @c team's copy of @c service at @c tick.
struct GameFlag
{
    GameId id;
    std::int64_t tick = 0; ///< rounds are counted from 0
    GameId team;
    GameId service;

    bool operator==(const GameFlag &) const = default;
};

struct GameCheck
{
    std::int64_t tick = 0;
    GameId team;
    GameId service;
    CheckStatus status = CheckStatus::NotChecked;

    bool operator==(const GameCheck &) const = default;
};

/// Team @c by handed in @c flag.
struct GameCapture
{
    std::int64_t tick = 0;
    GameId by;
    GameId flag;

    bool operator==(const GameCapture &) const = default;
};

using GameEvent = std::variant<GameTeam, GameService, GameFlag, GameCheck, GameCapture>;

/// One line of the log, ended by '\n'; reading it gives @p event back.
[[nodiscard]] std::string gameLogLine(const GameEvent &event);

} // namespace redoubt::exercise
