// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/OfficeTemplates.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/OutputFile.h"
#include "app/cli/incident/GuideSource.h"
#include "app/cli/incident/TemplateJson.h"
#include "app/commandline/PlainText.h"
#include "core/Clock.h"
#include "core/calendar/CivilDate.h"
#include "incident/report/TemplateData.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostOfTemplate = 16ULL << 20;
constexpr JsonLimits dataLimits{.maxBytes = 8 * 1024 * 1024, .maxDepth = 6, .maxValues = 200'000, .maxStringBytes = 200'000};

struct TemplateOptions
{
    std::string file;
    std::string data;
    std::string out;
    std::string guide;
    bool replace = false;
};

/// The template and what stands in it; none: a complaint was made.
struct ReadTemplate
{
    std::string bytes;
    documents::TemplateXray xray;
};

std::optional<ReadTemplate> readTemplate(const TemplateOptions &options, ExitCode &why)
{
    auto bytes = readWholeInput(options.file, mostOfTemplate);
    if (!bytes) {
        why = complain(isFileError(bytes.error()) ? FileError : BadInput, options.file + ": " + bytes.error().detail + ".");
        return std::nullopt;
    }
    const calendar::CivilDate today(static_cast<std::int32_t>(SystemClock().now().ms / 86'400'000));
    const auto guide = namedGuide(options.guide, today);
    if (!guide) {
        why = complain(isFileError(guide.error()) ? FileError : BadInput, "--guide: " + options.guide + ": " + guide.error().detail + ".");
        return std::nullopt;
    }
    auto xray = documents::inspectTemplate(*bytes, incident::templateNames(*guide));
    if (!xray) {
        why = complain(BadInput, options.file + " is no template: " + xray.error().detail + ".");
        return std::nullopt;
    }
    return ReadTemplate{std::move(*bytes), std::move(*xray)};
}

ExitCode inspect(const TemplateOptions &options)
{
    auto why = Done;
    const auto read = readTemplate(options, why);
    if (!read)
        return why;
    std::cout << app::plainJson(writeJson(xrayJson(read->xray))) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

std::optional<documents::TemplateData> readData(const TemplateOptions &options, ExitCode &why)
{
    const auto value = jsonArgument(options.data, dataLimits);
    if (!value) {
        why = complainOfArgument("--data", options.data, value.error());
        return std::nullopt;
    }
    auto data = templateDataOf(*value);
    if (!data)
        why = complain(BadInput, "What --data gives cannot be used: " + data.error().detail + ".");
    return data ? std::optional(std::move(*data)) : std::nullopt;
}

void remarkOn(const documents::FilledTemplate &filled)
{
    for (const auto &note : filled.notes) {
        if (note.sort == documents::FillNoteSort::Missing)
            remark("Nothing is known of " + note.name + ": 【待补报】 stands there.");
        else
            remark("In " + note.name + " what no file may hold was replaced by U+FFFD.");
    }
}

ExitCode check(const TemplateOptions &options)
{
    auto why = Done;
    const auto read = readTemplate(options, why);
    if (!read)
        return why;
    for (const auto &problem : read->xray.problems)
        why = complain(BadInput, problemSentence(problem) + ".");
    if (why != Done || options.data.empty())
        return why;
    const auto data = readData(options, why);
    if (!data)
        return why;
    const auto filled = documents::fillTemplate(read->bytes, *data);
    if (!filled)
        return complain(BadInput, "It cannot be filled: " + filled.error().detail + ".");
    remarkOn(*filled);
    return filled->notes.empty() ? Done : BadInput;
}

ExitCode render(const TemplateOptions &options)
{
    auto why = Done;
    const auto read = readTemplate(options, why);
    if (!read)
        return why;
    const std::string ending = read->xray.format == documents::TemplateFormat::Docx ? ".docx" : ".odt";
    if (!options.out.ends_with(ending))
        return complain(BadUsage,
                        "--out: a paper of this template is a" + std::string(ending == ".odt" ? "n odt" : " docx") + ": let the name end in " + ending
                            + ", and print it from there.");
    const auto data = readData(options, why);
    if (!data)
        return why;
    const auto filled = documents::fillTemplate(read->bytes, *data);
    if (!filled)
        return complain(BadInput, "It cannot be filled: " + filled.error().detail + ". `report check` says all that stands in the way.");
    remarkOn(*filled);
    const auto written = writeOutput(options.out, filled->bytes, options.replace);
    return written ? Done : complain(FileError, options.out + ": " + written.error().detail + ".");
}

void addGuide(CLI::App &command, TemplateOptions &options)
{
    command.add_option("--guide", options.guide, "Whose impacts are names, too: a shipped guide by its id, or a pack; without it, the one in force")
        ->type_name("PACK");
}
} // namespace

void addTemplate(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("template", "Look through an office's own docx or odt");
    command->require_subcommand(1);
    auto *inspecting = command->add_subcommand("inspect", "Every placeholder with its place, and what is wrong, as JSON");
    const auto options = std::make_shared<TemplateOptions>();
    inspecting->add_option("file", options->file, "The template")->required()->type_name("FILE");
    addGuide(*inspecting, *options);
    inspecting->callback([options, &exitCode] { exitCode = inspect(*options); });
}

void addReport(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("report", "Papers of an office's own template");
    command->require_subcommand(1);
    auto *checking = command->add_subcommand("check", "Whether a template can be used; with data, whether all of it is known");
    const auto checked = std::make_shared<TemplateOptions>();
    checking->add_option("--template", checked->file, "The docx or odt")->required()->type_name("FILE");
    checking->add_option("--data", checked->data, "What it is filled with (below), written out or a file; - reads standard input")->type_name("JSON");
    addGuide(*checking, *checked);
    checking->callback([checked, &exitCode] { exitCode = check(*checked); });
    auto *rendering = command->add_subcommand("render", "A paper of a template, in its format");
    const auto rendered = std::make_shared<TemplateOptions>();
    rendering->add_option("--template", rendered->file, "The docx or odt")->required()->type_name("FILE");
    rendering->add_option("--data", rendered->data, "What it is filled with (below), written out or a file; - reads standard input")
        ->required()
        ->type_name("JSON");
    rendering->add_option("--out", rendered->out, "Where the paper goes")->required()->type_name("FILE");
    rendering->add_flag("--replace", rendered->replace, "Replace a file that is there");
    addGuide(*rendering, *rendered);
    rendering->callback([rendered, &exitCode] { exitCode = render(*rendered); });
    command->footer("{\"事件.名称\":\"…\",\"时间线\":[{\"时刻\":\"14:20\",\"经过\":\"…\"}],\"勒索\":true}: texts and numbers are fields, lists of "
                    "objects repeat, true\n"
                    "lets a condition stand. What is missing becomes 【待补报】 and is named on standard error.");
}

} // namespace redoubt::cli
