// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise/Score.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/exercise/ResultTable.h"
#include "app/cli/exercise/RulePackSource.h"
#include "app/commandline/Csv.h"
#include "exercise/scoring/AttackDefenceGame.h"
#include "exercise/scoring/AttackDefenceScore.h"
#include "exercise/scoring/GameLogReader.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <iostream>
#include <memory>
#include <string>
#include <variant>

namespace redoubt::cli {

namespace {

using namespace exercise;

constexpr std::uint64_t mostLogBytes = 4ull << 30;

struct ScoreOptions
{
    std::string rules;
    std::string input;
    std::string by = "team";
    std::string format = "csv";
    bool mark = false;
};

Result<void> readGame(const std::string &path, AttackDefenceGame &game)
{
    GameLogReader reader([&](GameEvent &&event, std::size_t line) { return game.add(event, line); });
    REDOUBT_TRY(readTextInput(path, mostLogBytes, [&](std::string_view piece) { return reader.feed(piece); }));
    return reader.finish();
}

ExitCode score(const ScoreOptions &options)
{
    const auto pack = findRulePack(options.rules);
    if (!pack && pack.error().code == ErrorCode::NotFound)
        return complain(BadUsage, "There is no rule pack \"" + options.rules + "\": neither a shipped one nor a file. See redoubt-cli score --help.");
    if (!pack)
        return complain(isFileError(pack.error()) ? FileError : BadInput,
                        "The rule pack " + options.rules + " cannot be used: " + pack.error().detail + ".");
    const auto *rules = std::get_if<AttackDefenceRules>(&pack->rules);
    if (!rules)
        return complain(BadUsage,
                        "The rule pack " + pack->id
                            + " awards points ruling by ruling; only a formula pack, such as "
                              "attack-defence/faust, can score a game log.");

    const std::string inputName = options.input == "-" ? "standard input" : options.input;
    AttackDefenceGame game;
    if (const auto read = readGame(options.input, game); !read) {
        if (isFileError(read.error()))
            return complain(FileError, "Cannot read " + inputName + ": " + read.error().detail + ".");
        return complain(BadInput, "The game log in " + inputName + " cannot be scored: " + read.error().detail + ".");
    }
    if (const auto whole = game.finish(); !whole)
        return complain(BadInput, "The game log in " + inputName + " cannot be scored: " + whole.error().detail + ".");

    const AttackDefenceTable table = scoreAttackDefence(game, *rules);
    const auto rows = options.by == "service" ? rankedByService(table) : rankedByTeam(table);
    std::cout << (options.format == "json" ? resultAsJson(table, rows)
                                           : (options.mark ? std::string(app::CsvMark) : std::string()) + resultAsCsv(table, rows))
              << std::flush;
    if (!std::cout)
        return complain(FileError, "The result could not be written to standard output.");
    return Done;
}

} // namespace

void addScore(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("score", "Score a game log by a formula rule pack");
    const auto options = std::make_shared<ScoreOptions>();
    command->add_option("--rules", options->rules, "Rule pack: the id of a shipped one (below), or a file")->required()->type_name("PACK");
    command->add_option("--input", options->input, "Game log (JSON Lines; .xz is unpacked); - reads standard input")->required()->type_name("FILE");
    command->add_option("--by", options->by, "A row per team, or per team and service, ranked within the service")
        ->check(CLI::IsMember({"team", "service"}))
        ->capture_default_str();
    command->add_option("--format", options->format, "How the result is written")->check(CLI::IsMember({"csv", "json"}))->capture_default_str();
    command->add_flag("--bom", options->mark, "Begin the CSV with a mark, so that spreadsheets read it as UTF-8");
    command->callback([options, &exitCode] { exitCode = score(*options); });
    command->footer("Columns: rank, team, service, attack, defence, sla, total, then the names of team and service. Ids are those of the log;\n"
                    "the service is empty (null in JSON) in a row per team. In CSV an apostrophe stands before a text that a spreadsheet\n"
                    "would calculate (= + - @). Equal totals share a rank. Nothing is written unless the whole log is right.\n"
                    "\nShipped rule packs:\n"
                    + describeShippedRulePacks());
}

} // namespace redoubt::cli
