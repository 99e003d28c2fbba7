// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/ConnectionLimits.h"
#include "server/http/ConnectionServices.h"
#include "server/http/LiveHub.h"
#include "server/http/PeerPatience.h"
#include "server/http/RequestHead.h"
#include "server/http/TlsStream.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace redoubt::server {

class Connection;

/// The connections of one I/O thread, as that thread sees them.
struct ConnectionSet
{
    std::unordered_set<Connection *> open;
    LiveHub live;
};

/// One TLS connection: handshake, then requests one after another until the peer or the server has had enough.
/// Every wait has a deadline that the I/O thread's tick enforces by closing the socket, and so does a body or an answer that stands still.
/// What it holds of bodies and answers is counted (Flights). Owned by its I/O thread.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Clock = PeerPatience::Clock;

    Connection(TcpSocket socket, TlsContext tls, ConnectionLimits::Slot slot, std::string remote, const ConnectionServices &services,
               ConnectionSet &set);
    ~Connection();

    void start();
    /// Closes the socket if what is waited for should have come by now.
    void expire(Clock::time_point now);
    /// Ends after the request under way, or at once when there is none.
    void drain();
    void abort();

private:
    enum class Next { Request, Close, Linger };
    using Parser = bhttp::request_parser<bhttp::string_body>;

    static Task<void> run(std::shared_ptr<Connection> self);
    Task<std::optional<std::size_t>> readHead(std::optional<HeadFault> &fault);
    Task<Next> serveOne();
    Task<Next> refuse(HttpResponse response, unsigned version, bhttp::verb method);
    Task<HttpResponse> answer(const Route &route, HttpRequest &request, Parser &parser);
    Task<Next> serveLive(HttpRequest &request, std::size_t route);
    Task<bool> write(HttpResponse response, const HttpRequest &request, unsigned version, bool keepAlive);
    Task<void> linger();
    const ConnectionServices &m_services;
    ConnectionSet &m_set;
    TlsContext m_tls;
    TlsStream m_stream;
    ConnectionLimits::Slot m_slot;
    std::string m_remote;
    boost::beast::flat_buffer m_buffer;
    PeerPatience m_patience;
    bool m_idle = false;
    bool m_draining = false;
    bool m_aborted = false;
};

} // namespace redoubt::server
