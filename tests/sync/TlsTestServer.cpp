// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/TlsTestServer.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <condition_variable>
#include <list>
#include <mutex>
#include <set>
#include <thread>

#include <sys/socket.h>

namespace redoubt::testkit {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Stream = asio::ssl::stream<tcp::socket>;

struct TlsTestServer::Impl
{
    Impl(Options options, Handler handle, LiveScript liveScript, std::atomic<int> &count)
        : context(asio::ssl::context::tls_server), acceptor(io, tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)), handler(std::move(handle)),
          live(std::move(liveScript)), connections(count)
    {
        auto chain = options.identity.certificatePem;
        for (const auto &pem : options.chainPem)
            chain += pem;
        context.use_certificate_chain(asio::buffer(chain));
        context.use_private_key(asio::buffer(options.identity.keyPem), asio::ssl::context::pem);
        if (options.isOnlyTls12)
            SSL_CTX_set_max_proto_version(context.native_handle(), TLS1_2_VERSION);
        listener = std::thread([this] { listen(); });
    }

    void listen()
    {
        while (!isStopping) {
            beast::error_code error;
            tcp::socket socket(io);
            acceptor.accept(socket, error);
            if (error || isStopping)
                return;
            ++connections;
            const std::lock_guard lock(mutex);
            sockets.insert(socket.native_handle());
            workers.emplace_back([this, s = std::make_shared<tcp::socket>(std::move(socket))]() mutable { serve(std::move(*s)); });
        }
    }

    void serve(tcp::socket socket)
    {
        const auto handle = socket.native_handle();
        Stream stream(std::move(socket), context);
        beast::error_code error;
        stream.handshake(asio::ssl::stream_base::server, error);
        beast::flat_buffer buffer;
        while (!error && !isStopping && answerOne(stream, buffer))
            ;
        // Out of the set before the handle is closed and given to another connection.
        const std::lock_guard lock(mutex);
        sockets.erase(handle);
        stream.next_layer().close(error);
    }

    bool answerOne(Stream &stream, beast::flat_buffer &buffer)
    {
        beast::error_code error;
        http::request_parser<http::string_body> parser;
        parser.body_limit(64 << 20);
        http::read(stream, buffer, parser, error);
        if (error)
            return false;
        const auto request = parser.release();
        if (beast::websocket::is_upgrade(request) && !handlesUpgrade)
            return runLive(stream, request);
        const auto reply = handler(request);
        if (reply.isClosing)
            return false;
        if (reply.isSilent) {
            waitForStop();
            return false;
        }
        if (reply.raw) {
            asio::write(stream, asio::buffer(*reply.raw), error);
            return false;
        }
        http::response<http::string_body> response(static_cast<http::status>(reply.status), 11);
        for (const auto &[name, value] : reply.headers)
            response.set(name, value);
        response.body() = reply.body;
        response.keep_alive(request.keep_alive());
        if (request.method() == http::verb::head)
            response.content_length(0);
        else
            response.prepare_payload();
        http::write(stream, response, error);
        return !error && response.keep_alive();
    }

    bool runLive(Stream &stream, const TestRequest &request)
    {
        beast::error_code error;
        beast::websocket::stream<Stream &, false> socket(stream);
        socket.accept(request, error);
        socket.text(true);
        for (const auto &frame : live.frames)
            socket.write(asio::buffer(frame), error);
        if (live.closeWith)
            socket.close(beast::websocket::close_reason(static_cast<beast::websocket::close_code>(*live.closeWith)), error);
        else
            waitForStop();
        return false;
    }

    void waitForStop()
    {
        std::unique_lock lock(mutex);
        const auto before = drops;
        stopped.wait(lock, [&] { return isStopping || drops != before; });
    }

    void drop()
    {
        const std::lock_guard lock(mutex);
        ++drops;
        for (const auto handle : sockets)
            ::shutdown(handle, SHUT_RDWR);
        stopped.notify_all();
    }

    ~Impl()
    {
        isStopping = true;
        ::shutdown(acceptor.native_handle(), SHUT_RDWR);
        listener.join();
        drop();
        for (auto &worker : workers)
            worker.join();
    }

    asio::io_context io;
    asio::ssl::context context;
    tcp::acceptor acceptor;
    Handler handler;
    LiveScript live;
    bool handlesUpgrade = live.frames.empty() && !live.closeWith;
    std::atomic<int> &connections;
    std::atomic<bool> isStopping{false};
    std::mutex mutex;
    std::condition_variable stopped;
    int drops = 0;
    std::set<int> sockets;
    std::list<std::thread> workers;
    std::thread listener;
};

TlsTestServer::TlsTestServer(Options options, Handler handler, LiveScript live)
    : m_impl(std::make_unique<Impl>(std::move(options), std::move(handler), std::move(live), m_connections))
{ }

TlsTestServer::~TlsTestServer() = default;

std::string TlsTestServer::url(const std::string &host) const
{
    return "https://" + host + ":" + std::to_string(m_impl->acceptor.local_endpoint().port());
}

void TlsTestServer::dropConnections() { m_impl->drop(); }

} // namespace redoubt::testkit
