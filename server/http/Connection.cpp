// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Connection.h"

#include "feed/wire/Compression.h"
#include "server/http/AnswerMessage.h"
#include "server/http/LiveSocket.h"
#include "server/http/RequestBody.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>
#include <ctime>

namespace redoubt::server {

namespace {
/// Room for a header and the first of a body; for what is larger there is more once it is known whose it is.
constexpr std::size_t HeadBufferBytes = feed::http::MaxHeaderBytes + 2 * IdleBufferBytes;
/// Larger answers are compressed on a reader: it takes longer than the way there.
constexpr std::size_t CompressHereBytes = 32 * 1024;
constexpr std::chrono::seconds GoodbyeTime{2};

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

HttpResponse noRoute(const Router::Match &match)
{
    if (match.allowed.empty())
        return HttpResponse::failure(Error{ErrorCode::NotFound, "there is nothing here"});
    auto refusal = HttpResponse::failure("invalid_argument", "this path is not asked with this method", 405);
    refusal.headers.emplace_back("Allow", match.allowed);
    return refusal;
}

/// An expectation of HTTP/1.0 is passed over (RFC 9110 §10.1.1).
bool asksToGoOn(const bhttp::request_header<> &head)
{
    return head.version() >= 11 && boost::beast::iequals(head[bhttp::field::expect], "100-continue");
}
} // namespace

Connection::Connection(TcpSocket socket, TlsContext tls, ConnectionLimits::Slot slot, std::string remote, const ConnectionServices &services,
                       ConnectionSet &set)
    : m_services(services), m_set(set), m_tls(std::move(tls)), m_stream(std::move(socket), *m_tls), m_slot(std::move(slot)),
      m_remote(std::move(remote)), m_buffer(HeadBufferBytes), m_patience(services.settings.stallTimeout)
{
    m_set.open.insert(this);
}

Connection::~Connection() { m_set.open.erase(this); }

void Connection::start()
{
    asio::co_spawn(m_stream.get_executor(), run(shared_from_this()), [&log = m_services.log](const std::exception_ptr &thrown) {
        try {
            if (thrown)
                std::rethrow_exception(thrown);
        } catch (const std::exception &exception) {
            log.error("connection ended by an exception: {}", exception.what());
        }
    });
}

void Connection::expire(Clock::time_point now)
{
    if (!m_patience.isOver(m_stream.moved(), now))
        return;
    if (!m_idle)
        m_services.metrics.connectionExpired();
    abort();
}

void Connection::drain()
{
    m_draining = true;
    if (m_idle)
        abort();
}

void Connection::abort()
{
    m_patience.allowAnyTime();
    // Shut down and not closed: a handler may still be at work, and the descriptor stays this connection's until it ends.
    error_code ignored;
    m_stream.next_layer().shutdown(TcpSocket::shutdown_both, ignored);
    m_stream.next_layer().cancel(ignored);
    m_aborted = true;
}

Task<void> Connection::run(std::shared_ptr<Connection> self)
{
    self->m_patience.allow(self->m_services.settings.handshakeTimeout);
    const auto [error, ignored] = co_await self->m_stream.async_handshake(useTuple);
    if (error) {
        self->m_services.metrics.handshakeFailed();
        co_return;
    }
    auto next = Next::Request;
    while (next == Next::Request)
        next = co_await self->serveOne();
    if (self->m_aborted || !self->m_stream.next_layer().is_open())
        co_return;
    self->m_patience.allow(GoodbyeTime);
    co_await self->m_stream.async_shutdown(useTuple);
    if (next == Next::Linger)
        co_await self->linger();
}

/// An answer given before the whole request was read would be lost if the socket were closed on unread bytes.
Task<void> Connection::linger()
{
    auto &socket = m_stream.next_layer();
    error_code error;
    socket.shutdown(TcpSocket::shutdown_send, error);
    std::array<char, 4096> dropped;
    while (!error) {
        const auto [failure, size] = co_await socket.async_read_some(asio::buffer(dropped), useTuple);
        error = failure;
    }
}

// Arguments of coroutines are always moved from a named variable: GCC 12 destroys some temporaries of a co_await twice.
Task<Connection::Next> Connection::refuse(HttpResponse response, unsigned version, bhttp::verb method)
{
    m_services.metrics.observeStray(response.status);
    HttpRequest nothing;
    nothing.method = method;
    response.close = true;
    co_await write(std::move(response), nothing, version, false);
    co_return Next::Linger;
}

/// Reads until a whole head lies in the buffer, and no farther than one read. What is none is answered; none when the peer has gone.
Task<std::optional<std::size_t>> Connection::readHead(std::optional<HeadFault> &fault)
{
    HeadScanner scanner(feed::http::MaxHeaderBytes);
    std::optional<Flight> flight; // a stranger's, where it is more than every connection has
    for (;;) {
        const auto data = m_buffer.cdata();
        const auto state = scanner.scan({static_cast<const char *>(data.data()), data.size()});
        if (state == HeadScanner::State::Complete)
            break;
        if (state == HeadScanner::State::Bad) {
            fault = scanner.fault();
            co_return std::nullopt;
        }
        const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(IdleBufferBytes), useTuple);
        if (error)
            co_return std::nullopt;
        m_buffer.commit(size);
        if (flight || m_buffer.size() <= IdleBufferBytes)
            continue;
        flight.emplace(m_services.flights);
        if (!flight->isAdmitted() || !flight->hold(HeadBufferBytes)) {
            fault = HeadFault{429, "as much is under way as may be"};
            co_return std::nullopt;
        }
    }
    m_buffer.consume(scanner.begin());
    co_return scanner.size();
}

