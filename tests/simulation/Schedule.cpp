// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Schedule.h"

namespace redoubt::simulation {

void Schedule::runUntil(std::int64_t time, const std::function<bool()> &stop)
{
    while (!m_queue.empty() && m_queue.begin()->first.first <= time) {
        if (stop && stop())
            return;
        auto next = m_queue.extract(m_queue.begin());
        m_now = next.key().first;
        ++m_done;
        next.mapped()();
    }
    if (!stop || !stop())
        m_now = std::max(m_now, time);
}

} // namespace redoubt::simulation
