// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ZonedMoment.h"

#include "app/cli/Complaint.h"
#include "app/cli/TypedTime.h"
#include "core/zones/ZoneDatabase.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace redoubt::cli {

void addMoment(CLI::App &command, MomentOptions &options, const std::string &ofZone)
{
    command.add_option("--at", options.at, "The instant, with offset or by the clocks of --zone; now without it")->type_name("TIME");
    command.add_option("--zone", options.zone, ofZone)->type_name("ZONE")->capture_default_str();
}

std::optional<ZonedMoment> typedMoment(const MomentOptions &options, ExitCode &why)
{
    auto zone = zones::systemZone(options.zone);
    if (!zone) {
        why = complain(zone.error().code == ErrorCode::NotFound ? BadUsage : FileError, "--zone: " + zone.error().detail + ".");
        return std::nullopt;
    }
    const auto at = options.at.empty() ? Result<Instant>(SystemClock().now()) : typedInstant(options.at, *zone);
    if (!at) {
        why = complain(BadUsage, "--at: " + at.error().detail + ".");
        return std::nullopt;
    }
    return ZonedMoment{std::move(*zone), *at};
}

} // namespace redoubt::cli
