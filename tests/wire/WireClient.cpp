// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wire/WireClient.h"

#include "core/json/Described.h"
#include "feed/wire/Push.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <algorithm>

namespace redoubt::testkit {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {
using Stream = beast::ssl_stream<beast::tcp_stream>;
constexpr std::chrono::seconds Patience{20};

asio::ssl::context trusting(const std::string &ca, WireClient::Tls tls)
{
    asio::ssl::context context(asio::ssl::context::tls_client);
    context.set_verify_mode(asio::ssl::verify_peer);
    context.add_certificate_authority(asio::buffer(ca));
    if (tls == WireClient::Tls::Only12)
        SSL_CTX_set_max_proto_version(context.native_handle(), TLS1_2_VERSION);
    return context;
}

/// Runs what was begun until it is done, and never longer than its expiry.
void runAll(asio::io_context &io)
{
    io.restart();
    io.run();
}

bool connect(asio::io_context &io, Stream &stream, std::uint16_t port)
{
    error_code failure = asio::error::would_block;
    stream.set_verify_callback(asio::ssl::host_name_verification("127.0.0.1"));
    beast::get_lowest_layer(stream).expires_after(Patience);
    beast::get_lowest_layer(stream).async_connect(asio::ip::tcp::endpoint(asio::ip::address_v4::loopback(), port), [&](error_code error) {
        failure = error;
        if (!error)
            stream.async_handshake(asio::ssl::stream_base::client, [&](error_code shaken) { failure = shaken; });
    });
    runAll(io);
    if (!failure)
        beast::get_lowest_layer(stream).socket().set_option(asio::ip::tcp::no_delay(true), failure);
    return !failure;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}
} // namespace

std::string WireAnswer::code() const
{
    const auto value = parseJson(body);
    if (!value)
        return {};
    const auto parsed = fromJson<feed::ErrorBody>(*value);
    return parsed ? parsed->code : std::string();
}

struct WireClient::Private
{
    Private(const std::string &ca, Tls tls) : context(trusting(ca, tls)), stream(io, context) { }
    asio::io_context io;
    asio::ssl::context context;
    Stream stream;
    beast::flat_buffer buffer;
    bool connected = false;
};

WireClient::WireClient(std::uint16_t port, const std::string &ca, Tls tls) : m_d(std::make_unique<Private>(ca, tls))
{
    m_d->connected = connect(m_d->io, m_d->stream, port);
}

WireClient::WireClient(WireClient &&) noexcept = default;
WireClient::~WireClient() = default;

bool WireClient::isConnected() const { return m_d->connected; }

bool WireClient::send(std::string_view bytes)
{
    if (!m_d->connected)
        return false;
    error_code failure = asio::error::would_block;
    beast::get_lowest_layer(m_d->stream).expires_after(Patience);
    asio::async_write(m_d->stream, asio::buffer(bytes.data(), bytes.size()), [&](error_code error, std::size_t) { failure = error; });
    runAll(m_d->io);
    return !failure;
}

std::optional<WireAnswer> WireClient::receive(bool toHead)
{
    if (!m_d->connected)
        return std::nullopt;
    http::response_parser<http::string_body> parser;
    parser.body_limit(boost::none);
    parser.skip(toHead);
    error_code failure = asio::error::would_block;
    beast::get_lowest_layer(m_d->stream).expires_after(Patience);
    http::async_read(m_d->stream, m_d->buffer, parser, [&](error_code error, std::size_t) { failure = error; });
    runAll(m_d->io);
    if (failure)
        return std::nullopt;
    WireAnswer answer;
    answer.status = parser.get().result_int();
    for (const auto &field : parser.get())
        answer.headers[lower({field.name_string().data(), field.name_string().size()})] = std::string(field.value().data(), field.value().size());
    answer.body = std::move(parser.get().body());
    return answer;
}

std::optional<WireAnswer> WireClient::ask(const std::string &method, const std::string &target, Headers headers, std::string body)
{
    std::string request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!headers.contains("Content-Length") && (!body.empty() || method == "POST" || method == "PUT"))
        headers["Content-Length"] = std::to_string(body.size());
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    request += "\r\n" + body;
    const auto began = std::chrono::steady_clock::now();
    send(request); // a refusal may come before all of it was taken
    auto answer = receive(method == "HEAD");
    if (answer)
        answer->took = std::chrono::steady_clock::now() - began;
    return answer;
}

bool WireClient::isClosedWithin(std::chrono::milliseconds time)
{
    char byte = 0;
    error_code failure;
    beast::get_lowest_layer(m_d->stream).expires_after(time);
    m_d->stream.async_read_some(asio::buffer(&byte, 1), [&](error_code error, std::size_t) { failure = error; });
    runAll(m_d->io);
    return failure && failure != beast::error::timeout;
}

struct WireLive::Private
{
    explicit Private(const std::string &ca) : context(trusting(ca, WireClient::Tls::Newest)), socket(io, context) { }

    void read(std::chrono::milliseconds time)
    {
        if (ended)
            return;
        if (!reading) {
            reading = true;
            socket.async_read(buffer, [this](error_code error, std::size_t) {
                reading = false;
                if (error)
                    ended = true;
                else
                    got = beast::buffers_to_string(buffer.data());
                buffer.consume(buffer.size());
            });
        }
        io.restart();
        const auto until = std::chrono::steady_clock::now() + time;
        while (reading && std::chrono::steady_clock::now() < until)
            io.run_one_until(until);
    }

    asio::io_context io;
    asio::ssl::context context;
    websocket::stream<Stream, false> socket;
    beast::flat_buffer buffer;
    std::optional<std::string> got;
    unsigned status = 0;
    bool reading = false;
    bool ended = false;
};

WireLive::WireLive(std::uint16_t port, const std::string &ca, const std::string &token) : m_d(std::make_unique<Private>(ca))
{
    if (!connect(m_d->io, m_d->socket.next_layer(), port))
        return;
    beast::get_lowest_layer(m_d->socket).expires_never();
    m_d->socket.set_option(websocket::stream_base::timeout::suggested(beast::role_type::client));
    m_d->socket.set_option(websocket::stream_base::decorator([token](websocket::request_type &request) {
        if (!token.empty())
            request.set(http::field::authorization, "Bearer " + token);
    }));
    websocket::response_type response;
    bool done = false;
    m_d->io.restart();
    m_d->socket.async_handshake(response, "127.0.0.1", "/v1/live", [&](error_code) { done = true; });
    while (!done && m_d->io.run_one() > 0) {
    }
    m_d->status = response.result_int();
    m_d->ended = m_d->status != 101;
}

WireLive::~WireLive() = default;

unsigned WireLive::status() const { return m_d->status; }

std::optional<std::string> WireLive::next(std::chrono::milliseconds time)
{
    m_d->got.reset();
    m_d->read(time);
    return m_d->got;
}

std::optional<std::uint16_t> WireLive::closeCode(std::chrono::milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    while (!m_d->ended && std::chrono::steady_clock::now() < until)
        m_d->read(std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()));
    if (!m_d->ended)
        return std::nullopt;
    return static_cast<std::uint16_t>(m_d->socket.reason().code);
}

void WireLive::say(const std::string &text)
{
    bool done = false;
    m_d->socket.async_write(asio::buffer(text), [&](error_code, std::size_t) { done = true; });
    m_d->io.restart();
    while (!done && m_d->io.run_one() > 0) {
    }
}

} // namespace redoubt::testkit
