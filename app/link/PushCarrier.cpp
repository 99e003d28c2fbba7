// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/PushCarrier.h"

#include "app/link/CacheReads.h"

#include <algorithm>
#include <map>

namespace redoubt::link {

namespace {
sync::PushSize sizeOf(const feed::PushRequest &batch)
{
    sync::PushSize size;
    size.lines = batch.items.size();
    for (const auto &item : batch.items)
        size.bytes += item.line.bytes.size() + 1;
    for (const auto &chain : batch.chains)
        size.streams.push_back(chain.stream);
    return size;
}

/// The highest seq that a verdict named, by stream.
std::map<Id, std::int64_t> reachedBy(const feed::PushRequest &batch, const feed::PushResponse &response)
{
    std::map<Id, std::int64_t> reached;
    for (std::size_t i = 0; i < batch.items.size() && i < response.verdicts.size(); ++i) {
        if (const auto seq = response.verdicts[i].seq) {
            auto &highest = reached[batch.chains[batch.items[i].chain].stream];
            highest = std::max(highest, *seq);
        }
    }
    return reached;
}
} // namespace

void PushCarrier::on(const sync::SendPush &action)
{
    m_parts.withCache([action](store::Cache &cache) { return nextPush(cache, action.maxLines, action.maxBytes); },
                      [this, request = action.request](Result<NextPush> next) {
                          if (!next) {
                              m_parts.storeFailed(request, next.error());
                          } else if (!next->batch) {
                              m_parts.carryOut(m_parts.engine.pushNothing(m_parts.now(), request, next->pending));
                          } else {
                              auto copy = *next->batch;
                              m_parts.client->push(
                                  std::move(copy),
                                  m_parts.guarded<feed::PushResponse>([this, request, sentBatch = std::move(*next->batch)](auto answer) mutable {
                                      answered(request, std::move(sentBatch), std::move(answer));
                                  }));
                          }
                      });
}

void PushCarrier::answered(sync::RequestId request, feed::PushRequest batch, sync::Answer<feed::PushResponse> answer)
{
    if (!answer) {
        m_parts.carryOut(m_parts.engine.pushFailed(m_parts.now(), request, answer.error(), sizeOf(batch)));
        return;
    }
    sync::PushOutcome outcome{answer->serverTime, reachedBy(batch, *answer)};
    struct Taken
    {
        std::vector<sync::StreamPlace> places;
        std::vector<sync::BlobUpload> uploads;
        std::size_t pending = 0;
    };
    m_parts.withCache(
        [&port = m_parts.port, tell = m_parts.events.acknowledged, batch = std::move(batch),
         response = std::move(*answer)](store::Cache &cache) -> Result<Taken> {
            if (tell)
                tell(batch, response);
            REDOUBT_ASSIGN(const auto notice, cache.acknowledge(batch, response));
            port.changed(cache, notice);
            Taken taken;
            REDOUBT_ASSIGN(taken.places, placesOf(cache));
            REDOUBT_ASSIGN(taken.uploads, uploadsOf(cache));
            taken.pending = static_cast<std::size_t>(std::max<std::int64_t>(notice.outboxCount, 0));
            return taken;
        },
        [this, request, outcome](const Result<Taken> &taken) {
            if (!taken) {
                m_parts.storeFailed(request, taken.error());
                return;
            }
            auto &engine = m_parts.engine;
            m_parts.carryOut(engine.placesChanged(m_parts.now(), taken->places)); // a stream born here may be known to the server now
            m_parts.carryOut(engine.uploadsChanged(m_parts.now(), taken->uploads));
            m_parts.carryOut(engine.pushed(m_parts.now(), request, outcome, taken->pending));
        });
}

void PushCarrier::on(const sync::ReconcileChains &action)
{
    m_parts.withCache(
        [&port = m_parts.port, expected = action.expected](store::Cache &cache) -> Result<CacheFacts> {
            REDOUBT_ASSIGN(const auto notice, cache.rebaseChains(expected));
            port.changed(cache, notice);
            return factsOf(cache);
        },
        [this, request = action.request](const Result<CacheFacts> &facts) {
            if (facts)
                m_parts.carryOut(m_parts.engine.reconciled(m_parts.now(), request, facts->pending));
            else
                m_parts.storeFailed(request, facts.error());
        });
}

void PushCarrier::on(const sync::SetAside &action)
{
    m_parts.withCache(
        [&port = m_parts.port, action](store::Cache &cache) -> Result<CacheFacts> {
            // To the cache it is the same as a chain that the server has closed: kept, not sent, shown to people.
            std::vector<feed::ExpectedChain> closed;
            for (const auto &stream : action.streams)
                closed.push_back({stream, 0, Digest{}.toString(), true});
            REDOUBT_ASSIGN(const auto notice, cache.rebaseChains(closed));
            port.changed(cache, notice);
            return factsOf(cache);
        },
        [this](const Result<CacheFacts> &facts) {
            if (facts)
                m_parts.carryOut(m_parts.engine.outboxChanged(m_parts.now(), facts->pending));
        });
}

} // namespace redoubt::link
