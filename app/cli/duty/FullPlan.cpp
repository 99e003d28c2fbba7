// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/FullPlan.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/duty/KnownCalendar.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/PlanChecks.h"

namespace redoubt::cli {

namespace {

constexpr std::size_t mostCollisionsTold = 20;

std::string sentenceOf(const duty::Collision &collision)
{
    std::string rules;
    for (std::size_t i = 0; i < collision.rules.size(); ++i)
        rules += (i == 0 ? "" : i + 1 == collision.rules.size() ? " and " : ", ") + collision.rules[i];
    const auto when = collision.first == collision.last ? "on " + collision.first.toString()
                                                        : "from " + collision.first.toString() + " to " + collision.last.toString();
    const auto shifts = collision.shifts == 1 ? "1 shift" : std::to_string(collision.shifts) + " shifts";
    return "post " + collision.post + ", line " + collision.line + ", " + when + " (" + shifts + "): " + rules
        + (collision.rules.size() == 1 ? " leaves nobody" : " together leave nobody");
}

ExitCode cannotBuild(const Error &error)
{
    if (error.code == ErrorCode::StorageFailed)
        return complain(FileError, "The roster cannot be built: " + error.detail + ".");
    return complain(BadInput, "The roster cannot be built: " + error.detail + ".");
}

ExitCode complainOfCollisions(const std::vector<duty::Collision> &collisions)
{
    std::string sentence = "The roster cannot be built by these rules: ";
    for (std::size_t i = 0; i < collisions.size() && i < mostCollisionsTold; ++i)
        sentence += (i > 0 ? "; " : "") + sentenceOf(collisions[i]);
    if (collisions.size() > mostCollisionsTold)
        sentence += "; and " + std::to_string(collisions.size() - mostCollisionsTold) + " more";
    return complain(BadInput, sentence + ".");
}

Result<BuiltRoster> readPlanAndZone(const json::value &value)
{
    BuiltRoster built;
    REDOUBT_ASSIGN(built.plan, duty::readPlan(value));
    REDOUBT_ASSIGN(built.zone, zones::systemZone(built.plan.timezone));
    return built;
}

} // namespace

std::optional<BuiltRoster> buildFullPlan(const json::value &value, calendar::CivilDate from, calendar::CivilDate until,
                                         const std::vector<std::string> &calendars, ExitCode &exitCode)
{
    auto built = readPlanAndZone(value);
    if (!built) {
        exitCode = cannotBuild(built.error());
        return std::nullopt;
    }
    const auto calendar = knownCalendar(calendars);
    if (!calendar) {
        exitCode = complain(isFileError(calendar.error()) ? FileError : BadInput, "The calendar cannot be used: " + calendar.error().detail + ".");
        return std::nullopt;
    }
    auto roster = duty::buildRoster(built->plan, built->zone, *calendar, from, until);
    if (!roster) {
        exitCode = cannotBuild(roster.error());
        return std::nullopt;
    }
    if (!roster->collisions.empty()) {
        exitCode = complainOfCollisions(roster->collisions);
        return std::nullopt;
    }
    for (const auto &cell : roster->cells) {
        if (cell.stands.empty())
            remark("Nobody is here for post " + cell.post + " on " + cell.date.toString() + ": the shift stays empty.");
    }
    built->roster = *std::move(roster);
    return *std::move(built);
}

} // namespace redoubt::cli
