// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace redoubt::sync {

/// Whom to believe. There is no way to believe anyone.
struct TlsTrust
{
    std::optional<std::string> caPem; ///< the pinned CA and no other; none: the system's CAs
    bool allowsTls12 = false;         ///< by an explicit setting only (DESIGN §4)
};

struct ClientSettings
{
    std::chrono::milliseconds connectTimeout{10'000};    ///< each: name, connection, TLS
    std::chrono::milliseconds idleTimeout{30'000};       ///< without any byte going or coming
    std::chrono::milliseconds totalTimeout{10 * 60'000}; ///< one request with its answer
    std::chrono::milliseconds liveIdleTimeout{60'000};   ///< of the live socket; pings go at half of it
    std::string program = "redoubt";                     ///< User-Agent
};

} // namespace redoubt::sync
