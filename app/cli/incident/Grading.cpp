// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/Grading.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/ZonedMoment.h"
#include "app/cli/incident/GradeJson.h"
#include "app/cli/incident/GuideSource.h"
#include "app/commandline/PlainText.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
constexpr JsonLimits impactLimits{.maxBytes = 1024 * 1024, .maxDepth = 6, .maxValues = 20'000, .maxStringBytes = 16'000};

struct GradeOptions
{
    std::string facts;
    std::string guide;
    MomentOptions moment;
};

Result<incident::ImpactFacts> impactOf(const json::value &value)
{
    const auto *object = value.if_object();
    if (!object)
        return fail(ErrorCode::Malformed, "expected an object");
    return incident::readImpactFacts(*object);
}

ExitCode tellGrade(const GradeOptions &options)
{
    const auto value = jsonArgument(options.facts, impactLimits);
    if (!value)
        return complainOfArgument("--facts", options.facts, value.error());
    const auto facts = impactOf(*value);
    if (!facts)
        return complain(BadInput, "What --facts gives cannot be used: " + facts.error().detail + ".");
    auto why = Done;
    const auto moment = typedMoment(options.moment, why);
    if (!moment)
        return why;
    const auto &[zone, at] = *moment;
    const auto guide = namedGuide(options.guide, zone.date(at));
    if (!guide)
        return complain(isFileError(guide.error()) ? FileError : BadInput, "--guide: " + options.guide + ": " + guide.error().detail + ".");
    const auto grade = incident::gradeOf(*guide, *facts, at);
    if (!grade)
        return complain(BadInput, "What --facts gives cannot be graded: " + grade.error().detail + ".");

    for (const auto &stranger : grade->strangers)
        remark("The guide " + grade->guide + " has no row '" + stranger + "'; it was left out of the grading.");
    if (zone.date(at) < guide->holdsFrom)
        remark("The guide " + grade->guide + " holds only from " + guide->holdsFrom.toString() + ".");
    std::cout << app::plainJson(writeJson(gradeJson(*grade, *guide, zone))) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}
} // namespace

void addGrade(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("grade", "How grave an incident is by the grading guide, and why");
    const auto options = std::make_shared<GradeOptions>();
    command->add_option("--facts", options->facts, "What is known of the impact (below), written out or a file; - reads standard input")
        ->required()
        ->type_name("JSON");
    command->add_option("--guide", options->guide, "A shipped guide by its id, a pack, or a file of facts; without it, the one in force")
        ->type_name("PACK");
    addMoment(*command, options->moment, "In which times are written");
    command->callback([options, &exitCode] { exitCode = tellGrade(*options); });
    command->footer(
        "{\"cii_whole_down\":12,\"personal_information\":300000,\"important_data\":\"较严重\"}: members are the guide's row ids, numbers in\n"
        "its units; what is missing or null is unknown, not zero; false says that there is none. A duration as a number is what it\n"
        "has lasted at --at; {\"since\":TIME,\"until\":TIME} runs by itself. {\"value\":50,\"outside\":[\"特别重大\"]} says that this level's\n"
        "limit is for others. \"judged\":[{\"clause\":\"judged\",\"level\":\"重大\",\"reason\":\"…\"}] is what a person decided.\n"
        "Limits are inclusive, one suffices, the highest level wins. A limit that is only from a draft or unverified never decides:\n"
        "wouldBe names the level that it would be.");
}

} // namespace redoubt::cli
