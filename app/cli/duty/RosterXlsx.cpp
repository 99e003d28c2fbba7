// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterXlsx.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
#include "documents/read/Sheet.h"
#include "duty/roster/RosterSheet.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostSheetBytes = 16 * 1024 * 1024;

struct XlsxOptions
{
    std::string read;
    std::string sheet;
};

/// A workbook begins as every zip archive does; anything else is text.
Result<std::vector<documents::Sheet>> sheetsOf(const std::string &bytes, const std::string &name)
{
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return documents::readXlsx(bytes);
    REDOUBT_ASSIGN(const auto text, app::typedText(bytes, name, remark));
    REDOUBT_ASSIGN(auto sheet, documents::readCsv(text));
    return std::vector{std::move(sheet)};
}

Result<duty::RosterSheet> rosterOf(const std::vector<documents::Sheet> &sheets, const std::string &wanted)
{
    for (const auto &sheet : sheets) {
        if (wanted.empty() || sheet.name == wanted)
            return duty::readRosterSheet(sheet.rows);
    }
    return fail(ErrorCode::InvalidArgument, wanted.empty() ? "it has no visible sheet" : "it has no visible sheet called " + wanted);
}

ExitCode readSheet(const XlsxOptions &options)
{
    const auto bytes = readWholeInput(options.read, mostSheetBytes);
    if (!bytes)
        return complain(isFileError(bytes.error()) ? FileError : BadInput, "Cannot read " + options.read + ": " + bytes.error().detail + ".");
    const auto sheets = sheetsOf(*bytes, options.read);
    const auto roster = sheets ? rosterOf(*sheets, options.sheet) : Result<duty::RosterSheet>(fail(sheets.error()));
    if (!roster)
        return complain(BadInput, "The roster in " + options.read + " cannot be used: " + roster.error().detail + ".");
    std::cout << app::plainJson(writeJson(toJson(*roster))) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

} // namespace

void addRosterXlsx(CLI::App &roster, ExitCode &exitCode)
{
    auto *command = roster.add_subcommand("xlsx", "What a roster says that an office sent (xlsx or CSV)");
    const auto options = std::make_shared<XlsxOptions>();
    command->add_option("--read", options->read, "The file; - reads standard input")->required()->type_name("FILE");
    command->add_option("--sheet", options->sheet, "The sheet's name; the first visible one")->type_name("NAME");
    command->callback([options, &exitCode] { exitCode = readSheet(*options); });
    command->footer(
        "Writes posts, shifts and remarks as JSON: names that are missing, weekdays that are another date's, rows that are no day. All or\n"
        "nothing: a date that is none, or one twice, is told with its row. CSV may be UTF-8 or GB18030, its separator , ; or a tab.");
}

} // namespace redoubt::cli
