// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Listener.h"

#include <boost/asio/post.hpp>

#include <netinet/tcp.h>

#include <algorithm>
#include <future>

namespace redoubt::server {

namespace {
/// What the system keeps of an answer that the peer does not take: it is memory too, and what is in flight does not count.
using UnsentBytes = asio::detail::socket_option::integer<IPPROTO_TCP, TCP_NOTSENT_LOWAT>;
constexpr int MaxUnsentBytes = 256 * 1024;

std::vector<std::unique_ptr<IoLane>> makeLanes(const ConnectionServices &services, const redoubt::Clock &clock)
{
    std::vector<std::unique_ptr<IoLane>> lanes;
    for (unsigned i = 0; i < std::max(1U, services.settings.threads); ++i)
        lanes.push_back(std::make_unique<IoLane>(services, clock));
    return lanes;
}
} // namespace

Listener::Listener(const ConnectionServices &services, const redoubt::Clock &clock)
    : m_services(services), m_limits(services.settings.maxConnections, services.settings.maxConnectionsPerAddress),
      m_lanes(makeLanes(services, clock)), m_acceptor(m_lanes.front()->context()), m_retry(m_lanes.front()->context())
{ }

Listener::~Listener()
{
    drain();
    stop();
}

Result<void> Listener::bind()
{
    const auto &settings = m_services.settings;
    error_code error;
    const auto address = asio::ip::make_address(settings.address, error);
    if (error)
        return fail(ErrorCode::InvalidArgument, "'" + settings.address + "' is no IP address to listen on");
    const asio::ip::tcp::endpoint endpoint(address, settings.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(error == asio::error::address_in_use ? ErrorCode::AlreadyExists : ErrorCode::InvalidArgument,
                    "cannot listen on " + settings.address + ':' + std::to_string(settings.port) + ": " + error.message());
    m_port = m_acceptor.local_endpoint().port();
    return {};
}

Result<void> Listener::start()
{
    REDOUBT_TRY(useCertificate(m_services.settings.tls));
    REDOUBT_TRY(bind());
    accept();
    for (auto &lane : m_lanes)
        lane->start();
    m_started = true;
    return {};
}

Result<void> Listener::useCertificate(const TlsSettings &settings)
{
    REDOUBT_ASSIGN(auto context, makeTlsContext(settings));
    const std::lock_guard lock(m_tlsMutex);
    m_tls = std::move(context);
    return {};
}

TlsContext Listener::currentTls()
{
    const std::lock_guard lock(m_tlsMutex);
    return m_tls;
}

void Listener::accept()
{
    auto &lane = *m_lanes[m_nextLane++ % m_lanes.size()];
    m_acceptor.async_accept(lane.context(), [this, &lane](error_code error, TcpSocket socket) {
        if (m_draining || error == asio::error::operation_aborted)
            return;
        if (error)
            return acceptLater(error);
        welcome(lane, std::move(socket));
        accept();
    });
}

/// Out of descriptors, say: asking again at once would only burn the processor.
void Listener::acceptLater(error_code why)
{
    m_services.log.warn("cannot accept a connection: {}", why.message());
    m_retry.expires_after(std::chrono::milliseconds(100));
    m_retry.async_wait([this](error_code cancelled) {
        if (!cancelled && !m_draining)
            accept();
    });
}

void Listener::welcome(IoLane &lane, TcpSocket socket)
{
    error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (error)
        return;
    auto slot = m_limits.take(peer.address());
    if (!slot) {
        m_services.metrics.connectionRefused();
        return;
    }
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    socket.set_option(UnsentBytes(MaxUnsentBytes), error);
    asio::post(lane.context(),
               [&lane, socket = std::move(socket), tls = currentTls(), slot = std::move(*slot), remote = peer.address().to_string()]() mutable {
                   lane.adopt(std::move(socket), std::move(tls), std::move(slot), std::move(remote));
               });
}

void Listener::drain()
{
    if (m_draining.exchange(true) || !m_started)
        return;
    std::promise<void> closed;
    asio::post(m_lanes.front()->context(), [this, &closed] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_retry.cancel();
        closed.set_value();
    });
    closed.get_future().wait();
    for (auto &lane : m_lanes)
        lane->drain();
    if (m_limits.waitUntilNoneIsOpen(m_services.settings.drainTimeout))
        return;
    m_services.log.warn("{} connections did not end in time and are cut off", m_limits.open());
    for (auto &lane : m_lanes)
        lane->abortAll();
    if (!m_limits.waitUntilNoneIsOpen(std::chrono::seconds(2)))
        m_services.log.warn("{} requests still wait for the database", m_limits.open());
}

void Listener::stop()
{
    for (auto &lane : m_lanes)
        lane->stop();
}

void Listener::announce(const std::vector<StreamChanged> &changes)
{
    const auto shared = std::make_shared<const std::vector<StreamChanged>>(changes);
    for (auto &lane : m_lanes)
        lane->announce(shared);
}

void Listener::endToken(const Digest &token)
{
    for (auto &lane : m_lanes)
        lane->endToken(token);
}

void Listener::recheckLive()
{
    for (auto &lane : m_lanes)
        lane->recheckLive();
}

std::size_t Listener::liveSockets() const
{
    std::size_t count = 0;
    for (const auto &lane : m_lanes)
        count += lane->liveSockets();
    return count;
}

} // namespace redoubt::server
