// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/LiveHub.h"

#include "server/http/LiveSocket.h"

namespace redoubt::server {

void LiveHub::enter(LiveSocket &socket) { m_sockets.emplace(socket.session().account, &socket); }

void LiveHub::leave(LiveSocket &socket)
{
    const auto [first, last] = m_sockets.equal_range(socket.session().account);
    for (auto it = first; it != last; ++it) {
        if (it->second == &socket) {
            m_sockets.erase(it);
            return;
        }
    }
}

void LiveHub::announce(const std::vector<StreamChanged> &changes)
{
    for (const auto &change : changes) {
        if (!change.readers)
            continue;
        for (const auto &reader : *change.readers) {
            const auto [first, last] = m_sockets.equal_range(reader);
            for (auto it = first; it != last; ++it)
                it->second->hint(change.hint);
        }
    }
}

void LiveHub::endToken(const Digest &token)
{
    for (const auto &[account, socket] : m_sockets) {
        if (socket->session().token == token)
            socket->end(feed::http::LiveTokenEnded);
    }
}

void LiveHub::endAll()
{
    for (const auto &[account, socket] : m_sockets)
        socket->end(feed::http::LiveGoingAway);
}

} // namespace redoubt::server
