// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/GameLog.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::exercise {

/// One attack-defence competition, gathered from the events of its game log and checked as a whole.
///
/// Ids become indexes here, in the order in which the log first names them. Says nothing about points:
/// AttackDefenceScore does. An event met twice is harmless; one that contradicts an earlier one is not.
/// Cost: about 60 bytes per event. Owned by one thread.
class AttackDefenceGame
{
public:
    /// Bounds beyond which a log is refused, so that a small file cannot ask for a huge table.
    static constexpr std::size_t MostTeams = 20'000;
    static constexpr std::size_t MostServices = 2'000;
    static constexpr std::size_t MostCells = 1'000'000; ///< teams × services

    using Index = std::uint32_t;

    struct Flag
    {
        std::int64_t tick = 0;
        Index team = 0;
        Index service = 0;
    };
    struct Check
    {
        std::int64_t tick = 0;
        Index team = 0;
        Index service = 0;
        bool operator==(const Check &) const = default;
    };
    struct Capture
    {
        std::int64_t tick = 0; ///< the earliest, if the log has several
        Index by = 0;
        Index flag = 0;
    };

    /// Adds what line @p line of the log says. Conflict: the id, or the check of that tick, is known with
    /// other contents. TooLarge: over a bound above.
    [[nodiscard]] Result<void> add(const GameEvent &event, std::size_t line);
    /// Ends the game. NotFound, naming the line, if a team, service or flag is mentioned but never defined.
    [[nodiscard]] Result<void> finish() const;

    [[nodiscard]] const std::vector<GameTeam> &teams() const { return m_teams.items; }
    [[nodiscard]] const std::vector<GameService> &services() const { return m_services.items; }
    [[nodiscard]] const std::vector<Flag> &flags() const { return m_placed; }
    [[nodiscard]] const std::vector<Capture> &captures() const { return m_captures; }
    /// Calls @p visit(check, status) for each check, in no particular order.
    template <class Visit>
    void eachCheck(const Visit &visit) const
    {
        for (const auto &[check, known] : m_checks)
            visit(check, known);
    }
    /// The last tick that any event names; -1 without one.
    [[nodiscard]] std::int64_t lastTick() const { return m_lastTick; }

private:
    /// The ids of one sort of thing: what is known of each, and where it was first mentioned and defined.
    template <class T>
    struct Register
    {
        std::unordered_map<std::string, Index> indexes;
        std::vector<T> items;
        std::vector<std::size_t> mentioned;
        std::vector<bool> defined;

        Index mention(const GameId &id, std::size_t line);
    };
    struct HashOf
    {
        std::size_t operator()(const Check &check) const;
    };

    Result<void> take(const GameTeam &team, std::size_t line);
    Result<void> take(const GameService &service, std::size_t line);
    Result<void> take(const GameFlag &flag, std::size_t line);
    Result<void> take(const GameCheck &check, std::size_t line);
    Result<void> take(const GameCapture &capture, std::size_t line);
    Result<void> withinBounds() const;

    Register<GameTeam> m_teams;
    Register<GameService> m_services;
    Register<GameFlag> m_flags;
    std::vector<Flag> m_placed; ///< beside m_flags.items, with indexes
    std::unordered_map<Check, CheckStatus, HashOf> m_checks;
    std::unordered_map<std::uint64_t, std::size_t> m_captured; ///< (by, flag) to its place in m_captures
    std::vector<Capture> m_captures;
    std::int64_t m_lastTick = -1;
};

} // namespace redoubt::exercise
