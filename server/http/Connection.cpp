// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Connection.h"

#include "feed/wire/Compression.h"
#include "server/http/LiveSocket.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <array>

namespace redoubt::server {

namespace {
constexpr std::size_t IdleBufferBytes = 4 * 1024;
constexpr std::size_t ReadBufferBytes = 80 * 1024;
/// Bodies up to here are read before the token is looked at: one visit to the database does for both.
constexpr std::size_t TrustedBodyBytes = 64 * 1024;
/// Larger answers are compressed on a reader: it takes longer than the way there.
constexpr std::size_t CompressHereBytes = 32 * 1024;
constexpr std::size_t DecompressHereBytes = 256 * 1024;
constexpr std::chrono::seconds GoodbyeTime{2};

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

HttpResponse failed(const char *code, const char *message, unsigned status)
{
    feed::ErrorBody body;
    body.code = code;
    body.message = message;
    return HttpResponse::failure(body, status);
}

/// What to say of a header that could not be read; none when there is nobody left to tell, or no error.
std::optional<HttpResponse> unreadable(const error_code &error)
{
    if (!error || error == bhttp::error::end_of_stream || error == bhttp::error::partial_message)
        return std::nullopt;
    if (error == bhttp::error::header_limit)
        return failed("too_large", "the request's header is over its bound", 431);
    if (error.category() == bhttp::make_error_code(bhttp::error::bad_target).category())
        return HttpResponse::failure(Error{ErrorCode::Malformed, "this is not HTTP/1.1"});
    return std::nullopt;
}

HttpResponse noRoute(const Router::Match &match)
{
    if (match.allowed.empty())
        return HttpResponse::failure(Error{ErrorCode::NotFound, "there is nothing here"});
    auto refusal = failed("invalid_argument", "this path is not asked with this method", 405);
    refusal.headers.emplace_back("Allow", match.allowed);
    return refusal;
}

bool asksToGoOn(const bhttp::fields &fields) { return boost::beast::iequals(fields[bhttp::field::expect], "100-continue"); }
} // namespace

Connection::Connection(TcpSocket socket, TlsContext tls, ConnectionLimits::Slot slot, std::string remote, const ConnectionServices &services,
                       ConnectionSet &set)
    : m_services(services), m_set(set), m_tls(std::move(tls)), m_stream(std::move(socket), *m_tls), m_slot(std::move(slot)),
      m_remote(std::move(remote)), m_buffer(ReadBufferBytes)
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
    if (now < m_deadline)
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
    m_deadline = Clock::time_point::max();
    // Shut down and not closed: a handler may still be at work, and the descriptor stays this connection's until it ends.
    error_code ignored;
    m_stream.next_layer().shutdown(TcpSocket::shutdown_both, ignored);
    m_stream.next_layer().cancel(ignored);
    m_aborted = true;
}

Task<void> Connection::run(std::shared_ptr<Connection> self)
{
    self->allow(self->m_services.settings.handshakeTimeout);
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
    self->allow(GoodbyeTime);
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

Task<Connection::Next> Connection::serveOne()
{
    if (m_draining)
        co_return Next::Close;
    if (m_buffer.size() == 0) {
        m_idle = true;
        allow(m_services.settings.idleTimeout);
        const auto [error, size] = co_await m_stream.async_read_some(m_buffer.prepare(IdleBufferBytes), useTuple);
        m_idle = false;
        if (error)
            co_return Next::Close;
        m_buffer.commit(size);
    }
    allow(m_services.settings.headerTimeout);
    Parser parser;
    parser.header_limit(feed::http::MaxHeaderBytes);
    parser.body_limit(boost::none);
    const auto [error, size] = co_await bhttp::async_read_header(m_stream, m_buffer, parser, useTuple);
    if (auto refusal = unreadable(error))
        co_return co_await refuse(std::move(*refusal), 11, bhttp::verb::get);
    if (error)
        co_return Next::Close;

    const auto began = Clock::now();
    const auto version = parser.get().version();
    HttpRequest request;
    request.method = parser.get().method();
    request.remote = m_remote;
    auto target = parseTarget(view(parser.get().target()));
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
    request.fields = std::move(parser.get().base());
    if (route.answer == Route::Answer::LiveSocket && isUpgrade && !parser.content_length_remaining().value_or(0))
        co_return co_await serveLive(request, *match.route);

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
    if (m_buffer.size() == 0 && m_buffer.capacity() > 2 * IdleBufferBytes)
        m_buffer.shrink_to_fit();
    co_return unread ? Next::Linger : keepAlive ? Next::Request : Next::Close;
}

Task<HttpResponse> Connection::answer(const Route &route, HttpRequest &request, Parser &parser)
{
    try {
        if (route.answer == Route::Answer::LiveSocket) {
            auto response = failed("invalid_argument", "this path is a WebSocket", 426);
            response.headers.emplace_back("Upgrade", "websocket");
            co_return response;
        }
        // Health and metrics are asked for when it is busy.
        if (m_services.readers.isFull() && (route.access == Route::Access::Session || route.method == bhttp::verb::post))
            co_return HttpResponse::failure(Error{ErrorCode::TooManyRequests, "the server is busy"});
        auto refusal = co_await readBody(route, request, parser);
        if (refusal)
            co_return std::move(*refusal);
        m_deadline = Clock::time_point::max(); // how long the house takes is not the peer's fault
        auto response = co_await route.handle(request);
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
        }
        co_return response;
    } catch (const std::exception &exception) {
        auto response = HttpResponse::failure(Error{ErrorCode::Internal, exception.what()});
        co_return response;
    }
}

