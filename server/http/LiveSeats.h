// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace redoubt::server {

/// Counts the live sockets of each account and says when one has enough: each costs the server a connection and a hint for every
/// commit. Thread-safe; outlives its seats.
class LiveSeats
{
public:
    explicit LiveSeats(std::size_t ofOne) : m_ofOne(ofOne) { }

    /// Held while a live socket is open.
    class Seat
    {
    public:
        Seat(LiveSeats &seats, const Id &account) : m_seats(&seats), m_account(account) { }
        Seat(Seat &&other) noexcept : m_seats(std::exchange(other.m_seats, nullptr)), m_account(other.m_account) { }
        Seat &operator=(Seat &&) = delete;
        ~Seat()
        {
            if (m_seats)
                m_seats->leave(m_account);
        }

    private:
        LiveSeats *m_seats;
        Id m_account;
    };

    /// None when @p account has enough of them.
    [[nodiscard]] std::optional<Seat> take(const Id &account)
    {
        const std::lock_guard lock(m_mutex);
        auto &taken = m_byAccount[account];
        if (taken >= m_ofOne)
            return std::nullopt;
        ++taken;
        return std::make_optional<Seat>(*this, account);
    }

private:
    void leave(const Id &account)
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_byAccount.find(account); found != m_byAccount.end() && --found->second == 0)
            m_byAccount.erase(found);
    }

    const std::size_t m_ofOne;
    std::mutex m_mutex;
    std::map<Id, std::size_t> m_byAccount; ///< of whom some are open
};

} // namespace redoubt::server