Task<Connection::Next> Connection::serveOne()
{
    if (m_draining)
        co_return Next::Close;
    if (m_buffer.size() == 0) {
        m_idle = true;
        m_patience.allow(m_services.settings.idleTimeout);
        const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(IdleBufferBytes), useTuple);
        m_idle = false;
        if (error)
            co_return Next::Close;
        m_buffer.commit(size);
    }
    m_patience.allow(m_services.settings.headerTimeout);
    std::optional<HeadFault> fault;
    const auto headBytes = co_await readHead(fault);
    if (!headBytes) {
        if (!fault)
            co_return Next::Close;
        auto refusal = fault->response();
        co_return co_await refuse(std::move(refusal), 11, bhttp::verb::get);
    }
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(*headBytes) + 1);
    parser.body_limit(boost::none);
    error_code unreadable;
    const auto parsed = parser.put(asio::buffer(m_buffer.cdata(), *headBytes), unreadable);
    m_buffer.consume(parsed);
    if (unreadable || !parser.is_header_done()) {
        auto refusal = HttpResponse::failure(Error{ErrorCode::Malformed, "this is not HTTP/1.1"});
        co_return co_await refuse(std::move(refusal), 11, bhttp::verb::get);
    }

    const auto began = Clock::now();
    const auto version = parser.get().version();
    HttpRequest request;
    request.method = parser.get().method();
    request.remote = m_remote;
    fault = checkHead(parser.get());
    // Where ours and Beast's reading of a coding differ, nobody reads the body.
    if (!fault && parser.get().count(bhttp::field::transfer_encoding) > 0 && !parser.chunked())
        fault = HeadFault{400, "this transfer coding is not read here"};
    const auto origin = fault ? tl::expected<std::string, HeadFault>(tl::unexpected(*fault)) : originForm(parser.get());
    if (!origin) {
        auto refusal = origin.error().response();
        co_return co_await refuse(std::move(refusal), version, request.method);
    }
    auto target = parseTarget(*origin);
    if (!target) {
        auto refusal = HttpResponse::failure(target.error());
        co_return co_await refuse(std::move(refusal), version, request.method);
    }
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    auto match = m_services.router.match(request.method, request.path);
    if (!match.route) {
        auto refusal = noRoute(match);
        co_return co_await refuse(std::move(refusal), version, request.method);
    }
    request.arguments = std::move(match.arguments);
    const auto &route = m_services.router.routes()[*match.route];
    const bool isUpgrade = boost::beast::websocket::is_upgrade(parser.get());
    request.goesOn = asksToGoOn(parser.get());
    request.fields = std::move(parser.get().base());
    if (route.answer == Route::Answer::LiveSocket && isUpgrade && parser.is_done())
        co_return co_await serveLive(request, *match.route);

    Flight flight(m_services.flights);
    flight.expectAnswer(route.answerBytes);
    request.flight = &flight;
    const bool asksForMore = parser.keep_alive() && !m_draining;
    auto response = co_await answer(route, request, parser);
    const auto status = response.status;
    const bool unread = !parser.is_done();
    const bool keepAlive = asksForMore && !response.close && !unread && !m_draining;
    if (!response.internal.empty())
        m_services.log.error("{} {}: {}", view(bhttp::to_string(route.method)), route.pattern, response.internal);
    const bool written = co_await write(std::move(response), request, version, keepAlive);
    m_services.metrics.observe(*match.route, status, Clock::now() - began);
    m_services.log.debug("{} {} {}", view(bhttp::to_string(route.method)), route.pattern, status);
    if (!written)
        co_return Next::Close;
    m_patience.endMoving();
    if (m_buffer.size() == 0 && m_buffer.capacity() > 2 * IdleBufferBytes)
        m_buffer.shrink_to_fit();
    co_return unread ? Next::Linger : keepAlive ? Next::Request : Next::Close;
}

