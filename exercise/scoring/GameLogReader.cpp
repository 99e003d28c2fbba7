// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/GameLogReader.h"

#include "core/json/Described.h"

#include <utility>

namespace redoubt::exercise {

namespace {

using json::object;
using Limits = GameLogReader::Limits;

/// One member of the line's object, by name; the failure names it.
class Members
{
public:
    Members(const object &line, const Limits &limits) : m_line(line), m_limits(limits) { }

    [[nodiscard]] Result<GameId> id(std::string_view member) const
    {
        const auto *value = m_line.if_contains(member);
        if (!value)
            return missing(member);
        if (value->is_int64())
            return GameId{std::to_string(value->get_int64()), true};
        if (!value->is_string())
            return fail(ErrorCode::Malformed, quoted(member) + " must be a string or an integer");
        GameId id{std::string(value->get_string()), false};
        if (id.text.empty())
            return fail(ErrorCode::Malformed, quoted(member) + " is empty");
        if (id.text.size() > m_limits.idBytes)
            return tooLong(member, m_limits.idBytes);
        if (hasControlCharacter(id.text))
            return fail(ErrorCode::Malformed, quoted(member) + " holds a control character");
        return id;
    }

    [[nodiscard]] Result<std::int64_t> integer(std::string_view member, std::int64_t least, std::int64_t most) const
    {
        const auto *value = m_line.if_contains(member);
        if (!value)
            return missing(member);
        if (!value->is_int64() || value->get_int64() < least || value->get_int64() > most)
            return fail(ErrorCode::Malformed, quoted(member) + " must be an integer from " + std::to_string(least) + " to " + std::to_string(most));
        return value->get_int64();
    }

    [[nodiscard]] Result<std::int64_t> tick() const { return integer("tick", 0, m_limits.tick); }

    [[nodiscard]] Result<std::string> optionalName() const
    {
        const auto *value = m_line.if_contains("name");
        if (!value || value->is_null())
            return std::string();
        if (!value->is_string())
            return fail(ErrorCode::Malformed, "\"name\" must be a string");
        if (value->get_string().size() > m_limits.nameBytes)
            return tooLong("name", m_limits.nameBytes);
        return std::string(value->get_string());
    }

    [[nodiscard]] Result<bool> optionalFlag(std::string_view member) const
    {
        const auto *value = m_line.if_contains(member);
        if (!value)
            return false;
        if (!value->is_bool())
            return fail(ErrorCode::Malformed, quoted(member) + " must be true or false");
        return value->get_bool();
    }

    [[nodiscard]] Result<int> optionalCount(std::string_view member, int most) const
    {
        if (!m_line.if_contains(member))
            return 1;
        REDOUBT_ASSIGN(const std::int64_t count, integer(member, 1, most));
        return static_cast<int>(count);
    }

    [[nodiscard]] Result<std::string_view> text(std::string_view member) const
    {
        const auto *value = m_line.if_contains(member);
        if (!value)
            return missing(member);
        if (!value->is_string())
            return fail(ErrorCode::Malformed, quoted(member) + " must be a string");
        return std::string_view(value->get_string());
    }

private:
    static std::string quoted(std::string_view member) { return '"' + std::string(member) + '"'; }
    static tl::unexpected<Error> missing(std::string_view member) { return fail(ErrorCode::Malformed, quoted(member) + " is missing"); }
    static tl::unexpected<Error> tooLong(std::string_view member, std::size_t bytes)
    {
        return fail(ErrorCode::TooLarge, quoted(member) + " is longer than " + std::to_string(bytes) + " bytes");
    }
    static bool hasControlCharacter(std::string_view text)
    {
        for (const char c : text) {
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                return true;
        }
        return false;
    }

