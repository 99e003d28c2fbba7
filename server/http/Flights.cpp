// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Flights.h"

#include <algorithm>

namespace redoubt::server {

std::size_t Flights::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::size_t Flights::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::size_t Flights::peakBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_peak;
}

std::uint64_t Flights::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

bool Flights::refuse()
{
    ++m_refused;
    return false;
}

void Flights::setAll(std::size_t bytes)
{
    m_bytes = bytes;
    m_peak = std::max(m_peak, bytes);
}

bool Flights::begin()
{
    const std::lock_guard lock(m_mutex);
    if (m_requests >= m_bounds.requests)
        return refuse();
    ++m_requests;
    return true;
}

void Flights::end(const std::optional<Id> &account, std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    --m_requests;
    m_bytes -= bytes;
    auto &usage = usageOf(account);
    usage.bytes -= bytes;
    if (account && --usage.requests == 0)
        m_accounts.erase(*account);
}

bool Flights::claim(const Id &account, std::size_t held, std::size_t wanted)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_accounts.find(account);
    const auto usage = found == m_accounts.end() ? Usage() : found->second;
    if (usage.requests >= m_bounds.requestsOfOne || usage.bytes + wanted > m_bounds.bytesOfOne || m_bytes - held + wanted > m_bounds.bytes)
        return refuse();
    m_strangers.bytes -= held;
    m_accounts[account] = {usage.requests + 1, usage.bytes + wanted};
    setAll(m_bytes - held + wanted);
    return true;
}

bool Flights::resize(const std::optional<Id> &account, std::size_t held, std::size_t wanted, bool isForced)
{
    const std::lock_guard lock(m_mutex);
    auto &usage = usageOf(account);
    const auto bound = account ? m_bounds.bytesOfOne : m_bounds.bytesOfStrangers;
    if (!isForced && wanted > held && (usage.bytes - held + wanted > bound || m_bytes - held + wanted > m_bounds.bytes))
        return refuse();
    usage.bytes += wanted - held;
    setAll(m_bytes - held + wanted);
    return true;
}

Flight::~Flight()
{
    if (m_isAdmitted)
        m_flights.end(m_account, m_counted);
}

bool Flight::claim(const Id &account)
{
    if (m_account)
        return *m_account == account;
    if (!m_isAdmitted || !m_flights.claim(account, m_counted, m_held + m_expected))
        return false;
    m_account = account;
    m_counted = m_held + m_expected;
    return true;
}

bool Flight::hold(std::size_t bytes)
{
    const auto wanted = m_account ? bytes + m_expected : bytes;
    if (!m_isAdmitted || !m_flights.resize(m_account, m_counted, wanted, false))
        return false;
    m_held = bytes;
    m_counted = wanted;
    return true;
}

void Flight::settle(std::size_t bytes)
{
    if (!m_isAdmitted)
        return;
    m_expected = 0;
    (void)m_flights.resize(m_account, m_counted, bytes, true);
    m_held = bytes;
    m_counted = bytes;
}

} // namespace redoubt::server
