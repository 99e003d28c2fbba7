// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ResultTable.h"

#include "core/json/Described.h"

#include <array>
#include <charconv>

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

std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

std::string jsonId(const GameId &id) { return id.number ? id.text : writeJson(toJson(id.text)); }

} // namespace

std::string resultAsCsv(const std::vector<AttackDefenceRow> &rows)
{
    std::string csv = "rank,team,service,attack,defence,sla,total\n";
    for (const AttackDefenceRow &row : rows) {
        csv += std::to_string(row.rank) + ',' + csvField(row.team.text) + ',' + (row.service ? csvField(row.service->text) : "") + ','
            + number(row.score.attack) + ',' + number(row.score.defence) + ',' + number(row.score.sla) + ',' + number(row.score.total()) + '\n';
    }
    return csv;
}

std::string resultAsJson(const std::vector<AttackDefenceRow> &rows)
{
    std::string list = "[";
    for (const AttackDefenceRow &row : rows) {
        list += list.size() == 1 ? "\n" : ",\n";
        list += R"({"rank":)" + std::to_string(row.rank) + R"(,"team":)" + jsonId(row.team) + R"(,"service":)"
            + (row.service ? jsonId(*row.service) : "null") + R"(,"attack":)" + number(row.score.attack) + R"(,"defence":)"
            + number(row.score.defence) + R"(,"sla":)" + number(row.score.sla) + R"(,"total":)" + number(row.score.total()) + '}';
    }
    return list + "\n]\n";
}

} // namespace redoubt::cli
