// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "tests/testkit/feed/FakeServer.h"
#include "tests/testkit/feed/TestKinds.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <memory>
#include <string>

namespace redoubt::testkit {

/// What every test here starts from: a server, its registry, a clock that stands, chance from a seed.
struct World
{
    feed::KindRegistry registry = testRegistry();
    ManualClock clock;
    SeededRandom random;
    FakeServer server;
    Id unit;

    explicit World(std::uint64_t seed = 1) : random(seed), server(registry, clock, random), unit(IdSource(clock, random).next()) { }
};

/// One account's cache on a disk that goes with it, and the server that it follows.
struct Console
{
    World &world;
    QTemporaryDir folder;
    store::AccountKeys keys;
    std::unique_ptr<store::Cache> cache;
    std::string vfs;

    explicit Console(World &theWorld, bool create = true) : world(theWorld), keys(makeKeys(theWorld))
    {
        world.server.enrol(keys.author, keys.signingKey.verifyKey());
        if (create)
            createCache();
    }

    static store::AccountKeys makeKeys(World &world)
    {
        IdSource ids(world.clock, world.random);
        return {
            world.server.id(), world.server.key(), {ids.next(), ids.next()}, SealingKey::generate(world.random), SigningKey::generate(world.random)};
    }

    [[nodiscard]] std::filesystem::path path() const { return std::filesystem::path(folder.path().toStdString()) / "cache.db"; }
    [[nodiscard]] store::CacheOptions options() const
    {
        store::CacheOptions options;
        options.vfs = vfs;
        options.attachments = std::filesystem::path(folder.path().toStdString()) / "blobs";
        return options;
    }
    void createCache()
    {
        auto made = store::Cache::create(path(), keys.clone(), world.registry, world.clock, world.random, options());
        if (!made)
            qFatal("cannot create a cache: %s", made.error().detail.c_str());
        cache = std::move(*made);
    }
    [[nodiscard]] Result<void> reopen()
    {
        cache.reset();
        REDOUBT_ASSIGN(cache, store::Cache::open(path(), keys.clone(), world.registry, world.clock, world.random, options()));
        return {};
    }
    [[nodiscard]] const feed::Author &author() const { return keys.author; }
    [[nodiscard]] const Id &account() const { return keys.author.account; }

    /// Pulls until there is no more.
    void pull(std::int64_t limit = 500)
    {
        for (bool more = true; more;) {
            const auto page = world.server.pull(account(), *cache->cursors(), limit);
            const auto stored = cache->applyPull(page);
            if (!stored)
                qFatal("cannot store a page: %s", stored.error().detail.c_str());
            more = page.header.more;
            // What was just granted is asked for at once.
            more |= !stored->streamsOpened.empty();
        }
    }
    /// One page, as it is told of.
    Result<store::ChangeNotice> pullPage(std::int64_t limit = 500)
    {
        return cache->applyPull(world.server.pull(account(), *cache->cursors(), limit));
    }
    /// Pushes until nothing waits.
    void push()
    {
        while (const auto batch = *cache->nextBatch()) {
            const auto taken = cache->acknowledge(*batch, world.server.push(author(), *batch));
            if (!taken)
                qFatal("cannot take verdicts: %s", taken.error().detail.c_str());
        }
    }
    void sync()
    {
        push();
        pull();
    }
    struct Granted
    {
        Id stream;
        Id grant; ///< as FakeServer::revoke() wants it
    };
    /// A stream that others have opened, granted to this account, and pulled.
    Granted granted()
    {
        const auto stream = IdSource(world.clock, world.random).next();
        const auto grant = world.server.grant(account(), stream, StreamPurpose::Team, Role::RedMember, world.unit);
        pull();
        return {stream, grant};
    }
    /// A Team stream of the server's, granted to this account, and pulled.
    Id room(Role role = Role::Coordinator)
    {
        const auto stream = IdSource(world.clock, world.random).next();
        world.server.grant(account(), stream, StreamPurpose::Team, role, world.unit);
        world.server.writeAs({world.server.id(), world.server.id()}, stream, RoomRecord::Kind, feed::Act::Add,
                             {{"unit", world.unit.toString()}, {"name", "room"}}, stream, 0);
        pull();
        return stream;
    }
};

inline store::Draft addNote(const Id &stream, const std::string &title, json::object more = {})
{
    more["title"] = title;
    return {stream, NoteRecord::Kind, feed::Act::Add, {}, std::move(more), {}, {}};
}
inline store::Draft setNote(const Id &stream, const Id &record, json::object fields)
{
    return {stream, NoteRecord::Kind, feed::Act::Set, record, std::move(fields), {}, {}};
}
inline store::Draft removeNote(const Id &stream, const Id &record) { return {stream, NoteRecord::Kind, feed::Act::Remove, record, {}, {}, {}}; }
inline store::Draft addMark(const Id &stream, const std::string &text, std::int64_t points)
{
    return {stream, MarkRecord::Kind, feed::Act::Add, {}, {{"text", text}, {"points", points}}, {}, {}};
}
inline store::Draft openRoom(const Id &unit, const std::string &name)
{
    return {{}, RoomRecord::Kind, feed::Act::Add, {}, {{"unit", unit.toString()}, {"name", name}}, {}, {}};
}

/// Fails the test with the error's text.
#define REDOUBT_VERIFY_OK(expression)                                                                                                                \
    do {                                                                                                                                             \
        if (const auto &verified_ = (expression); !verified_)                                                                                        \
            QFAIL((std::string(#expression ": ") + std::string(name(verified_.error().code)) + ": " + verified_.error().detail).c_str());            \
    } while (false)

} // namespace redoubt::testkit
