// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Http.h"
#include "feed/wire/Pull.h"
#include "server/auth/Session.h"
#include "server/http/Exchange.h"
#include "server/http/HttpSettings.h"
#include "server/http/Task.h"
#include "server/http/TlsStream.h"

#include <boost/beast/websocket/stream.hpp>

#include <map>
#include <memory>
#include <string>

namespace redoubt::server {

/// One console's live socket. Hints wait in a map, so a slow reader costs one entry a stream and hears the newest head.
/// Owned by its I/O thread.
class LiveSocket : public std::enable_shared_from_this<LiveSocket>
{
public:
    /// @p owner owns @p stream and is kept alive by what this socket has under way.
    LiveSocket(std::shared_ptr<void> owner, TlsStream &stream, Session session, std::string token, const HttpSettings &settings);

    /// Answers the upgrade; false when it came to nothing.
    [[nodiscard]] Task<bool> accept(const HttpRequest &request);
    /// Reads until the socket ends. A console has nothing to say here: whatever it sends ends the socket.
    [[nodiscard]] Task<void> listen();

    void hint(const feed::Hint &hint);
    /// Closes with @p code; harmless when repeated.
    void end(std::uint16_t code);

    [[nodiscard]] const Session &session() const { return m_session; }
    [[nodiscard]] const std::string &token() const { return m_token; }
    /// The token was renewed in place.
    void extend(Instant expiresAt) { m_session.expiresAt = expiresAt; }

private:
    void writeNext();

    std::shared_ptr<void> m_owner;
    boost::beast::websocket::stream<TlsStream &, false> m_socket;
    Session m_session;
    std::string m_token; ///< to ask again whether it still holds
    std::map<Id, feed::Hint> m_waiting;
    std::string m_writing;
    bool m_isWriting = false;
    bool m_ended = false;
};

} // namespace redoubt::server
