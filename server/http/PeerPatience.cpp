// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/PeerPatience.h"

namespace redoubt::server {

void PeerPatience::allowMoving(std::chrono::milliseconds time, std::uint64_t moved, Clock::time_point now)
{
    allow(time, now);
    m_isMoving = true;
    m_moved = moved;
    m_movedAt = now;
}

void PeerPatience::allowAnyTime()
{
    m_deadline = Clock::time_point::max();
    m_isMoving = false;
}

bool PeerPatience::isOver(std::uint64_t moved, Clock::time_point now)
{
    if (now >= m_deadline)
        return true;
    if (!m_isMoving)
        return false;
    if (m_moved != moved) {
        m_moved = moved;
        m_movedAt = now;
    }
    return now - m_movedAt >= m_stall;
}

} // namespace redoubt::server
