// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "feed/wire/Pull.h"
#include "server/ServerIdentity.h"
#include "server/storage/Rows.h"

#include <mutex>
#include <unordered_map>

namespace redoubt::server {

/// Signs streams' heads, each head once: many consoles ask for the same. Thread-safe.
class Checkpoints
{
public:
    Checkpoints(const ServerIdentity &identity, const Clock &clock) : m_identity(identity), m_clock(clock) { }
    [[nodiscard]] feed::WireCheckpoint of(const StreamRow &stream);

private:
    const ServerIdentity &m_identity;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::unordered_map<Id, feed::WireCheckpoint> m_signed;
};

} // namespace redoubt::server
