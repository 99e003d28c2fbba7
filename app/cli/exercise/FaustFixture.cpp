// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise/FaustFixture.h"

#include "core/json/Json.h"

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace redoubt::cli {

namespace {

using namespace exercise;

constexpr JsonLimits limits{.maxBytes = 512u << 20, .maxDepth = 16, .maxValues = 50'000'000, .maxStringBytes = 1u << 20};

/// By the number that the game server stores.
constexpr std::array checkResults{CheckStatus::Up, CheckStatus::Down, CheckStatus::Mumble, CheckStatus::FlagMissing, CheckStatus::Recovering};

/// One object of the dump.
struct Row
{
    std::int64_t pk = 0;
    const json::object *fields = nullptr;
};

std::string_view view(const json::string &text) { return {text.data(), text.size()}; }

class Fixture
{
public:
    explicit Fixture(const std::function<Result<void>(const GameEvent &)> &take) : m_take(take) { }

    Result<FaustLeftOut> convert(const json::array &dump)
    {
        REDOUBT_TRY(sortByModel(dump));
        REDOUBT_TRY(teams());
        REDOUBT_TRY(services());
        REDOUBT_TRY(flags());
        REDOUBT_TRY(checks());
        REDOUBT_TRY(captures());
        return m_leftOut;
    }

private:
    Result<void> sortByModel(const json::array &dump)
    {
        for (std::size_t i = 0; i < dump.size(); ++i) {
            const auto *object = dump[i].if_object();
            const auto *model = object ? object->if_contains("model") : nullptr;
            const auto *pk = object ? object->if_contains("pk") : nullptr;
            const auto *fields = object ? object->if_contains("fields") : nullptr;
            if (!model || !model->is_string() || !pk || !fields || !fields->is_object())
                return fail(ErrorCode::Malformed, "object " + std::to_string(i + 1) + " of the list has no model, pk and fields");
            // Models that we do not read may have keys of another type.
            if (pk->is_int64())
                m_rows[std::string(view(model->get_string()))].push_back({pk->get_int64(), &fields->get_object()});
        }
        return {};
    }

    Result<std::int64_t> integer(const char *model, const Row &row, std::string_view field) const
    {
        const auto *value = row.fields->if_contains(field);
        if (!value || !value->is_int64())
            return wrong(model, row, field, "an integer");
        return value->get_int64();
    }

    Result<bool> truth(const char *model, const Row &row, std::string_view field) const
    {
        const auto *value = row.fields->if_contains(field);
        if (!value || !value->is_bool())
            return wrong(model, row, field, "true or false");
        return value->get_bool();
    }

    Result<std::string> text(const char *model, const Row &row, std::string_view field) const
    {
        const auto *value = row.fields->if_contains(field);
        if (!value || !value->is_string())
            return wrong(model, row, field, "a text");
        return std::string(view(value->get_string()));
    }

    static tl::unexpected<Error> wrong(const char *model, const Row &row, std::string_view field, const char *expected)
    {
        return fail(ErrorCode::Malformed, std::string(model) + " " + std::to_string(row.pk) + ": \"" + std::string(field) + "\" must be " + expected);
    }

    static GameId id(std::int64_t key) { return {std::to_string(key), true}; }

    Result<void> teams()
    {
        std::unordered_map<std::int64_t, const Row *> users;
        for (const Row &row : m_rows["auth.user"])
            users.emplace(row.pk, &row);
        for (const Row &row : m_rows["registration.team"]) {
            const auto user = users.find(row.pk);
            if (user == users.end())
                return fail(ErrorCode::Malformed, "registration.team " + std::to_string(row.pk) + " has no auth.user");
            REDOUBT_ASSIGN(const bool active, truth("auth.user", *user->second, "is_active"));
            if (!active) {
                m_inactive.insert(row.pk);
                ++m_leftOut.inactiveTeams;
                continue;
            }
            GameTeam team{id(row.pk), {}, false};
            REDOUBT_ASSIGN(team.name, text("auth.user", *user->second, "username"));
            REDOUBT_ASSIGN(team.nop, truth("registration.team", row, "nop_team"));
            REDOUBT_TRY(m_take(team));
        }
        return {};
    }

    Result<void> services()
    {
        for (const Row &row : m_rows["scoring.service"]) {
            GameService service{id(row.pk), {}, 1};
            REDOUBT_ASSIGN(service.name, text("scoring.service", row, "name"));
            REDOUBT_TRY(m_take(service));
        }
        return {};
    }

    Result<void> flags()
    {
        for (const Row &row : m_rows["scoring.flag"]) {
            REDOUBT_ASSIGN(const auto team, integer("scoring.flag", row, "protecting_team"));
            if (leavesOut(team)) {
                m_flagsLeftOut.insert(row.pk);
                continue;
            }
            REDOUBT_ASSIGN(const auto tick, integer("scoring.flag", row, "tick"));
            REDOUBT_ASSIGN(const auto service, integer("scoring.flag", row, "service"));
            REDOUBT_TRY(m_take(GameFlag{id(row.pk), tick, id(team), id(service)}));
        }
        return {};
    }

    Result<void> checks()
    {
        for (const Row &row : m_rows["scoring.statuscheck"]) {
            REDOUBT_ASSIGN(const auto team, integer("scoring.statuscheck", row, "team"));
            if (leavesOut(team))
                continue;
            REDOUBT_ASSIGN(const auto tick, integer("scoring.statuscheck", row, "tick"));
            REDOUBT_ASSIGN(const auto service, integer("scoring.statuscheck", row, "service"));
            REDOUBT_ASSIGN(const auto status, integer("scoring.statuscheck", row, "status"));
            if (status < 0 || status >= static_cast<std::int64_t>(checkResults.size()))
                return wrong("scoring.statuscheck", row, "status", "from 0 to 4");
            REDOUBT_TRY(m_take(GameCheck{tick, id(team), id(service), checkResults[static_cast<std::size_t>(status)]}));
        }
        return {};
    }

    Result<void> captures()
    {
        for (const Row &row : m_rows["scoring.capture"]) {
            REDOUBT_ASSIGN(const auto by, integer("scoring.capture", row, "capturing_team"));
            REDOUBT_ASSIGN(const auto flag, integer("scoring.capture", row, "flag"));
            if (leavesOut(by) || m_flagsLeftOut.contains(flag))
                continue;
            REDOUBT_ASSIGN(const auto tick, integer("scoring.capture", row, "tick"));
            REDOUBT_TRY(m_take(GameCapture{tick, id(by), id(flag)}));
        }
        return {};
    }

    bool leavesOut(std::int64_t team)
    {
        if (!m_inactive.contains(team))
            return false;
        ++m_leftOut.ofInactiveTeams;
        return true;
    }

    const std::function<Result<void>(const GameEvent &)> &m_take;
    std::map<std::string, std::vector<Row>> m_rows;
    std::unordered_set<std::int64_t> m_inactive;
    std::unordered_set<std::int64_t> m_flagsLeftOut;
    FaustLeftOut m_leftOut;
};

} // namespace

Result<FaustLeftOut> convertFaustFixture(std::string_view fixture, const std::function<Result<void>(const GameEvent &)> &take)
{
    REDOUBT_ASSIGN(const json::value dump, parseJson(fixture, limits));
    if (!dump.is_array())
        return fail(ErrorCode::Malformed, "a fixture is a list of objects");
    return Fixture(take).convert(dump.get_array());
}

} // namespace redoubt::cli
