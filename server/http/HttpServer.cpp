// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/HttpServer.h"

#include "server/http/Api.h"
#include "server/http/IoLane.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>

namespace redoubt::server {

namespace {
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, IoExecutor>;

std::string methodName(bhttp::verb verb)
{
    const auto text = bhttp::to_string(verb);
    return {text.data(), text.size()};
}
} // namespace

struct HttpServer::Private
{
    Private(HttpSettings given, Services with)
        : settings(std::move(given)), services(std::move(with)), limits(settings.maxConnections, settings.maxConnectionsPerAddress),
          readers(std::max(1U, settings.readers), settings.maxReading),
          api{services.auth, services.streams, services.blobs, readers, metrics, settings, services.health,
              [this](const Digest &token) { forEachLane([&token](IoLane &lane) { lane.endToken(token); }); },
              [this] { forEachLane([](IoLane &lane) { lane.recheckLive(); }); }, [this] { return stopping.load(); }},
          connections{settings, router, metrics, [this](std::string_view token) { return services.auth.authenticate(token); }, readers, *services.log}
    {
        addSessionRoutes(router, api);
        addSyncRoutes(router, api);
        addBlobRoutes(router, api);
        addOperationRoutes(router, api);
        for (const auto &route : router.routes())
            metrics.addRoute(methodName(route.method), route.pattern);
        for (unsigned i = 0; i < std::max(1U, settings.threads); ++i)
            lanes.push_back(std::make_unique<IoLane>(connections, services.clock));
        acceptor.emplace(lanes.front()->context());
        retry.emplace(lanes.front()->context());
        addReadings();
    }

    void addReadings()
    {
        metrics.addGauge("redoubt_connections", "Connections open now.", [this] { return static_cast<double>(limits.open()); });
        metrics.addGauge("redoubt_live_sockets", "Live sockets open now.", [this] { return static_cast<double>(countLive()); });
        metrics.addGauge("redoubt_readers_waiting", "Pieces of work that wait for a reader.", [this] { return static_cast<double>(readers.waiting()); });
        metrics.addCounter("redoubt_commits_total", "Durable commits that changed a stream.", [this] { return commits.load(); });
        metrics.addCounter("redoubt_hints_total", "Stream changes announced to live sockets.", [this] { return hints.load(); });
    }

    template <class Call>
    void forEachLane(Call call)
    {
        for (auto &lane : lanes)
            call(*lane);
    }

    [[nodiscard]] std::size_t countLive() const
    {
        std::size_t count = 0;
        for (const auto &lane : lanes)
            count += lane->liveSockets();
        return count;
    }

    [[nodiscard]] TlsContext currentTls()
    {
        const std::lock_guard lock(tlsMutex);
        return tls;
    }

    void accept()
    {
        auto &lane = *lanes[nextLane++ % lanes.size()];
        acceptor->async_accept(lane.context(), [this, &lane](error_code error, TcpSocket socket) {
            if (stopping || error == asio::error::operation_aborted)
                return;
            if (error) {
                // Out of descriptors, say: asking again at once would only burn the processor.
                services.log->warn("cannot accept a connection: {}", error.message());
                retry->expires_after(std::chrono::milliseconds(100));
                retry->async_wait([this](error_code cancelled) {
                    if (!cancelled)
                        accept();
                });
                return;
            }
            welcome(lane, std::move(socket));
            accept();
        });
    }

    void welcome(IoLane &lane, TcpSocket socket)
    {
        error_code error;
        const auto peer = socket.remote_endpoint(error);
        if (error)
            return;
        auto slot = limits.take(peer.address());
        if (!slot) {
            metrics.connectionRefused();
            return;
        }
        socket.set_option(asio::ip::tcp::no_delay(true), error);
        asio::post(lane.context(), [&lane, socket = std::move(socket), tls = currentTls(), slot = std::move(*slot), remote = peer.address().to_string()]() mutable {
            lane.adopt(std::move(socket), std::move(tls), std::move(slot), std::move(remote));
        });
    }

