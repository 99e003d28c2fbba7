// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/AttackDefenceGame.h"

#include <algorithm>
#include <variant>

namespace redoubt::exercise {

namespace {

tl::unexpected<Error> contradicts(const char *what, const GameId &id, std::size_t line)
{
    return fail(ErrorCode::Conflict,
                std::string(what) + " \"" + id.text + "\" is already defined otherwise, first named in line " + std::to_string(line));
}

/// Fails with the first mention that no definition followed.
template <class Register>
Result<void> allDefined(const Register &known, const char *what)
{
    const auto missing = std::ranges::find(known.defined, false);
    if (missing == known.defined.end())
        return {};
    const auto index = static_cast<std::size_t>(missing - known.defined.begin());
    return fail(ErrorCode::NotFound,
                "line " + std::to_string(known.mentioned[index]) + ": " + what + " \"" + known.items[index].id.text
                    + "\" is defined nowhere in the log");
}

} // namespace

template <class T>
AttackDefenceGame::Index AttackDefenceGame::Register<T>::mention(const GameId &id, std::size_t line)
{
    const auto [place, isNew] = indexes.try_emplace(id.text, static_cast<Index>(items.size()));
    if (isNew) {
        T unknown;
        unknown.id = id;
        items.push_back(std::move(unknown));
        mentioned.push_back(line);
        defined.push_back(false);
    }
    return place->second;
}

std::size_t AttackDefenceGame::HashOf::operator()(const Check &check) const
{
    // Splitmix over the packed members: neighbouring ticks and teams must not share buckets.
    std::uint64_t x = static_cast<std::uint64_t>(check.tick) * 0x9e3779b97f4a7c15u + (static_cast<std::uint64_t>(check.team) << 32 | check.service);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::size_t>(x ^ (x >> 31));
}

Result<void> AttackDefenceGame::add(const GameEvent &event, std::size_t line)
{
    REDOUBT_TRY(std::visit([&](const auto &alternative) { return take(alternative, line); }, event));
    return withinBounds();
}

Result<void> AttackDefenceGame::withinBounds() const
{
    const std::size_t teamCount = m_teams.items.size();
    const std::size_t serviceCount = m_services.items.size();
    if (teamCount > MostTeams)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(MostTeams) + " teams");
    if (serviceCount > MostServices)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(MostServices) + " services");
    if (teamCount * serviceCount > MostCells)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(MostCells) + " pairs of a team and a service");
    return {};
}

Result<void> AttackDefenceGame::take(const GameTeam &team, std::size_t line)
{
    const Index index = m_teams.mention(team.id, line);
    if (m_teams.defined[index] && m_teams.items[index] != team)
        return contradicts("team", team.id, m_teams.mentioned[index]);
    m_teams.items[index] = team;
    m_teams.defined[index] = true;
    return {};
}

Result<void> AttackDefenceGame::take(const GameService &service, std::size_t line)
{
    const Index index = m_services.mention(service.id, line);
    if (m_services.defined[index] && m_services.items[index] != service)
        return contradicts("service", service.id, m_services.mentioned[index]);
    m_services.items[index] = service;
    m_services.defined[index] = true;
    return {};
}

Result<void> AttackDefenceGame::take(const GameFlag &flag, std::size_t line)
{
    const Index index = m_flags.mention(flag.id, line);
    if (m_flags.defined[index] && m_flags.items[index] != flag)
        return contradicts("flag", flag.id, m_flags.mentioned[index]);
    m_flags.items[index] = flag;
    m_flags.defined[index] = true;
    m_placed.resize(m_flags.items.size());
    m_placed[index] = {flag.tick, m_teams.mention(flag.team, line), m_services.mention(flag.service, line)};
    m_lastTick = std::max(m_lastTick, flag.tick);
    return {};
}

Result<void> AttackDefenceGame::take(const GameCheck &check, std::size_t line)
{
    const Check key{check.tick, m_teams.mention(check.team, line), m_services.mention(check.service, line)};
    const auto [known, isNew] = m_checks.try_emplace(key, check.status);
    if (!isNew && known->second != check.status)
        return fail(ErrorCode::Conflict,
                    "the check of team \"" + check.team.text + "\", service \"" + check.service.text + "\" at tick " + std::to_string(check.tick)
                        + " already has another status");
    m_lastTick = std::max(m_lastTick, check.tick);
    return {};
}

Result<void> AttackDefenceGame::take(const GameCapture &capture, std::size_t line)
{
    const Index by = m_teams.mention(capture.by, line);
    const Index flag = m_flags.mention(capture.flag, line);
    m_placed.resize(m_flags.items.size());
    const auto [known, isNew] = m_captured.try_emplace(static_cast<std::uint64_t>(by) << 32 | flag, m_captures.size());
    if (isNew)
        m_captures.push_back({capture.tick, by, flag});
    else
        m_captures[known->second].tick = std::min(m_captures[known->second].tick, capture.tick);
    m_lastTick = std::max(m_lastTick, capture.tick);
    return {};
}

Result<void> AttackDefenceGame::finish() const
{
    REDOUBT_TRY(allDefined(m_teams, "team"));
    REDOUBT_TRY(allDefined(m_services, "service"));
    return allDefined(m_flags, "flag");
}

} // namespace redoubt::exercise
