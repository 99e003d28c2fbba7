// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/Session.h"
#include "server/streams/StreamService.h"

#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::server {

class LiveSocket;

/// The live sockets of one I/O thread: gives each the hints that its account may hear, and ends those whose token has
/// ended. Owned by that thread.
class LiveHub
{
public:
    void enter(LiveSocket &socket);
    void leave(LiveSocket &socket);
    void announce(const std::vector<StreamChanged> &changes);
    /// Ends the sockets that were opened with @p token.
    void endToken(const Digest &token);
    void endAll();
    [[nodiscard]] const std::unordered_multimap<Id, LiveSocket *> &byAccount() const { return m_sockets; }

private:
    std::unordered_multimap<Id, LiveSocket *> m_sockets;
};

} // namespace redoubt::server