    HttpSettings settings;
    Services services;
    ConnectionLimits limits;
    Metrics metrics;
    Router router;
    Readers readers;
    Api api;
    ConnectionServices connections;
    std::mutex tlsMutex;
    TlsContext tls;
    std::vector<std::unique_ptr<IoLane>> lanes;
    std::optional<Acceptor> acceptor;
    std::optional<asio::steady_timer> retry;
    std::size_t nextLane = 0;
    std::uint16_t port = 0;
    std::atomic<bool> stopping{false};
    std::atomic<std::uint64_t> commits{0};
    std::atomic<std::uint64_t> hints{0};
    bool started = false;
};

HttpServer::HttpServer(HttpSettings settings, Services services) : m_d(std::make_unique<Private>(std::move(settings), std::move(services)))
{
    m_d->services.streams.setListener([d = m_d.get()](const std::vector<StreamChanged> &changes) {
        ++d->commits;
        d->hints += changes.size();
        const auto shared = std::make_shared<const std::vector<StreamChanged>>(changes);
        d->forEachLane([&shared](IoLane &lane) { lane.announce(shared); });
    });
}

HttpServer::~HttpServer()
{
    stop();
    m_d->services.streams.setListener({});
    m_d->retry.reset();
    m_d->acceptor.reset();
}

Metrics &HttpServer::metrics()
{
    return m_d->metrics;
}

const Router &HttpServer::router() const
{
    return m_d->router;
}

Result<void> HttpServer::start()
{
    REDOUBT_TRY(useCertificate(m_d->settings.tls));
    error_code error;
    const auto address = asio::ip::make_address(m_d->settings.address, error);
    if (error)
        return fail(ErrorCode::InvalidArgument, "'" + m_d->settings.address + "' is no IP address to listen on");
    const asio::ip::tcp::endpoint endpoint(address, m_d->settings.port);
    auto &acceptor = *m_d->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(error == asio::error::address_in_use ? ErrorCode::AlreadyExists : ErrorCode::InvalidArgument,
                    "cannot listen on " + m_d->settings.address + ':' + std::to_string(m_d->settings.port) + ": " + error.message());
    m_d->port = acceptor.local_endpoint().port();
    m_d->accept();
    m_d->forEachLane([](IoLane &lane) { lane.start(); });
    m_d->started = true;
    return {};
}

std::uint16_t HttpServer::port() const
{
    return m_d->port;
}

Result<void> HttpServer::useCertificate(const TlsSettings &settings)
{
    REDOUBT_ASSIGN(auto context, makeTlsContext(settings));
    const std::lock_guard lock(m_d->tlsMutex);
    m_d->tls = std::move(context);
    return {};
}

void HttpServer::stop()
{
    if (m_d->stopping.exchange(true))
        return;
    if (m_d->started) {
        std::promise<void> closed;
        asio::post(m_d->lanes.front()->context(), [this, &closed] {
            error_code ignored;
            m_d->acceptor->close(ignored);
            m_d->retry->cancel();
            closed.set_value();
        });
        closed.get_future().wait();
        m_d->forEachLane([](IoLane &lane) { lane.drain(); });
        if (!m_d->limits.waitUntilNoneIsOpen(m_d->settings.drainTimeout)) {
            m_d->services.log->warn("{} connections did not end in time and are cut off", m_d->limits.open());
            m_d->forEachLane([](IoLane &lane) { lane.abortAll(); });
            if (!m_d->limits.waitUntilNoneIsOpen(std::chrono::seconds(2)))
                m_d->services.log->warn("{} requests are still waiting for the database", m_d->limits.open());
        }
    }
    m_d->readers.join();
    m_d->forEachLane([](IoLane &lane) { lane.stop(); });
}

std::size_t HttpServer::openConnections() const
{
    return m_d->limits.open();
}

std::size_t HttpServer::liveSockets() const
{
    return m_d->countLive();
}

} // namespace redoubt::server
