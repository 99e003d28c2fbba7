// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/CachePort.h"
#include "store/Cache.h"
#include "tests/testkit/feed/TestKinds.h"
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace redoubt::testkit {

/// A cache on a disk in memory, on the same thread as the link.
class NearCache final : public link::CachePort
{
public:
    NearCache() : cache(make())
    {
        const auto room = cache->newId();
        if (!cache->commit({{{}, RoomRecord::Kind, feed::Act::Add, {}, {{"unit", room.toString()}, {"name", "room"}}, {}, room}}))
            qFatal("the room was refused");
        // Opened anew, nothing of it is in memory.
        cache.reset();
        auto opened = store::Cache::open("cache.db", keys(), m_registry, m_clock, m_random, options());
        if (!opened)
            qFatal("no cache: %s", opened.error().detail.c_str());
        cache = std::move(*opened);
    }
    void post(std::function<void(store::Cache &)> work) override
    {
        if (m_isHolding)
            m_held.push_back(std::move(work));
        else
            work(*cache);
    }
    /// From now on works wait, as behind a long one; gives how many did.
    void hold() { m_isHolding = true; }
    std::size_t release()
    {
        m_isHolding = false;
        const auto held = std::exchange(m_held, {});
        for (const auto &work : held)
            work(*cache);
        return held.size();
    }
    void changed(store::Cache &, const store::ChangeNotice &notice) override { told.push_back(notice); }

    MemoryDisk disk;
    std::vector<store::ChangeNotice> told; ///< what sync brought

private:
    [[nodiscard]] store::AccountKeys keys() const
    {
        SeededRandom random{5};
        IdSource ids(m_clock, random);
        const auto server = ids.next();
        const auto account = ids.next();
        const auto installation = ids.next();
        auto cacheKey = SealingKey::generate(random);
        auto signing = SigningKey::generate(random);
        return {server, signing.verifyKey(), {account, installation}, std::move(cacheKey), std::move(signing)};
    }
    [[nodiscard]] store::CacheOptions options() const
    {
        store::CacheOptions options;
        options.vfs = disk.name();
        return options;
    }
    std::unique_ptr<store::Cache> make()
    {
        auto made = store::Cache::create("cache.db", keys(), m_registry, m_clock, m_random, options());
        if (!made)
            qFatal("no cache: %s", made.error().detail.c_str());
        return std::move(*made);
    }

    feed::KindRegistry m_registry = testRegistry();
    ManualClock m_clock;
    SeededRandom m_random{6};
    bool m_isHolding = false;
    std::vector<std::function<void(store::Cache &)>> m_held;

public:
    std::unique_ptr<store::Cache> cache;
};

} // namespace redoubt::testkit
