// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Checkpoints.h"

namespace redoubt::server {

namespace {
constexpr std::size_t kMaxKept = 20'000;
} // namespace

feed::WireCheckpoint Checkpoints::of(const StreamRow &stream)
{
    const auto head = stream.headHash.toString();
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_signed.find(stream.id);
        if (found != m_signed.end() && found->second.epoch == stream.head.epoch && found->second.seq == stream.head.seq && found->second.head == head)
            return found->second;
    }
    feed::Checkpoint checkpoint{stream.id, stream.head, stream.headHash, m_clock.now(), {}};
    const auto signature = m_identity.key.sign(feed::checkpointMessage(m_identity.id, checkpoint));
    feed::WireCheckpoint wire{stream.head.epoch, stream.head.seq, head, checkpoint.time, {signature.begin(), signature.end()}};
    const std::lock_guard lock(m_mutex);
    if (m_signed.size() >= kMaxKept)
        m_signed.clear();
    m_signed.insert_or_assign(stream.id, wire);
    return wire;
}

} // namespace redoubt::server
