// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/HttpServer.h"

#include "server/http/Api.h"
#include "server/http/Listener.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace redoubt::server {

struct HttpServer::Private
{
    Private(HttpSettings given, Services with)
        : settings(std::move(given)), services(std::move(with)), readers(std::max(1U, settings.readers), settings.maxReading),
          flights(settings.flights), liveSeats(settings.maxLiveOfOne), api{services.auth,
                                                                           services.streams,
                                                                           services.blobs,
                                                                           readers,
                                                                           metrics,
                                                                           settings,
                                                                           services.clock,
                                                                           knownPulls,
                                                                           services.health,
                                                                           [this](const Digest &token) { listener->endToken(token); },
                                                                           [this] { listener->recheckLive(); },
                                                                           [this] { return stopping.load(); },
                                                                           [this](std::string_view token) { return isMetricsToken(token); }},
          connections{settings, router,  metrics,   [this](std::string_view token) { return services.auth.authenticate(token); },
                      readers,  flights, liveSeats, *services.log}
    {
        useMetricsToken(settings.metricsToken);
        addSessionRoutes(router, api);
        addSyncRoutes(router, api);
        addBlobRoutes(router, api);
        addOperationRoutes(router, api);
        for (const auto &route : router.routes()) {
            const auto method = bhttp::to_string(route.method);
            metrics.addRoute({method.data(), method.size()}, route.pattern);
        }
        listener.emplace(connections, services.clock);
        addReadings();
    }

    void addReadings()
    {
        metrics.addGauge("redoubt_connections", "Connections open now.", [this] { return static_cast<double>(listener->openConnections()); });
        metrics.addGauge("redoubt_live_sockets", "Live sockets open now.", [this] { return static_cast<double>(listener->liveSockets()); });
        metrics.addGauge("redoubt_readers_waiting", "Pieces of work that wait for a reader.",
                         [this] { return static_cast<double>(readers.waiting()); });
        metrics.addGauge("redoubt_requests_under_way", "Requests between their header and the last byte of their answer.",
                         [this] { return static_cast<double>(flights.requests()); });
        metrics.addGauge("redoubt_flight_bytes", "Bytes of bodies and answers that are held now.",
                         [this] { return static_cast<double>(flights.bytes()); });
        metrics.addGauge("redoubt_flight_peak_bytes", "The most of them at one time since the start.",
                         [this] { return static_cast<double>(flights.peakBytes()); });
        metrics.addCounter("redoubt_flights_refused_total", "Requests told to come back because too much was under way.",
                           [this] { return flights.refused(); });
        metrics.addCounter("redoubt_commits_total", "Durable commits that changed a stream.", [this] { return commits.load(); });
        metrics.addCounter("redoubt_stream_changes_total", "Stream heads that commits moved.", [this] { return moved.load(); });
    }

    void useMetricsToken(std::string_view token)
    {
        const std::lock_guard lock(metricsMutex);
        metricsToken = token.empty() ? std::nullopt : std::optional(digestOf(token));
    }
    [[nodiscard]] bool isMetricsToken(std::string_view token)
    {
        const auto given = digestOf(token);
        const std::lock_guard lock(metricsMutex);
        return metricsToken && equalInConstantTime(given.bytes, metricsToken->bytes);
    }

    HttpSettings settings;
    Services services;
    std::mutex metricsMutex;
    std::optional<Digest> metricsToken;
    Metrics metrics;
    Router router;
    KnownPulls knownPulls;
    Readers readers;
    Flights flights;
    LiveSeats liveSeats;
    Api api;
    ConnectionServices connections;
    std::optional<Listener> listener;
    std::atomic<bool> stopping{false};
    std::atomic<std::uint64_t> commits{0};
    std::atomic<std::uint64_t> moved{0};
};

HttpServer::HttpServer(HttpSettings settings, Services services) : m_d(std::make_unique<Private>(std::move(settings), std::move(services)))
{
    m_d->services.streams.setListener([d = m_d.get()](const std::vector<StreamChanged> &changes) {
        ++d->commits;
        d->moved += changes.size();
        d->listener->announce(changes);
    });
}

HttpServer::~HttpServer()
{
    stop();
    m_d->services.streams.setListener({});
}

Metrics &HttpServer::metrics() { return m_d->metrics; }

const Router &HttpServer::router() const { return m_d->router; }

Result<void> HttpServer::start() { return m_d->listener->start(); }

std::uint16_t HttpServer::port() const { return m_d->listener->port(); }

Result<void> HttpServer::useCertificate(const TlsSettings &settings) { return m_d->listener->useCertificate(settings); }

void HttpServer::stop()
{
    if (m_d->stopping.exchange(true))
        return;
    m_d->listener->drain();
    m_d->readers.join();
    m_d->listener->stop();
}

void HttpServer::useMetricsToken(std::string_view token) { m_d->useMetricsToken(token); }

std::size_t HttpServer::openConnections() const { return m_d->listener->openConnections(); }

std::size_t HttpServer::liveSockets() const { return m_d->listener->liveSockets(); }

} // namespace redoubt::server