Task<std::optional<HttpResponse>> Connection::readBody(const Route &route, HttpRequest &request, Parser &parser)
{
    const auto tooLarge = [] { return HttpResponse::failure(Error{ErrorCode::TooLarge, "the request's body is over its bound"}); };
    const auto announced = parser.content_length();
    const bool hasBody = parser.chunked() || announced.value_or(0) > 0;
    if (route.access == Route::Access::Session) {
        const std::string token(request.bearer());
        if (token.empty())
            co_return HttpResponse::failure(Error{ErrorCode::Unauthenticated, "sign in first"});
        if (hasBody && (parser.chunked() || *announced > TrustedBodyBytes)) {
            const auto session = co_await authenticate(token);
            if (!session)
                co_return HttpResponse::failure(session.error());
        }
    }
    if (!hasBody) {
        // A request that announced nothing has nothing left to read; Beast notes that only when asked.
        if (!parser.is_done())
            co_await bhttp::async_read(m_stream, m_buffer, parser, useTuple);
        co_return std::nullopt;
    }
    if (announced.value_or(0) > route.maxBodyBytes)
        co_return tooLarge();
    const auto encoding = request.field("Content-Encoding");
    const bool isZstd = encoding == feed::http::Zstd;
    if (!isZstd && !encoding.empty() && encoding != "identity")
        co_return failed("unsupported_version", "only zstd or no Content-Encoding is read here", 415);
    parser.body_limit(route.maxBodyBytes);
    allow(m_services.settings.bodyTimeout);
    if (asksToGoOn(request.fields)) {
        bhttp::response<bhttp::empty_body> goOn(bhttp::status::continue_, 11);
        const auto [error, size] = co_await bhttp::async_write(m_stream, goOn, useTuple);
        if (error)
            co_return HttpResponse::failure(Error{ErrorCode::Timeout, "the connection is gone"});
    }
    const auto [error, size] = co_await bhttp::async_read(m_stream, m_buffer, parser, useTuple);
    if (error == bhttp::error::body_limit)
        co_return tooLarge();
    if (error)
        co_return HttpResponse::failure(Error{ErrorCode::Malformed, "the request's body was cut off or is not framed as HTTP asks"});
    request.body = std::move(parser.get().body());
    std::optional<HttpResponse> refusal;
    if (isZstd)
        co_await decompress(route, request, refusal);
    co_return refusal;
}

Task<void> Connection::decompress(const Route &route, HttpRequest &request, std::optional<HttpResponse> &refusal)
{
    auto plain = feed::decompressZstd(request.body, std::min(route.maxBodyBytes, DecompressHereBytes));
    if (!plain && plain.error().code == ErrorCode::TooLarge && route.maxBodyBytes > DecompressHereBytes) {
        // What grows that much is unpacked where it holds nobody up.
        auto whole = co_await m_services.readers.run<std::string>(
            [&request, &route]() -> Result<std::string> { return feed::decompressZstd(request.body, route.maxBodyBytes); });
        plain = std::move(whole);
    }
    if (plain)
        request.body = std::move(*plain);
    else
        refusal = HttpResponse::failure(plain.error());
}

Task<Result<Session>> Connection::authenticate(std::string token)
{
    if (token.empty())
        co_return fail(ErrorCode::Unauthenticated, "sign in first");
    co_return co_await m_services.readers.run<Session>([this, &token] { return m_services.authenticate(token); });
}

Task<Connection::Next> Connection::serveLive(HttpRequest &request, std::size_t route)
{
    const auto began = Clock::now();
    const std::string token(request.bearer());
    auto session = co_await authenticate(token);
    if (session && session->mustChangePassword)
        session = fail(ErrorCode::Forbidden, "change the password first");
    if (!session) {
        auto response = HttpResponse::failure(session.error());
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
    m_deadline = Clock::time_point::max(); // the socket's own pings keep time from here on
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
    allow(m_services.settings.writeTimeout);
    bhttp::response<bhttp::string_body> message;
    message.result(response.status);
    message.version(version);
    for (const auto &[name, value] : response.headers)
        message.set(boost::beast::string_view(name.data(), name.size()), boost::beast::string_view(value.data(), value.size()));
    if (!response.contentType.empty())
        message.set(bhttp::field::content_type, response.contentType);
    message.set(bhttp::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    if (response.status != 204 || !response.body.empty())
        message.content_length(response.body.size() + response.restBytes);
    message.keep_alive(keepAlive);
    const bool headOnly = request.method == bhttp::verb::head;
    if (!headOnly)
        message.body() = std::move(response.body);
    const auto [error, size] = co_await bhttp::async_write(m_stream, message, useTuple);
    if (error || headOnly)
        co_return !error;
    for (std::uint64_t sent = 0; sent < response.restBytes;) {
        allow(m_services.settings.writeTimeout);
        auto piece = co_await response.rest(sent);
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
