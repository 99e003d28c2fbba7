// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/SignedWord.h"
#include "store/Cache.h"
#include "tests/simulation/Link.h"
#include "tests/simulation/OfficeDesk.h"
#include "tests/simulation/PassingFolder.h"
#include "tests/simulation/checks/OutboxWatch.h"
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <memory>
#include <optional>
#include <string>

namespace redoubt::simulation {

/// Tells what a console tells the world.
struct ConsoleEvents
{
    std::function<void(const std::string &)> broken;
    std::function<void(const feed::PushRequest &)> pushing;
    std::function<void(const feed::PushRequest &, const feed::PushResponse &)> acknowledged;
    std::function<bool(const Id &stream, const Id &change)> isAtServer;
    std::function<void(const std::vector<store::OutboxEntry> &outbox, const std::vector<Id> &streams)> settingAside;
    /// What is shown of the duty offices has changed; only after showOffices().
    std::function<void(const OfficeDesk &)> officesShown;
};

/// One account on one installation: a disk, a clock, the real cache, the real engine. It can lose its power at any moment.
class Console
{
public:
    Console(Schedule &schedule, Network &network, Server &server, const feed::KindRegistry &kinds, std::size_t number, store::AccountKeys keys,
            LinkPeer peer, sync::EngineSettings settings, std::uint64_t seed, ConsoleEvents events);
    ~Console();

    /// Opens the cache (the first time, makes it) and starts to sync. Fails as Cache::open does.
    [[nodiscard]] Result<void> start(std::optional<feed::SessionResponse> session);
    void crash(Random &chance);
    [[nodiscard]] bool isUp() const { return m_cache != nullptr; }

    /// A person saves something. Fails as Cache::commit does.
    [[nodiscard]] Result<store::CommitReceipt> commit(std::vector<store::Draft> drafts);
    /// From now on duty offices are shown here.
    void showOffices();
    /// Null: they are not shown, or the console is down.
    [[nodiscard]] const OfficeDesk *offices() const { return isUp() ? m_offices.get() : nullptr; }
    /// The word of who works here, as they give it at this or at another console with their password.
    [[nodiscard]] feed::SignedWord sign(const feed::SignedMatter &matter) const { return feed::signWord(m_keys.signingKey, m_keys.author, matter); }
    /// A person attaches a file. Fails as Attachments::put does.
    [[nodiscard]] Result<store::AttachmentInfo> attach(const Id &stream, std::string_view bytes);
    /// What attach() has vouched for.
    /// Files that a committed record names: these are never to be lost.
    [[nodiscard]] const std::set<sync::BlobName> &attached() const { return m_attached; }
    void named(const sync::BlobName &blob) { m_attached.insert(blob); }
    /// What a person knows from now on.
    void setPassword(const std::string &password);
    /// The power goes and takes a piece of the confirmed records with it; then the cache is rescued. Fails where something that was
    /// only here is gone.
    [[nodiscard]] Result<void> damageAndRescue(Random &chance);
    /// Keeps what is durable now, for a later restore().
    void copyDisk();
    [[nodiscard]] bool hasCopy() const { return m_copy.has_value(); }
    /// As if the disk had been put back from that copy. The console must be down.
    void restore();
    [[nodiscard]] bool isRestored() const { return m_isRestored; }
    /// The disk's calls fail from the next few on; until heal.
    void failDisk(std::int64_t inCalls, bool andAllAfter);
    /// Nothing more fits; until heal.
    void fillDisk();
    void healDisk();
    [[nodiscard]] bool isDiskGood() const { return !m_diskFails; }

    [[nodiscard]] store::Cache &cache() { return *m_cache; }
    [[nodiscard]] Link &link() { return *m_link; }
    [[nodiscard]] NodeClock &clock() { return m_clock; }
    [[nodiscard]] const feed::Author &author() const { return m_keys.author; }
    [[nodiscard]] const VerifyKey &key() const { return m_keys.signingKey.verifyKey(); }
    [[nodiscard]] std::size_t number() const { return m_number; }
    /// Holds the outbox against what was in it before.
    void look(const char *after);
    [[nodiscard]] const OutboxWatch &watch() const { return m_watch; }

private:
    [[nodiscard]] store::CacheOptions cacheOptions() const;
    void show(const store::ChangeNotice &notice);

    Schedule &m_schedule;
    Network &m_network;
    Server &m_server;
    const feed::KindRegistry &m_kinds;
    std::size_t m_number;
    store::AccountKeys m_keys;
    LinkPeer m_peer;
    sync::EngineSettings m_settings;
    SeededRandom m_random;
    ConsoleEvents m_events;
    NodeClock m_clock;
    testkit::MemoryDisk m_disk;
    std::unique_ptr<store::Cache> m_cache;
    std::unique_ptr<Link> m_link;
    OutboxWatch m_watch;
    std::unique_ptr<OfficeDesk> m_offices;
    std::optional<std::vector<std::pair<std::string, Bytes>>> m_copy;
    PassingFolder m_files; ///< the sealed attachments
    std::set<sync::BlobName> m_attached;
    bool m_isMade = false;
    bool m_isRestored = false;
    bool m_diskFails = false;
};

} // namespace redoubt::simulation
