// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <atomic>

namespace redoubt::testkit {

/// The clock of several machines, put on by what a test wants to have passed.
class PassingClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_system.now() + m_passed.load(); }
    void pass(std::int64_t ms) { m_passed += ms; }

private:
    SystemClock m_system;
    std::atomic<std::int64_t> m_passed = 0;
};

} // namespace redoubt::testkit
