// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/PushCarrier.h"

#include "app/link/CacheReads.h"

#include <utility>

namespace redoubt::link {

void PushCarrier::on(const sync::SendPush &action)
{
    m_parts.withCache([action](store::Cache &cache) { return nextPush(cache, action); },
                      [this, request = action.request](Result<NextPush> next) {
                          if (!next) {
                              m_parts.storeFailed(request, next.error());
                          } else if (!next->batch) {
                              m_parts.carryOut(m_parts.engine.pushNothing(m_parts.now(), request, next->pending));
                          } else {
                              m_parts.client->push(
                                  *next->batch, m_parts.guarded<feed::PushResponse>([this, request, sentBatch = *next->batch](auto answer) mutable {
                                      answered(request, std::move(sentBatch), std::move(answer));
                                  }));
                          }
                      });
}

void PushCarrier::answered(sync::RequestId request, feed::PushRequest batch, sync::Answer<feed::PushResponse> answer)
{
    if (!answer) {
        m_parts.carryOut(m_parts.engine.pushFailed(m_parts.now(), request, answer.error(), sync::sizeOf(batch)));
        return;
    }
    auto outcome = sync::outcomeOf(batch, *answer);
    m_parts.withCache(
        [&port = m_parts.port, tell = m_parts.events.acknowledged, batch = std::move(batch),
         response = std::move(*answer)](store::Cache &cache) -> Result<CacheFacts> {
            if (tell)
                tell(batch, response);
            REDOUBT_ASSIGN(const auto notice, cache.acknowledge(batch, response));
            port.changed(cache, notice);
            return factsAfter(cache, notice);
        },
        [this, request, outcome = std::move(outcome)](const Result<CacheFacts> &taken) {
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
            REDOUBT_ASSIGN(const auto notice, cache.setAside(action.streams, action.code));
            port.changed(cache, notice);
            return factsOf(cache);
        },
        [this](const Result<CacheFacts> &facts) {
            if (facts)
                m_parts.carryOut(m_parts.engine.outboxChanged(m_parts.now(), facts->pending));
        });
}

} // namespace redoubt::link
