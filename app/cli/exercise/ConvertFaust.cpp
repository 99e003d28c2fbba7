// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exercise/ConvertFaust.h"

#include "app/cli/Complaint.h"
#include "app/cli/exercise/FaustFixture.h"
#include "app/cli/InputFile.h"
#include "app/commandline/TypedFile.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostFixtureBytes = 512u << 20;

ExitCode convertFaust(const std::string &path)
{
    const auto fixture = readWholeInput(path, mostFixtureBytes);
    if (!fixture)
        return complain(isFileError(fixture.error()) ? FileError : BadInput, "Cannot read " + path + ": " + fixture.error().detail + ".");
    const auto text = app::typedText(*fixture, path, remark);
    if (!text)
        return complain(BadInput, text.error().detail + ".");
    // Nothing is written before all of it has been understood.
    std::string log;
    const auto leftOut = convertFaustFixture(*text, [&](const exercise::GameEvent &event) -> Result<void> {
        log += gameLogLine(event);
        return {};
    });
    if (!leftOut)
        return complain(BadInput, path + " is not a fixture that can be converted: " + leftOut.error().detail + ".");
    std::cout << log << std::flush;
    if (!std::cout)
        return complain(FileError, "The game log could not be written to standard output.");
    if (leftOut->inactiveTeams > 0)
        remark("Left out: teams that are not active (" + std::to_string(leftOut->inactiveTeams) + "), with their flags, checks and captures ("
               + std::to_string(leftOut->ofInactiveTeams) + ").");
    return Done;
}

} // namespace

void addConvertFaust(CLI::App &convert, ExitCode &exitCode)
{
    auto *command = convert.add_subcommand("faust", "Fixture of FAUST's ctf-gameserver (Django dump: .json or .json.xz)");
    const auto path = std::make_shared<std::string>();
    command->add_option("FILE", *path, "The fixture; - reads standard input (not packed)")->required();
    command->callback([path, &exitCode] { exitCode = convertFaust(*path); });
    command->footer("Writes the game log (JSON Lines) to standard output, ready for `redoubt-cli score`:\n"
                    "  redoubt-cli convert faust scoring.json.xz |\n"
                    "    redoubt-cli score --rules attack-defence/faust --input -");
}

} // namespace redoubt::cli
