// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/Session.h"
#include "server/http/Flights.h"
#include "server/http/HttpSettings.h"
#include "server/http/LiveSeats.h"
#include "server/http/Metrics.h"
#include "server/http/Readers.h"
#include "server/http/Router.h"
#include "server/http/Task.h"

#include <spdlog/logger.h>

#include <functional>
#include <string>
#include <string_view>

namespace redoubt::server {

/// What every connection needs of the house. Outlives all of them.
struct ConnectionServices
{
    const HttpSettings &settings;
    const Router &router;
    Metrics &metrics;
    /// Asks the database; runs on a reader.
    std::function<Result<Session>(std::string_view token)> authenticate;
    Readers &readers;
    Flights &flights;
    LiveSeats &liveSeats;
    spdlog::logger &log;

    /// Whose @p token is; empty: nobody's.
    [[nodiscard]] Task<Result<Session>> sessionOf(std::string token) const;
};

} // namespace redoubt::server
