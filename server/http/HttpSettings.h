// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Flights.h"
#include "server/http/TlsContext.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace redoubt::server {

/// How the listener behaves. The defaults suit a bureau's server; app/server fills it from the configuration.
struct HttpSettings
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: one that is free
    unsigned threads = 2;   ///< I/O threads, ≥ 1
    unsigned readers = 2;   ///< threads that read the database, ≥ 1
    TlsSettings tls;

    std::size_t maxConnections = 20'000;
    std::size_t maxConnectionsPerAddress = 4'000;             ///< a county may sit behind one address
    std::size_t maxReading = 4'096;                           ///< reads under way or waiting; further ones are told to come back
    std::size_t maxLiveOfOne = 32;                            ///< live sockets of one account: one for each console it is signed in on
    FlightBounds flights;                                     ///< what requests may hold at one time
    std::vector<std::string> metricsFrom{"127.0.0.1", "::1"}; ///< whence /metrics may be read: it counts across all streams
    std::string metricsToken;                                 ///< who brings it may read /metrics; empty: nobody, wherever from

    std::chrono::milliseconds handshakeTimeout{10'000};
    std::chrono::milliseconds headerTimeout{10'000};    ///< from a request's first byte to the end of its header
    std::chrono::milliseconds bodyTimeout{60'000};      ///< for the whole body
    std::chrono::milliseconds writeTimeout{60'000};     ///< for the whole answer
    std::chrono::milliseconds stallTimeout{20'000};     ///< without one octet of a body or an answer moving
    std::chrono::milliseconds idleTimeout{75'000};      ///< between requests
    std::chrono::milliseconds liveIdleTimeout{120'000}; ///< a live socket that does not answer pings is closed
    std::chrono::milliseconds drainTimeout{10'000};     ///< what a stop gives requests under way
    std::chrono::milliseconds recheckLive{10'000};      ///< how often live sockets' tokens are looked at again
    std::chrono::milliseconds tick{500};                ///< how often expired connections are looked for
};

} // namespace redoubt::server
