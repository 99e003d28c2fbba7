// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"
#include "core/Clock.h"
#include "core/calendar/TimeZone.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace redoubt::cli {

/// --at and --zone of a command that looks at one instant.
struct MomentOptions
{
    std::string at; ///< empty: now
    std::string zone = "Asia/Shanghai";
};

void addMoment(CLI::App &command, MomentOptions &options, const std::string &ofZone);

struct ZonedMoment
{
    calendar::TimeZone zone;
    Instant at;
};

/// What was typed; none where it cannot be used, which was complained of and is @p why to end with.
[[nodiscard]] std::optional<ZonedMoment> typedMoment(const MomentOptions &options, ExitCode &why);

} // namespace redoubt::cli