    const object &m_line;
    const Limits &m_limits;
};

Result<GameEvent> team(const Members &members)
{
    GameTeam team;
    REDOUBT_ASSIGN(team.id, members.id("id"));
    REDOUBT_ASSIGN(team.name, members.optionalName());
    REDOUBT_ASSIGN(team.nop, members.optionalFlag("nop"));
    return team;
}

Result<GameEvent> service(const Members &members)
{
    GameService service;
    REDOUBT_ASSIGN(service.id, members.id("id"));
    REDOUBT_ASSIGN(service.name, members.optionalName());
    REDOUBT_ASSIGN(service.flagsPerTick, members.optionalCount("flags_per_tick", 1000));
    return service;
}

Result<GameEvent> flag(const Members &members)
{
    GameFlag flag;
    REDOUBT_ASSIGN(flag.id, members.id("id"));
    REDOUBT_ASSIGN(flag.tick, members.tick());
    REDOUBT_ASSIGN(flag.team, members.id("team"));
    REDOUBT_ASSIGN(flag.service, members.id("service"));
    return flag;
}

Result<GameEvent> check(const Members &members)
{
    GameCheck check;
    REDOUBT_ASSIGN(check.tick, members.tick());
    REDOUBT_ASSIGN(check.team, members.id("team"));
    REDOUBT_ASSIGN(check.service, members.id("service"));
    REDOUBT_ASSIGN(const std::string_view status, members.text("status"));
    const auto known = enumFromName<CheckStatus>(status);
    if (!known)
        return fail(ErrorCode::Malformed, "\"status\" is none of up, recovering, flag_missing, mumble, down, not_checked");
    check.status = *known;
    return check;
}

Result<GameEvent> capture(const Members &members)
{
    GameCapture capture;
    REDOUBT_ASSIGN(capture.tick, members.tick());
    REDOUBT_ASSIGN(capture.by, members.id("by"));
    REDOUBT_ASSIGN(capture.flag, members.id("flag"));
    return capture;
}

} // namespace

Result<GameEvent> parseGameLogLine(std::string_view line, const Limits &limits)
{
    REDOUBT_ASSIGN(const object parsed, parseJsonObject(line, {.maxBytes = limits.lineBytes}));
    const Members members(parsed, limits);
    REDOUBT_ASSIGN(const std::string_view kind, members.text("t"));
    if (kind == "team")
        return team(members);
    if (kind == "service")
        return service(members);
    if (kind == "flag")
        return flag(members);
    if (kind == "check")
        return check(members);
    if (kind == "capture")
        return capture(members);
    return fail(ErrorCode::UnknownKind, "\"t\" is none of team, service, flag, check, capture");
}

GameLogReader::GameLogReader(Sink sink, Limits limits) : m_sink(std::move(sink)), m_limits(limits) { }

Result<void> GameLogReader::feed(std::string_view bytes)
{
    if (m_failure)
        return fail(*m_failure);
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (m_partial.size() + piece.size() > m_limits.lineBytes) {
            ++m_line;
            return failed({ErrorCode::TooLarge, "longer than " + std::to_string(m_limits.lineBytes) + " bytes"});
        }
        if (end == std::string_view::npos) {
            m_partial += piece;
            return {};
        }
        if (m_partial.empty()) {
            REDOUBT_TRY(take(piece));
        } else {
            m_partial += piece;
            REDOUBT_TRY(take(m_partial));
            m_partial.clear();
        }
        bytes.remove_prefix(end + 1);
    }
    return {};
}

Result<void> GameLogReader::finish()
{
    if (m_failure)
        return fail(*m_failure);
    if (m_partial.empty())
        return {};
    const std::string last = std::exchange(m_partial, {});
    return take(last);
}

Result<void> GameLogReader::take(std::string_view line)
{
    ++m_line;
    if (m_line > m_limits.lines)
        return failed({ErrorCode::TooLarge, "more than " + std::to_string(m_limits.lines) + " lines"});
    if (m_line == 1 && line.starts_with("\xef\xbb\xbf"))
        line.remove_prefix(3);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return {};
    auto event = parseGameLogLine(line, m_limits);
    if (!event)
        return failed(std::move(event.error()));
    if (auto taken = m_sink(std::move(*event), m_line); !taken)
        return failed(std::move(taken.error()));
    return {};
}

Result<void> GameLogReader::failed(Error error)
{
    error.detail = "line " + std::to_string(m_line) + ": " + error.detail;
    m_failure = std::move(error);
    return fail(*m_failure);
}

} // namespace redoubt::exercise
