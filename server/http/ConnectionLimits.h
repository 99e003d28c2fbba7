// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/ip/address.hpp>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace redoubt::server {

/// Counts open connections, in all and from each address, and says when there are enough. Thread-safe.
class ConnectionLimits
{
public:
    ConnectionLimits(std::size_t total, std::size_t perAddress);

    /// Held by a connection while it is open.
    class Slot
    {
    public:
        Slot(ConnectionLimits &limits, boost::asio::ip::address address) : m_limits(&limits), m_address(std::move(address)) { }
        Slot(Slot &&other) noexcept : m_limits(std::exchange(other.m_limits, nullptr)), m_address(std::move(other.m_address)) { }
        Slot &operator=(Slot &&) = delete;
        ~Slot()
        {
            if (m_limits)
                m_limits->release(m_address);
        }

    private:
        ConnectionLimits *m_limits;
        boost::asio::ip::address m_address;
    };

    /// None when there is no room for one more.
    [[nodiscard]] std::optional<Slot> take(const boost::asio::ip::address &address);
    [[nodiscard]] std::size_t open() const;
    /// False when some are still open after @p time.
    [[nodiscard]] bool waitUntilNoneIsOpen(std::chrono::milliseconds time) const;

private:
    void release(const boost::asio::ip::address &address);

    const std::size_t m_maxTotal;
    const std::size_t m_maxPerAddress;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_closed;
    std::size_t m_open = 0;
    std::map<boost::asio::ip::address, std::size_t> m_byAddress;
};

} // namespace redoubt::server
