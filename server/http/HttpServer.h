// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "server/http/HttpSettings.h"
#include "server/http/Metrics.h"
#include "server/http/Router.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace spdlog {
class logger;
}

namespace redoubt::server {

class AuthService;
class StreamService;
class BlobService;

/// The server's door: TLS, HTTP/1.1 and live sockets in front of the services (docs/openapi.yaml).
///
/// Order of an end: stop() first, then the Writer and the hashing pool, then this object: what they still answer
/// comes back to its threads' queues. It becomes the StreamService's listener.
class HttpServer
{
public:
    struct Services
    {
        AuthService &auth;
        StreamService &streams;
        BlobService &blobs;
        const redoubt::Clock &clock;
        std::shared_ptr<spdlog::logger> log;
        std::function<Result<void>()> health; ///< whether the database answers
    };

    HttpServer(HttpSettings settings, Services services);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// To which app/ adds what it knows (queue depth …) before start().
    [[nodiscard]] Metrics &metrics();
    [[nodiscard]] const Router &router() const;

    /// Binds, listens and returns. Fails with what makeTlsContext says, InvalidArgument (the address) or AlreadyExists (the port is taken).
    [[nodiscard]] Result<void> start();
    /// The port that is listened on.
    [[nodiscard]] std::uint16_t port() const;
    /// New connections get this certificate from now on.
    [[nodiscard]] Result<void> useCertificate(const TlsSettings &settings);
    /// Who brings @p token may read /metrics from now on; empty: nobody.
    void useMetricsToken(std::string_view token);
    /// Takes no more, lets answers under way go out for drainTimeout, ends live sockets with 1001, joins. Harmless when repeated.
    void stop();

    [[nodiscard]] std::size_t openConnections() const;
    [[nodiscard]] std::size_t liveSockets() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::server
