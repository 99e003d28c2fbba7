// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/LinkParts.h"

#include <map>
#include <memory>
#include <optional>

namespace redoubt::link {

/// Carries pulled and snapshot pages into the cache. A page that came is kept until the engine has looked at its header.
/// Owned by SyncLink.
class PageCarrier
{
public:
    explicit PageCarrier(LinkParts &parts) : m_parts(parts) { }

    void on(const sync::SendPull &action);
    void on(const sync::ApplyPull &action);
    void on(const sync::FetchSnapshot &action);
    void on(const sync::ApplySnapshot &action);
    /// What is kept belongs to requests that were given up.
    void forget() { m_kept.clear(); }
    /// The cache's places are read anew: what was believed stored is void, pages are stored again.
    void resume();

private:
    struct Kept
    {
        std::optional<feed::PullPage> page;
        std::optional<feed::SnapshotPage> snapshot;
    };
    /// What belongs to the cache's thread.
    struct StoreSide
    {
        bool isHalted = false; ///< a page could not be stored: the next would leave a hole
    };
    /// Stores a page, unless one before it failed.
    template <class Store>
    void storePage(sync::RequestId request, Store store);

    LinkParts &m_parts;
    std::map<sync::RequestId, Kept> m_kept;
    std::shared_ptr<StoreSide> m_storeSide = std::make_shared<StoreSide>();
};

} // namespace redoubt::link
