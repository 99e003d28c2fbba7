// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/testkit/tls/TestCertificates.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::testkit {

using TestRequest = boost::beast::http::request<boost::beast::http::string_body>;

/// What the server does with one request.
struct Reply
{
    unsigned status = 200;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers{{"Content-Type", "application/json"}};
    std::optional<std::string> raw; ///< sent as it is, then the connection is dropped
    bool isSilent = false;          ///< nothing is sent, until the server stops
    bool isClosing = false;         ///< dropped without a word before the answer

    static Reply json(unsigned status, std::string body)
    {
        return {status, std::move(body), {{"Content-Type", "application/json"}}, {}, false, false};
    }
};

/// A small HTTPS server in threads of its own, on a free port of the loopback, that says what a test wants it to say.
class TlsTestServer
{
public:
    struct Options
    {
        TlsIdentity identity;
        std::vector<std::string> chainPem{}; ///< sent behind the certificate
        bool isOnlyTls12 = false;
    };
    using Handler = std::function<Reply(const TestRequest &)>;
    /// Texts to send over a live socket, then its close code.
    struct LiveScript
    {
        std::vector<std::string> frames;
        std::optional<std::uint16_t> closeWith; ///< none: stay open
    };

    TlsTestServer(Options options, Handler handler, LiveScript live = {});
    /// Drops every connection and joins.
    ~TlsTestServer();

    [[nodiscard]] std::string url(const std::string &host = "127.0.0.1") const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Closes the connections that are open, and goes on listening.
    void dropConnections();

private:
    struct Impl;
    std::atomic<int> m_connections{0};
    std::unique_ptr<Impl> m_impl;
};

} // namespace redoubt::testkit
