// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise/ResultTable.h"

#include "app/commandline/Csv.h"
#include "app/commandline/PlainText.h"
#include "core/json/Described.h"

#include <array>
#include <charconv>
#include <unordered_map>

namespace redoubt::cli {

namespace {

using namespace exercise;

std::string number(double value)
{
    // Room for the longest double in fixed notation.
    std::array<char, 400> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    std::string text(digits.data(), end);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

/// An integer of the log stays a number; any other id is text.
std::string csvId(const GameId &id) { return id.number ? id.text : app::csvText(id.text); }

std::string jsonText(const std::string &text) { return app::plainJson(writeJson(toJson(text))); }

std::string jsonId(const GameId &id) { return id.number ? id.text : jsonText(id.text); }

/// What the log calls teams and services; an empty name where it has none.
class NamesById
{
public:
    explicit NamesById(const AttackDefenceTable &table)
    {
        for (const auto &team : table.teams)
            m_teams.emplace(team.id.text, team.name);
        for (const auto &service : table.services)
            m_services.emplace(service.id.text, service.name);
    }
    [[nodiscard]] std::string ofTeam(const AttackDefenceRow &row) const { return m_teams.at(row.team.text); }
    [[nodiscard]] std::string ofService(const AttackDefenceRow &row) const { return row.service ? m_services.at(row.service->text) : std::string(); }

private:
    std::unordered_map<std::string, std::string> m_teams;
    std::unordered_map<std::string, std::string> m_services;
};

} // namespace

std::string resultAsCsv(const AttackDefenceTable &table, const std::vector<AttackDefenceRow> &rows)
{
    const NamesById names(table);
    std::string csv = "rank,team,service,attack,defence,sla,total,team_name,service_name\n";
    for (const AttackDefenceRow &row : rows) {
        csv += std::to_string(row.rank) + ',' + csvId(row.team) + ',' + (row.service ? csvId(*row.service) : "") + ',' + number(row.score.attack)
            + ',' + number(row.score.defence) + ',' + number(row.score.sla) + ',' + number(row.score.total()) + ',' + app::csvText(names.ofTeam(row))
            + ',' + app::csvText(names.ofService(row)) + '\n';
    }
    return csv;
}

std::string resultAsJson(const AttackDefenceTable &table, const std::vector<AttackDefenceRow> &rows)
{
    const NamesById names(table);
    std::string list = "[";
    for (const AttackDefenceRow &row : rows) {
        list += list.size() == 1 ? "\n" : ",\n";
        list += R"({"rank":)" + std::to_string(row.rank) + R"(,"team":)" + jsonId(row.team) + R"(,"service":)"
            + (row.service ? jsonId(*row.service) : "null") + R"(,"attack":)" + number(row.score.attack) + R"(,"defence":)"
            + number(row.score.defence) + R"(,"sla":)" + number(row.score.sla) + R"(,"total":)" + number(row.score.total()) + R"(,"teamName":)"
            + jsonText(names.ofTeam(row)) + R"(,"serviceName":)" + (row.service ? jsonText(names.ofService(row)) : "null") + '}';
    }
    return list + "\n]\n";
}

} // namespace redoubt::cli
