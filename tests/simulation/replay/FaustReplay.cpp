// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/replay/FaustReplay.h"

#include "app/drafts/DraftOf.h"
#include "exercise/scoring/FormulaChanges.h"
#include "exercise/scoring/GameLogReader.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/cli/CliRun.h"
#include "tests/simulation/replay/MustHold.h"

#include <QFile>
#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace redoubt::testkit {

using exercise::ScoreComponent;

namespace {
const QString fixture = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring.json.xz");
const QString reference = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring_reference.csv");
constexpr std::size_t GroupSize = 400;
} // namespace

bool FaustReplay::isPossible() { return QFile::exists(fixture) && QFile::exists(reference); }

FaustReplay::FaustReplay()
{
    const auto log = cli::testing::runCli({QStringLiteral("convert"), QStringLiteral("faust"), fixture});
    exercise::GameLogReader reader([this](exercise::GameEvent &&event, std::size_t line) { return m_game.add(event, line); });
    must(reader.feed(std::string_view(log.out.constData(), static_cast<std::size_t>(log.out.size()))));
    must(reader.finish());
    must(m_game.finish());
    m_before = exercise::scoreAttackDefence(m_game, {}, -1);
}

drafts::ExercisePlan FaustReplay::plan(const Id &unit, const Id &commander) const
{
    drafts::ExercisePlan plan;
    plan.unit = unit;
    plan.name = "FAUST CTF";
    for (const auto &pack : resources::shippedRulePacks()) {
        if (pack.fileName == "attack-defence-faust.json")
            plan.packText = std::string(pack.text);
    }
    for (const auto &team : m_before.teams)
        plan.teams.push_back({exercise::TeamSide::Red, team.id.text, team.name, {}, false, 0});
    plan.members = {{commander, "commander", Role::Commander, {}}};
    return plan;
}

void FaustReplay::begin(const exercise::ExerciseBoard &board)
{
    m_exercise = board.exerciseId();
    for (const auto &[id, team] : board.teams())
        m_teams.emplace(team.value.code, id);
}

std::vector<std::vector<store::Draft>> FaustReplay::entriesUpTo(std::int64_t tick, Instant at)
{
    auto after = exercise::scoreAttackDefence(m_game, {}, tick);
    std::vector<std::vector<store::Draft>> groups;
    for (const auto &change : must(exercise::formulaChanges(m_before, after))) {
        const bool isAward = change.change > exercise::Points();
        exercise::ScoreEntryRecord entry;
        entry.team = m_teams.at(change.team.text);
        entry.kind = isAward ? exercise::ScoreKind::Award : exercise::ScoreKind::Deduction;
        entry.pointsNano = std::abs(change.change.nano());
        entry.at = at;
        entry.component = change.component;
        entry.service = change.service.text;
        entry.reason = "formula";
        if (groups.empty() || groups.back().size() == GroupSize)
            groups.emplace_back();
        groups.back().push_back(drafts::addOf(m_exercise, entry));
        ++m_entries;
    }
    m_before = std::move(after);
    return groups;
}

std::vector<std::string> FaustReplay::differencesFrom(const exercise::ExerciseBoard &board) const
{
    std::map<std::tuple<Id, std::string, ScoreComponent>, double> sums;
    board.ledger().eachEntry([&](const exercise::ScoreEntry &entry, exercise::LedgerPosition) {
        const auto points = static_cast<double>(entry.points.nano()) / 1e9;
        sums[{entry.team, entry.service, entry.component}] += entry.kind == exercise::ScoreKind::Award ? points : -points;
    });
    std::vector<std::string> differences;
    QFile file(reference);
    if (!file.open(QIODevice::ReadOnly))
        return {"the official table cannot be read"};
    std::size_t rows = 0;
    std::map<Id, double> totals;
    for (const auto &line : file.readAll().split('\n')) {
        const auto fields = line.trimmed().split(',');
        const auto team = fields.size() < 6 ? m_teams.end() : m_teams.find(fields[0].toStdString());
        if (team == m_teams.end())
            continue; // a heading
        const ScoreComponent components[] = {ScoreComponent::Attack, ScoreComponent::Defence, ScoreComponent::Sla};
        for (int i = 0; i < 3; ++i) {
            if (std::abs(sums[{team->second, fields[1].toStdString(), components[i]}] - fields[2 + i].toDouble()) >= 1e-6)
                differences.push_back(line.toStdString());
        }
        totals[team->second] += fields[5].toDouble();
        ++rows;
    }
    if (rows != m_before.teams.size() * m_before.services.size())
        differences.push_back(std::to_string(rows) + " rows were compared");
    for (const auto &[team, total] : totals) {
        const auto index = board.ledger().teamIndex(team); // none: no entry names the team, which scored nothing
        const auto shown = index ? std::stod(board.ledger().totals(*index).all.value().text()) : 0.0;
        if (std::abs(shown - total) >= 1e-5)
            differences.push_back("the total of " + team.toString());
    }
    return differences;
}

exercise::ExerciseBoard boardOf(const store::Cache &cache, const Id &exercise, const feed::KindRegistry &kinds)
{
    exercise::ExerciseBoard board(exercise);
    for (const auto *kind : kinds.kinds()) {
        const auto damaged = cache.forEach(kind->name, {}, [&](const store::RecordView &view) {
            board.take(view.stream, view.state);
            return true;
        });
        if (!damaged || !damaged->empty())
            qFatal("records that cannot be read");
    }
    return board;
}

} // namespace redoubt::testkit
