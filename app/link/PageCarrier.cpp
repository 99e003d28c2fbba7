// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/PageCarrier.h"

#include "app/link/CacheReads.h"
#include "app/link/StoredPage.h"

namespace redoubt::link {

void PageCarrier::on(const sync::SendPull &action)
{
    m_parts.client->pull(action.pull, m_parts.guarded<feed::PullPage>([this, request = action.request](auto answer) {
        if (!answer) {
            m_parts.failed(request, answer.error());
            return;
        }
        const auto header = answer->header;
        m_kept[request].page = std::move(*answer);
        m_parts.carryOut(m_parts.engine.pullReceived(m_parts.now(), request, header));
        m_kept.erase(request); // not asked to be stored: thrown away
    }));
}

void PageCarrier::on(const sync::ApplyPull &action)
{
    const auto kept = m_kept.find(action.request);
    if (kept == m_kept.end() || !kept->second.page) {
        m_parts.storeFailed(action.request, {ErrorCode::Internal, "the page is not here"});
        return;
    }
    storePage(action.request, [page = without(std::move(*kept->second.page), action.skip)](store::Cache &cache) { return cache.applyPull(page); });
}

template <class Store>
void PageCarrier::storePage(sync::RequestId request, Store store)
{
    // Whether to go on is decided where the pages are stored: the next one may wait there already.
    m_parts.withCache(
        [&port = m_parts.port, side = m_storeSide, store = std::move(store)](store::Cache &cache) {
            return link::storePage(cache, side->isHalted, [&](store::Cache &) -> Result<store::ChangeNotice> {
                REDOUBT_ASSIGN(auto notice, store(cache));
                port.changed(cache, notice);
                return notice;
            });
        },
        [this, request](const Result<StoredPage> &stored) {
            if (!stored) {
                m_parts.storeFailed(request, stored.error());
                return;
            }
            auto &engine = m_parts.engine;
            if (stored->pending)
                m_parts.carryOut(engine.outboxChanged(m_parts.now(), *stored->pending));
            m_parts.carryOut(engine.stored(m_parts.now(), request, stored->places));
            if (!stored->areGrantsNew)
                return;
            // Attachments of a stream that came back may have waited for it, or were refused to the role of before.
            engine.grantsChanged();
            m_parts.readFacts();
        });
}

void PageCarrier::on(const sync::FetchSnapshot &action)
{
    m_parts.client->snapshot(action.stream, action.after, m_parts.guarded<feed::SnapshotPage>([this, request = action.request](auto answer) {
        if (!answer) {
            m_parts.failed(request, answer.error());
            return;
        }
        const auto header = answer->header;
        m_kept[request].snapshot = std::move(*answer);
        m_parts.carryOut(m_parts.engine.snapshotReceived(m_parts.now(), request, header));
        m_kept.erase(request);
    }));
}

void PageCarrier::on(const sync::ApplySnapshot &action)
{
    const auto kept = m_kept.find(action.request);
    if (kept == m_kept.end() || !kept->second.snapshot) {
        m_parts.storeFailed(action.request, {ErrorCode::Internal, "the snapshot page is not here"});
        return;
    }
    storePage(action.request,
              [page = std::move(*kept->second.snapshot), after = action.after](store::Cache &cache) { return cache.applySnapshotPage(page, after); });
}

void PageCarrier::resume()
{
    m_parts.port.post([side = m_storeSide](store::Cache &) { side->isHalted = false; });
}

} // namespace redoubt::link
