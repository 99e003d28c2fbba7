// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/IoLane.h"

#include "server/http/LiveSocket.h"

#include <set>

namespace redoubt::server {

IoLane::IoLane(const ConnectionServices &services, const redoubt::Clock &clock) : m_services(services), m_clock(clock) { }

IoLane::~IoLane() { stop(); }

void IoLane::start()
{
    m_nextRecheck = Connection::Clock::now() + m_services.settings.recheckLive;
    tick();
    m_thread = std::thread([this] {
        for (;;) {
            try {
                m_context.run();
                return;
            } catch (const std::exception &exception) {
                m_services.log.error("an I/O thread caught: {}", exception.what());
            }
        }
    });
}

void IoLane::adopt(TcpSocket socket, TlsContext tls, ConnectionLimits::Slot slot, std::string remote)
{
    if (m_draining)
        return;
    std::make_shared<Connection>(std::move(socket), std::move(tls), std::move(slot), std::move(remote), m_services, m_set)->start();
}

void IoLane::tick()
{
    m_timer.expires_after(m_services.settings.tick);
    m_timer.async_wait([this](error_code error) {
        if (error)
            return;
        const auto now = Connection::Clock::now();
        for (auto *connection : m_set.open)
            connection->expire(now);
        const bool all = now >= m_nextRecheck;
        if (all)
            m_nextRecheck = now + m_services.settings.recheckLive;
        recheckDue(all);
        m_liveSockets = m_set.live.byAccount().size();
        tick();
    });
}

void IoLane::recheckDue(bool all)
{
    std::set<std::string> due;
    const auto now = m_clock.now();
    for (const auto &[account, socket] : m_set.live.byAccount()) {
        if (all || socket->session().expiresAt <= now)
            due.insert(socket->token());
    }
    if (due.empty())
        return;
    m_services.readers.post([this, due = std::move(due)] {
        std::vector<std::pair<std::string, std::optional<Instant>>> found;
        for (const auto &token : due) {
            std::optional<Instant> until;
            try {
                const auto session = m_services.authenticate(token);
                if (session)
                    until = session->expiresAt;
                else if (session.error().code != ErrorCode::Unauthenticated)
                    continue; // the database does not answer: that says nothing about the token
            } catch (const std::exception &) {
                continue;
            }
            found.emplace_back(token, until);
        }
        asio::post(m_context, [this, found = std::move(found)] { applyRecheck(found); });
    });
}

void IoLane::applyRecheck(const std::vector<std::pair<std::string, std::optional<Instant>>> &tokens)
{
    for (const auto &[token, until] : tokens) {
        for (const auto &[account, socket] : m_set.live.byAccount()) {
            if (socket->token() != token)
                continue;
            if (until)
                socket->extend(*until);
            else
                socket->end(feed::http::LiveTokenEnded);
        }
    }
}

void IoLane::announce(std::shared_ptr<const std::vector<StreamChanged>> changes)
{
    asio::post(m_context, [this, changes = std::move(changes)] { m_set.live.announce(*changes); });
}

void IoLane::endToken(const Digest &token)
{
    asio::post(m_context, [this, token] { m_set.live.endToken(token); });
}

void IoLane::recheckLive()
{
    asio::post(m_context, [this] { recheckDue(true); });
}

void IoLane::drain()
{
    asio::post(m_context, [this] {
        m_draining = true;
        m_set.live.endAll();
        for (auto *connection : m_set.open)
            connection->drain();
    });
}

void IoLane::abortAll()
{
    asio::post(m_context, [this] {
        for (auto *connection : m_set.open)
            connection->abort();
    });
}

void IoLane::stop()
{
    m_work.reset();
    m_context.stop();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace redoubt::server
