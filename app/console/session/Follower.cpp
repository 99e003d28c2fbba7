// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/Follower.h"

#include "feed/kinds/UnitStreams.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

Follower::Follower(StoreThread &store, Desk &desk, std::function<void()> wakeSync, QObject *parent)
    : QObject(parent), m_store(store), m_desk(desk), m_wakeSync(std::move(wakeSync))
{ }

Follower::Asked Follower::ask(store::Cache &cache, const Id &unit, StreamPurpose purpose, const std::map<Id, std::uint64_t> &looked,
                              const DeskReads &reads)
{
    Asked asked;
    const auto wanted = feed::unitStream(cache.server(), unit, purpose);
    auto streams = cache.streams();
    if (!streams) {
        asked.why = streams.error();
        return asked;
    }
    const bool isHere = std::ranges::find(*streams, wanted, &store::StreamInfo::stream) != streams->end();
    const auto notice = cache.follow(unit, purpose);
    if (!notice) {
        asked.why = notice.error();
        return asked;
    }
    asked.updates.push_back(updateFor(cache, *notice, reads));
    if (isHere)
        return asked;
    std::erase_if(*streams, [](const store::StreamInfo &info) { return !info.isFollowed; });
    const auto lookOf = [&](const store::StreamInfo &info) {
        const auto known = looked.find(info.stream);
        return std::pair(known == looked.end() ? std::uint64_t{0} : known->second, info.stream);
    };
    std::ranges::sort(*streams, {}, lookOf);
    for (std::size_t i = 0; i + Most <= streams->size(); ++i) {
        const auto gone = cache.unfollow((*streams)[i].stream);
        if (!gone) {
            asked.why = gone.error();
            break;
        }
        asked.updates.push_back(updateFor(cache, *gone, reads));
        asked.gaveWay.push_back((*streams)[i]);
    }
    return asked;
}

void Follower::follow(const Id &unit, StreamPurpose purpose)
{
    m_store.ask(
        this,
        [unit, purpose, looked = m_looked, reads = m_desk.reads()](StoreRoom &room) {
            return room.cache ? ask(*room.cache, unit, purpose, looked, *reads) : Asked{Error{ErrorCode::Unauthenticated, {}}, {}, {}};
        },
        [this, unit](Asked asked) {
            for (const auto &info : asked.gaveWay)
                Q_EMIT gaveWay(info.owner, info.stream);
            for (auto &update : asked.updates)
                m_desk.take(std::move(update));
            if (asked.why)
                Q_EMIT refused(unit, *asked.why);
            if (!asked.updates.empty())
                m_wakeSync();
        });
}

void Follower::letGo(const Id &stream)
{
    m_looked.erase(stream);
    m_store.ask(
        this,
        [stream, reads = m_desk.reads()](StoreRoom &room) -> Result<DeskUpdate> {
            if (!room.cache)
                return fail(ErrorCode::Unauthenticated);
            REDOUBT_ASSIGN(const auto notice, room.cache->unfollow(stream));
            return updateFor(*room.cache, notice, *reads);
        },
        [this, stream](Result<DeskUpdate> update) {
            if (!update) {
                const auto *info = m_desk.stream(stream);
                Q_EMIT refused(info ? info->owner : Id(), update.error());
                return;
            }
            m_desk.take(std::move(*update));
            m_wakeSync();
        });
}

} // namespace redoubt::console
