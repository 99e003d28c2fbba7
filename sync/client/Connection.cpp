// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Connection.h"

#include "feed/wire/Compression.h"
#include "sync/client/Awaiting.h"
#include "sync/client/TlsContext.h"

#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <algorithm>
#include <limits>

namespace redoubt::sync {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {
beast::string_view seen(std::string_view text) { return {text.data(), text.size()}; }
std::string_view seen(beast::string_view text) { return {text.data(), text.size()}; }

http::verb verbOf(HttpMethod method)
{
    switch (method) {
    case HttpMethod::Head: return http::verb::head;
    case HttpMethod::Post: return http::verb::post;
    case HttpMethod::Put: return http::verb::put;
    case HttpMethod::Delete: return http::verb::delete_;
    case HttpMethod::Get: break;
    }
    return http::verb::get;
}

http::request<http::string_body> messageOf(HttpRequest request, const ServerAddress &address, const ClientSettings &settings)
{
    http::request<http::string_body> message(verbOf(request.method), request.target, 11);
    message.set(http::field::host, address.hostHeader());
    message.set(http::field::user_agent, settings.program);
    message.set(http::field::accept_encoding, seen(feed::http::Zstd));
    if (!request.token.empty())
        message.set(http::field::authorization, std::string(feed::http::Bearer) + request.token);
    if (request.uploadOffset)
        message.set(seen(feed::http::UploadOffset), std::to_string(*request.uploadOffset));
    if (request.uploadLength)
        message.set(seen(feed::http::UploadLength), std::to_string(*request.uploadLength));
    if (!request.range.empty())
        message.set(http::field::range, request.range);
    if (!request.contentType.empty()) {
        message.set(http::field::content_type, request.contentType);
        if (request.isCompressible && request.body.size() >= feed::http::CompressFromBytes) {
            message.set(http::field::content_encoding, seen(feed::http::Zstd));
            request.body = feed::compressZstd(request.body);
        }
        message.body() = std::move(request.body);
    }
    message.prepare_payload();
    return message;
}

/// `bytes a-b/total`
std::optional<std::uint64_t> totalOf(std::string_view contentRange)
{
    const auto slash = contentRange.rfind('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto total = feed::http::parseByteCount(contentRange.substr(slash + 1));
    return total ? std::optional(*total) : std::nullopt;
}

Answer<HttpAnswer> answerOf(http::response<http::string_body> message, std::size_t maxBytes)
{
    HttpAnswer answer;
    answer.status = message.result_int();
    if (const auto offset = feed::http::parseByteCount(seen(message[seen(feed::http::UploadOffset)])))
        answer.uploadOffset = *offset;
    answer.total = totalOf(seen(message[http::field::content_range]));
    constexpr std::uint64_t aDay = 24 * 60 * 60;
    if (const auto seconds = feed::http::parseByteCount(seen(message[http::field::retry_after])))
        answer.retryAfterMs = static_cast<std::int64_t>(std::min(*seconds, aDay)) * 1000;
    const auto encoding = message[http::field::content_encoding];
    if (encoding.empty() || beast::iequals(encoding, "identity")) {
        answer.body = std::move(message.body());
        return answer;
    }
    if (!beast::iequals(encoding, seen(feed::http::Zstd)))
        return refuse(ErrorCode::ProtocolError, "a content encoding that was not offered");
    if (message.body().empty())
        return answer;
    auto body = feed::decompressZstd(message.body(), maxBytes);
    if (!body)
        return refuse(body.error().code == ErrorCode::TooLarge ? ErrorCode::TooLarge : ErrorCode::ProtocolError, body.error().detail);
    answer.body = std::move(*body);
    return answer;
}
} // namespace

Connection::Connection(asio::io_context &io, std::shared_ptr<asio::ssl::context> tls, ServerAddress address, ClientSettings settings)
    : m_tls(std::move(tls)), m_address(std::move(address)), m_settings(std::move(settings)), m_resolver(io), m_resolverTimer(io), m_stream(io, *m_tls)
{ }

void Connection::expire(std::chrono::milliseconds time) { beast::get_lowest_layer(m_stream).expires_after(time); }

void Connection::close()
{
    m_isClosed = true;
    m_isReusable = false;
    m_resolver.cancel();
    m_resolverTimer.cancel();
    beast::get_lowest_layer(m_stream).close();
}

asio::awaitable<Answer<void>> Connection::connect()
{
    // Connecting would open the socket again.
    if (m_isClosed)
        co_return refuse(ErrorCode::Cancelled);
    auto &socket = beast::get_lowest_layer(m_stream);
    beast::error_code error;
    if (m_address.isIp) {
        const auto ip = asio::ip::make_address(m_address.host, error);
        if (error)
            co_return refuse(ErrorCode::InvalidArgument, error.message());
        const tcp::endpoint endpoint(ip, static_cast<std::uint16_t>(std::stoi(m_address.port)));
        expire(m_settings.connectTimeout);
        std::tie(error) = co_await socket.async_connect(endpoint, kAwait);
    } else {
        bool isLate = false;
        m_resolverTimer.expires_after(m_settings.connectTimeout);
        m_resolverTimer.async_wait([this, &isLate](const beast::error_code &waited) {
            if (waited)
                return; // cancelled: the coroutine may have gone on
            isLate = true;
            m_resolver.cancel();
        });
        auto [resolved, endpoints] = co_await m_resolver.async_resolve(m_address.host, m_address.port, kAwait);
        m_resolverTimer.cancel();
        if (isLate)
            co_return refuse(ErrorCode::Timeout, "the name was not found in time");
        if (resolved)
            co_return tl::unexpected(connectionFailure(resolved));
        if (m_isClosed)
            co_return refuse(ErrorCode::Cancelled);
        expire(m_settings.connectTimeout);
        auto [connected, endpoint] = co_await socket.async_connect(endpoints, kAwait);
        error = connected;
    }
    if (m_isClosed)
        co_return refuse(ErrorCode::Cancelled);
    if (error)
        co_return tl::unexpected(connectionFailure(error));
    socket.socket().set_option(tcp::no_delay(true), error);
    co_return Answer<void>{};
}

asio::awaitable<Answer<void>> Connection::open()
{
    auto connected = co_await connect();
    if (!connected)
        co_return connected;
    if (const auto named = expectHost(m_stream.native_handle(), m_address); !named)
        co_return refuse(named.error().code, named.error().detail);
    expire(m_settings.connectTimeout);
    auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::client, kAwait);
    if (m_isClosed)
        co_return refuse(ErrorCode::Cancelled);
    if (error)
        co_return tl::unexpected(handshakeFailure(m_stream.native_handle(), error));
    m_isReusable = true;
    co_return Answer<void>{};
}

asio::awaitable<Answer<HttpAnswer>> Connection::exchange(HttpRequest request)
{
    const auto maxBytes = request.maxAnswerBytes;
    const bool isHead = request.method == HttpMethod::Head;
    const auto deadline = std::chrono::steady_clock::now() + m_settings.totalTimeout;
    m_isReusable = false;
    m_isAnswerUntouched = true;
    const auto message = messageOf(std::move(request), m_address, m_settings);
    http::request_serializer<http::string_body> serializer(message);
    beast::error_code error;
    while (!serializer.is_done()) {
        expire(m_settings.idleTimeout);
        auto [written, size] = co_await http::async_write_some(m_stream, serializer, kAwait);
        if (written) {
            error = written;
            break;
        }
    }
    // A server that refuses a body before it has read all of it answers, and then closes: that answer counts.
    http::response_parser<http::string_body> parser;
    parser.header_limit(feed::http::MaxHeaderBytes);
    parser.body_limit(maxBytes);
    parser.skip(isHead);
    while (!parser.is_done() && !m_isClosed) {
        if (std::chrono::steady_clock::now() >= deadline)
            co_return refuse(ErrorCode::Timeout, "the answer took too long");
        expire(m_settings.idleTimeout);
        auto [read, size] = co_await http::async_read_some(m_stream, m_buffer, parser, kAwait);
        if (size > 0 || parser.got_some())
            m_isAnswerUntouched = false;
        if (read) {
            if (!error)
                error = read;
            break;
        }
    }
    if (m_isClosed)
        co_return refuse(ErrorCode::Cancelled);
    if (!parser.is_done())
        co_return tl::unexpected(connectionFailure(error));
    m_isReusable = !error && parser.keep_alive();
    co_return answerOf(parser.release(), maxBytes);
}

} // namespace redoubt::sync
