// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/StreamFamily.h"
#include "server/streams/CachedStateView.h"
#include "server/streams/ServerHand.h"

#include <map>

namespace redoubt::server {

/// The family of the stream that a change is about to be written to, as the writer's state has it. Lives for one change;
/// costs nothing until a validator asks.
class CachedFamily final : public feed::StreamFamily
{
public:
    /// @p change opens @p stream where that holds no record yet. All three outlive this.
    CachedFamily(ServerHand &hand, OpenStream &stream, const feed::Change &change, const Id &author)
        : m_hand(hand), m_stream(stream), m_change(change), m_author(author)
    { }

    [[nodiscard]] std::optional<Id> root() const override;
    [[nodiscard]] const feed::StateView *stream(const Id &id) const override;
    [[nodiscard]] bool authorMay(const Id &id, Permission permission) const override;
    [[nodiscard]] bool certifies(const feed::Author &signer, ByteView key) const override;
    [[nodiscard]] bool holdsInUnit(const Id &account, const Id &unit, const std::set<Role> &roles) const override;

private:
    ServerHand &m_hand;
    OpenStream &m_stream;
    const feed::Change &m_change;
    Id m_author;
    mutable std::map<Id, CachedStateView> m_views; ///< those that were asked for
};

} // namespace redoubt::server
