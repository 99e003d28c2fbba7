// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace redoubt::server {

/// What one account may add to the database (ADR 11). 0: no bound. The product's defaults stand in app/server/configuration.
struct AccountLimits
{
    std::int64_t changesPerHour = 0;
    std::int64_t bytesPerHour = 0;      ///< of the lines of its changes
    std::int64_t recordsPerHour = 0;    ///< adds to one stream
    std::int64_t bytes = 0;             ///< of all its lines that are kept, in streams and in quarantine
    std::int64_t quarantineBytes = 0;   ///< of its lines in quarantine; beyond, only digest and code are kept
    std::int64_t strayDigests = 10'000; ///< of changes to streams in which it never had a role; beyond, the oldest are forgotten
    std::int64_t chains = 0;            ///< rows: one for each stream and installation that it writes from
};

} // namespace redoubt::server
