// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/AttackDefenceScore.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>

namespace redoubt::exercise {

namespace {

using Index = AttackDefenceGame::Index;

/// How many flags were captured by exactly so many teams. Summing by count instead of capture by capture makes
/// floating-point results independent of the log's order.
using FlagsByCaptures = std::map<int, int>;

/// What is counted for one team in one service.
struct Tally
{
    FlagsByCaptures taken; ///< flags of others that the team captured
    FlagsByCaptures lost;  ///< the team's own flags
    int up = 0;
    int recovering = 0;
};

AttackDefenceScore scoreOf(const Tally &tally, const AttackDefenceRules &rules, double teamsRoot)
{
    AttackDefenceScore score;
    for (const auto &[captures, flags] : tally.taken)
        score.attack += flags * (rules.perCapture + rules.sharedCapture / captures);
    double lost = 0;
    for (const auto &[captures, flags] : tally.lost)
        lost += flags * std::pow(captures, rules.defenceExponent);
    score.defence = 0 - lost;
    score.sla = (rules.up * tally.up + rules.recovering * tally.recovering) * teamsRoot;
    return score;
}

/// Whether a capture gives anything: see scoreAttackDefence().
bool counts(const AttackDefenceGame &game, const AttackDefenceGame::Capture &capture, std::int64_t lastTick)
{
    const Index owner = game.flags()[capture.flag].team;
    return capture.tick <= lastTick && capture.by != owner && !game.teams()[capture.by].nop && !game.teams()[owner].nop;
}

/// Totals are compared at the precision that score entries keep, so that noise of summing parts no tie.
std::int64_t comparable(double total) { return std::llround(std::clamp(total, -9e9, 9e9) * 1e9); }

void rank(std::span<AttackDefenceRow> rows)
{
    const auto total = [](const AttackDefenceRow &row) { return comparable(row.score.total()); };
    std::ranges::stable_sort(rows, std::ranges::greater{}, total);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool ties = i > 0 && total(rows[i]) == total(rows[i - 1]);
        rows[i].rank = ties ? rows[i - 1].rank : static_cast<int>(i) + 1;
    }
}

} // namespace

AttackDefenceScore &AttackDefenceScore::operator+=(const AttackDefenceScore &other)
{
    attack += other.attack;
    defence += other.defence;
    sla += other.sla;
    return *this;
}

AttackDefenceTable scoreAttackDefence(const AttackDefenceGame &game, const AttackDefenceRules &rules, std::int64_t lastTick)
{
    AttackDefenceTable table;
    table.services = game.services();
    std::vector<std::optional<std::size_t>> rowOf(game.teams().size());
    for (std::size_t i = 0; i < game.teams().size(); ++i) {
        if (game.teams()[i].nop)
            continue;
        rowOf[i] = table.teams.size();
        table.teams.push_back(game.teams()[i]);
    }
    std::vector<Tally> tallies(table.teams.size() * table.services.size());
    const auto tally = [&](Index team, Index service) -> Tally & { return tallies[*rowOf[team] * table.services.size() + service]; };

    std::vector<int> capturesOf(game.flags().size());
    for (const auto &capture : game.captures()) {
        if (counts(game, capture, lastTick))
            ++capturesOf[capture.flag];
    }
    for (const auto &capture : game.captures()) {
        if (counts(game, capture, lastTick))
            ++tally(capture.by, game.flags()[capture.flag].service).taken[capturesOf[capture.flag]];
    }
    for (std::size_t i = 0; i < game.flags().size(); ++i) {
        if (capturesOf[i] > 0)
            ++tally(game.flags()[i].team, game.flags()[i].service).lost[capturesOf[i]];
    }
    game.eachCheck([&](const AttackDefenceGame::Check &check, CheckStatus status) {
        if (check.tick > lastTick || !rowOf[check.team])
            return;
        if (status == CheckStatus::Up)
            ++tally(check.team, check.service).up;
        else if (status == CheckStatus::Recovering)
            ++tally(check.team, check.service).recovering;
    });

    const double teamsRoot = std::sqrt(static_cast<double>(table.teams.size()));
    table.cells.reserve(tallies.size());
    for (const Tally &counted : tallies)
        table.cells.push_back(scoreOf(counted, rules, teamsRoot));
    return table;
}

std::vector<AttackDefenceRow> rankedByTeam(const AttackDefenceTable &table)
{
    std::vector<AttackDefenceRow> rows;
    rows.reserve(table.teams.size());
    for (std::size_t team = 0; team < table.teams.size(); ++team) {
        AttackDefenceRow row{0, table.teams[team].id, std::nullopt, {}};
        for (std::size_t service = 0; service < table.services.size(); ++service)
            row.score += table.cell(team, service);
        rows.push_back(std::move(row));
    }
    rank(rows);
    return rows;
}

std::vector<AttackDefenceRow> rankedByService(const AttackDefenceTable &table)
{
    std::vector<AttackDefenceRow> rows;
    rows.reserve(table.cells.size());
    for (std::size_t service = 0; service < table.services.size(); ++service) {
        const std::size_t first = rows.size();
        for (std::size_t team = 0; team < table.teams.size(); ++team)
            rows.push_back({0, table.teams[team].id, table.services[service].id, table.cell(team, service)});
        rank(std::span(rows).subspan(first));
    }
    return rows;
}

} // namespace redoubt::exercise
