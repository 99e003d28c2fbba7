// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ConnectionLimits.h"

namespace redoubt::server {

ConnectionLimits::ConnectionLimits(std::size_t total, std::size_t perAddress) : m_maxTotal(total), m_maxPerAddress(perAddress) { }

std::optional<ConnectionLimits::Slot> ConnectionLimits::take(const boost::asio::ip::address &address)
{
    const std::lock_guard lock(m_mutex);
    if (m_open >= m_maxTotal)
        return std::nullopt;
    auto &count = m_byAddress[address];
    if (count >= m_maxPerAddress)
        return std::nullopt;
    ++count;
    ++m_open;
    return std::optional<Slot>(std::in_place, *this, address);
}

std::size_t ConnectionLimits::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

bool ConnectionLimits::waitUntilNoneIsOpen(std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_mutex);
    return m_closed.wait_for(lock, time, [this] { return m_open == 0; });
}

void ConnectionLimits::release(const boost::asio::ip::address &address)
{
    const std::lock_guard lock(m_mutex);
    if (--m_open == 0)
        m_closed.notify_all();
    if (const auto found = m_byAddress.find(address); found != m_byAddress.end() && --found->second == 0)
        m_byAddress.erase(found);
}

} // namespace redoubt::server
