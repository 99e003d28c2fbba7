// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/message.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::testkit {

/// What came back.
struct WireAnswer
{
    unsigned status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;
    std::chrono::nanoseconds took{};

    /// The code of the ErrorBody; empty if it is none.
    [[nodiscard]] std::string code() const;
};

/// A blocking HTTPS client that says exactly what a test wants said. Every wait ends after a few seconds.
class WireClient
{
public:
    using Headers = std::map<std::string, std::string>;
    enum class Tls { Newest, Only12 };

    /// Connects and shakes hands; @p ca is the PEM to trust. isConnected() is false when that failed.
    WireClient(std::uint16_t port, const std::string &ca, Tls tls = Tls::Newest);
    WireClient(WireClient &&) noexcept;
    ~WireClient();

    [[nodiscard]] bool isConnected() const;
    /// None when the server ended the connection without an answer.
    [[nodiscard]] std::optional<WireAnswer> ask(const std::string &method, const std::string &target, Headers headers = {}, std::string body = {});
    /// Sends @p bytes as they are.
    bool send(std::string_view bytes);
    [[nodiscard]] std::optional<WireAnswer> receive(bool toHead = false);
    /// True when the server ends the connection within @p time.
    [[nodiscard]] bool isClosedWithin(std::chrono::milliseconds time);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

/// The live socket's other end.
class WireLive
{
public:
    WireLive(std::uint16_t port, const std::string &ca, const std::string &token);
    ~WireLive();

    /// 101, or what the server answered instead.
    [[nodiscard]] unsigned status() const;
    /// The next frame's text; none when the time is over or the socket ended.
    [[nodiscard]] std::optional<std::string> next(std::chrono::milliseconds time);
    /// The close code, once the server has ended the socket within @p time.
    [[nodiscard]] std::optional<std::uint16_t> closeCode(std::chrono::milliseconds time);
    void say(const std::string &text);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::testkit