Task<HttpResponse> Connection::answer(const Route &route, HttpRequest &request, Parser &parser)
{
    try {
        if (route.answer == Route::Answer::LiveSocket) {
            auto response = HttpResponse::failure("invalid_argument", "this path is a WebSocket", 426);
            response.headers.emplace_back("Upgrade", "websocket");
            response.headers.emplace_back("Connection", "Upgrade"); // RFC 9110 §7.8
            co_return response;
        }
        // Health and metrics are asked for when it is busy.
        if ((m_services.readers.isFull() || !request.flight->isAdmitted())
            && (route.access == Route::Access::Session || route.method == bhttp::verb::post))
            co_return HttpResponse::busy();
        RequestBody body(m_services, m_stream, m_buffer, m_patience);
        auto refusal = co_await body.read(route, request, parser);
        if (refusal)
            co_return std::move(*refusal);
        m_patience.allowAnyTime(); // how long the house takes is not the peer's fault
        auto response = co_await route.handle(request);
        request.body = std::string();
        request.flight->settle(response.body.capacity());
        if (response.mayCompress && response.body.size() >= feed::http::CompressFromBytes
            && feed::http::offersZstd(request.field("Accept-Encoding"))) {
            if (response.body.size() <= CompressHereBytes) {
                response.body = feed::compressZstd(response.body);
            } else {
                auto packed = co_await m_services.readers.run<std::string>([&response] { return feed::compressZstd(response.body); });
                if (!packed)
                    co_return HttpResponse::failure(packed.error());
                response.body = std::move(*packed);
            }
            response.headers.emplace_back("Content-Encoding", feed::http::Zstd);
            request.flight->settle(response.body.capacity());
        }
        co_return response;
    } catch (const std::exception &exception) {
        auto response = HttpResponse::failure(Error{ErrorCode::Internal, exception.what()});
        co_return response;
    }
}

Task<Connection::Next> Connection::serveLive(HttpRequest &request, std::size_t route)
{
    const auto began = Clock::now();
    const std::string token(request.bearer());
    std::string asked = token;
    auto session = co_await m_services.sessionOf(std::move(asked));
    if (session && session->mustChangePassword)
        session = fail(ErrorCode::Forbidden, "change the password first");
    auto seat = session ? m_services.liveSeats.take(session->account) : std::nullopt; // held until the socket has ended
    if (!seat) {
        auto response = session ? HttpResponse::busy() : HttpResponse::failure(session.error());
        m_services.metrics.observe(route, response.status, Clock::now() - began);
        co_await write(std::move(response), request, 11, false);
        co_return Next::Close;
    }
    m_buffer.consume(m_buffer.size());
    m_buffer.shrink_to_fit();
    const auto socket = std::make_shared<LiveSocket>(shared_from_this(), m_stream, *session, token, m_services.settings);
    const bool accepted = co_await socket->accept(request);
    m_services.metrics.observe(route, accepted ? 101 : 400, Clock::now() - began);
    if (!accepted)
        co_return Next::Close;
    request = {};
    m_patience.allowAnyTime(); // the socket's own pings keep time from here on
    if (m_draining)
        socket->end(feed::http::LiveGoingAway);
    m_set.live.enter(*socket);
    co_await socket->listen();
    m_set.live.leave(*socket);
    co_return Next::Close;
}

Task<bool> Connection::write(HttpResponse response, const HttpRequest &request, unsigned version, bool keepAlive)
{
    if (m_aborted)
        co_return false;
    m_patience.allowMoving(m_services.settings.writeTimeout, m_stream.moved());
    const bool headOnly = request.method == bhttp::verb::head;
    auto message = answerMessage(response, version, keepAlive, headOnly, std::time(nullptr));
    const auto [error, size] = co_await bhttp::async_write(m_stream, message, useTuple);
    if (error || headOnly)
        co_return !error;
    for (std::uint64_t sent = 0; sent < response.restBytes;) {
        m_patience.allowAnyTime();
        auto piece = co_await response.rest(sent);
        m_patience.allowMoving(m_services.settings.writeTimeout, m_stream.moved());
        if (!piece || piece->empty() || sent + piece->size() > response.restBytes)
            co_return false; // the length was promised: only an early end tells that it cannot be kept
        const auto [failure, put] = co_await asio::async_write(m_stream, asio::buffer(*piece), useTuple);
        if (failure)
            co_return false;
        sent += piece->size();
    }
    co_return true;
}

} // namespace redoubt::server
