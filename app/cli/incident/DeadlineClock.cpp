// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/DeadlineClock.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/TypedTime.h"
#include "app/cli/ZonedMoment.h"
#include "app/cli/incident/ClocksJson.h"
#include "app/cli/incident/CourseFile.h"
#include "app/cli/incident/GuideSource.h"
#include "app/cli/incident/RegimeSource.h"
#include "app/commandline/PlainText.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
constexpr JsonLimits courseLimits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 8, .maxValues = 100'000, .maxStringBytes = 16'000};

struct DeadlineOptions
{
    std::string facts;
    std::vector<std::string> regimes;
    std::string guide;
    MomentOptions moment;
};

/// A sending that names no regime is of the one that has its hop.
Result<void> findRegimes(incident::IncidentCourse &course, const std::vector<incident::ZonedRegime> &regimes)
{
    for (auto &sending : course.sendings) {
        if (!sending.regime.empty())
            continue;
        for (const auto &each : regimes) {
            if (!each.regime.hop(sending.hop))
                continue;
            if (!sending.regime.empty())
                return fail(ErrorCode::InvalidArgument, "sent: " + sending.hop + ": of which regime it is must be said");
            sending.regime = each.regime.id;
        }
        if (sending.regime.empty())
            return fail(ErrorCode::InvalidArgument, "sent: " + sending.hop + ": no regime has this hop");
    }
    return {};
}

/// The levels that the impact comes to, from when it began or the unit knew, up to @p at.
Result<std::vector<incident::SeverityStep>> stepsOfImpact(const incident::ImpactFacts &impact, const incident::IncidentCourse &course,
                                                          const incident::GradingGuide &guide, Instant at)
{
    auto from = knownSince(course, at);
    for (const auto &[id, fact] : impact.rows) {
        if (const auto *span = std::get_if<incident::ImpactSpan>(&fact.value))
            from = std::min(from, span->since);
        if (!guide.row(id))
            remark("The guide " + guide.label() + " has no row '" + id + "'; it was left out of the grading.");
    }
    return incident::severitySteps(guide, impact, from, at);
}

struct ToldClocks
{
    std::vector<incident::ZonedRegime> regimes;
    incident::IncidentCourse course;
    incident::DeadlineClocks clocks;
};

Result<ToldClocks> clocksOf(CourseFacts facts, const DeadlineOptions &options, const calendar::TimeZone &zone, Instant at)
{
    auto names = std::move(facts.regimes);
    names.insert(names.end(), options.regimes.begin(), options.regimes.end());
    ToldClocks told{{}, std::move(facts.course), {}};
    REDOUBT_ASSIGN(told.regimes, chosenRegimes(names, told.course.parties));
    REDOUBT_TRY(findRegimes(told.course, told.regimes));
    if (facts.impact) {
        REDOUBT_ASSIGN(const auto guide, namedGuide(options.guide, zone.date(at)));
        REDOUBT_ASSIGN(told.course.steps, stepsOfImpact(*facts.impact, told.course, guide, at));
    }
    REDOUBT_ASSIGN(told.clocks, incident::deadlineClocks(told.regimes, told.course, at));
    return told;
}

ExitCode tellDeadlines(const DeadlineOptions &options)
{
    const auto value = jsonArgument(options.facts, courseLimits);
    if (!value)
        return complainOfArgument("--facts", options.facts, value.error());
    auto why = Done;
    const auto moment = typedMoment(options.moment, why);
    if (!moment)
        return why;
    const auto &[zone, at] = *moment;
    auto facts = readCourseFacts(*value, at, [&](const std::string &text) { return typedInstant(text, zone); });
    if (!facts)
        return complain(BadInput, "What --facts gives cannot be used: " + facts.error().detail + ".");
    const auto told = clocksOf(std::move(*facts), options, zone, at);
    if (!told)
        return complain(isFileError(told.error()) ? FileError : BadInput, "The deadlines cannot be told: " + told.error().detail + ".");
    std::cout << app::plainJson(writeJson(clocksJson(told->clocks, told->course, told->regimes))) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}
} // namespace

void addDeadlines(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("deadlines", "Whom an incident must be reported to by when, and what was late");
    const auto options = std::make_shared<DeadlineOptions>();
    command->add_option("--facts", options->facts, "The incident's times and what was sent (below), written out or a file; - reads standard input")
        ->required()
        ->type_name("JSON");
    command->add_option("--regime", options->regimes, "A shipped regime by its id, or a pack; several hold at once")->type_name("PACK");
    command->add_option("--guide", options->guide, "By which the level is found where the facts give the impact")->type_name("PACK");
    addMoment(*command, options->moment, "Of times without an offset");
    command->callback([options, &exitCode] { exitCode = tellDeadlines(*options); });
    command->footer(
        "{\"parties\":[\"cii_operator\"],\"discovered\":TIME,\"learned\":TIME,\"ended\":TIME,\"level\":\"较大\",\n"
        " \"sent\":[{\"hop\":\"cii.protection\",\"at\":TIME,\"received\":TIME,\"channel\":\"platform\",\"evidence\":\"…\"}]}\n"
        "A time that was put right is {\"at\":TIME,\"corrections\":[{\"was\":TIME,\"reason\":\"…\"}]}. Instead of level: \"levels\":[{\"at\":TIME,\n"
        "\"level\":\"较大\"},…], or \"impact\" with facts as grade has them. Regimes are chosen by \"regimes\" and --regime; without, those\n"
        "that know one of the parties. States: if_raised, no_longer_owed, waiting (for its fact), running, promptly, in_time, late, overdue.");
}

} // namespace redoubt::cli
