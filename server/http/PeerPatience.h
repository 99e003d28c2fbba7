// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace redoubt::server {

/// How long a peer may take: until a moment and, while octets are to move, never longer than a while without one.
/// Knows no socket: who has it says how many octets have moved.
class PeerPatience
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p stall: how long octets that are to move may stand still.
    explicit PeerPatience(std::chrono::milliseconds stall) : m_stall(stall) { }

    void allow(std::chrono::milliseconds time, Clock::time_point now = Clock::now()) { m_deadline = now + time; }
    /// The same for octets that are to move all the while, @p moved of which have.
    void allowMoving(std::chrono::milliseconds time, std::uint64_t moved, Clock::time_point now = Clock::now());
    /// What keeps us waiting is not the peer.
    void allowAnyTime();
    /// The body or answer is over; the moment stays.
    void endMoving() { m_isMoving = false; }
    /// Whether it is at its end, now that @p moved octets have moved.
    [[nodiscard]] bool isOver(std::uint64_t moved, Clock::time_point now);

private:
    std::chrono::milliseconds m_stall;
    Clock::time_point m_deadline = Clock::time_point::max();
    Clock::time_point m_movedAt;
    std::uint64_t m_moved = 0; ///< at m_movedAt
    bool m_isMoving = false;   ///< a body or an answer is under way
};

} // namespace redoubt::server
