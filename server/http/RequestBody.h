// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/ConnectionServices.h"
#include "server/http/Exchange.h"
#include "server/http/PeerPatience.h"
#include "server/http/Router.h"
#include "server/http/Task.h"
#include "server/http/TlsStream.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstddef>
#include <optional>

namespace redoubt::server {

/// What a connection that waits may hold, and how much one read asks for.
inline constexpr std::size_t IdleBufferBytes = 4 * 1024;

/// Reads the body of one request whose head is known, within the room that its account has (Flights), and unpacks it.
/// Lives within a coroutine of the connection whose stream and buffer it reads.
class RequestBody
{
public:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    RequestBody(const ConnectionServices &services, TlsStream &stream, boost::beast::flat_buffer &buffer, PeerPatience &patience)
        : m_services(services), m_stream(stream), m_buffer(buffer), m_patience(patience)
    { }

    /// Into @p request, or why it is refused; where @p parser is not done then, the rest lies unread.
    Task<std::optional<HttpResponse>> read(const Route &route, HttpRequest &request, Parser &parser);

private:
    /// Says whose a request is, where that is known of its kind, and takes room for @p bytes; or refuses.
    Task<std::optional<HttpResponse>> admit(const Route &route, HttpRequest &request, std::size_t bytes);
    Task<void> decompress(const Route &route, HttpRequest &request, std::optional<HttpResponse> &refusal);

    const ConnectionServices &m_services;
    TlsStream &m_stream;
    boost::beast::flat_buffer &m_buffer;
    PeerPatience &m_patience;
};

} // namespace redoubt::server
