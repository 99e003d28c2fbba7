// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/Connection.h"
#include "sync/client/LiveSocket.h"

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace redoubt::sync {

/// What a client and its running coroutines share. Owned by the I/O thread.
struct ClientState : std::enable_shared_from_this<ClientState>
{
    using Done = std::function<void(Answer<HttpAnswer>)>;

    ClientState(boost::asio::io_context &context, std::shared_ptr<boost::asio::ssl::context> tlsContext, ServerAddress serverAddress,
                ClientSettings clientSettings)
        : io(context), tls(std::move(tlsContext)), address(std::move(serverAddress)), settings(std::move(clientSettings))
    { }

    /// Runs @p request on an idle connection or a new one. Statuses that are not 2xx come as failures.
    void send(HttpRequest request, Done done);
    void openLive(LiveEvents events);
    void closeLive();
    void cancelAll();
    /// From any thread: no callback comes any more, and then all that is under way ends.
    void abandon();

    boost::asio::io_context &io;
    std::shared_ptr<boost::asio::ssl::context> tls;
    ServerAddress address;
    ClientSettings settings;
    std::string token;
    std::atomic<bool> isAbandoned{false};
    std::uint64_t generation = 0; ///< of cancelAll
    std::vector<std::shared_ptr<Connection>> idle;
    std::set<std::shared_ptr<Connection>> busy;
    std::shared_ptr<LiveSocket> live;
};

} // namespace redoubt::sync
