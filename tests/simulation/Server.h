// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/Administration.h"
#include "server/auth/AuthService.h"
#include "server/storage/WriteBatch.h"
#include "server/storage/sqlite/SqliteStorage.h"
#include "server/streams/BlobService.h"
#include "server/streams/StreamService.h"
#include "sync/engine/Actions.h"
#include "tests/simulation/MemoryBlobStore.h"
#include "tests/simulation/Network.h"
#include "tests/simulation/checks/Truth.h"
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <memory>
#include <set>
#include <string>

namespace redoubt::simulation {

/// Which known bugs the server has in this run; without effect unless built with them (redoubt_server_planted).
using server::PlantedBugs;

/// The real server but for its threads, its sockets and its disk: storage, streams, sign-in and administration over a disk in
/// memory. Calls take and give the bodies of the wire.
class Server
{
public:
    using Body = Network::Body;
    using Reply = Network::Reply;

    Server(Schedule &schedule, const feed::KindRegistry &kinds, std::uint64_t seed, const PlantedBugs &bugs);
    ~Server();

    // --- calls, each after a look at the token ---
    void push(const std::string &token, const std::string &body, const Reply &reply);
    void pull(const std::string &token, const feed::PullRequest &request, const Reply &reply);
    void snapshot(const std::string &token, const Id &stream, const std::optional<Id> &after, const Reply &reply);
    void challenge(const feed::ChallengeRequest &request, const Reply &reply);
    void renew(const std::string &token, const feed::RenewRequest &request, const Reply &reply);
    void signIn(const feed::SignInRequest &request, const Reply &reply);
    /// Of an attachment: `{"offset":n}`, and `{"total":n,"length":n}` in front of the bytes.
    void blobOffset(const std::string &token, const sync::BlobName &blob, const Reply &reply);
    void blobChunk(const std::string &token, const sync::BlobName &blob, std::uint64_t offset, std::uint64_t total, const Bytes &bytes,
                   const Reply &reply);
    void blobBytes(const std::string &token, const sync::BlobName &blob, std::uint64_t offset, std::uint64_t length, const Reply &reply);

    // --- what administrators and fate do ---
    /// Commits what has queued, now.
    void runWriter() { m_writer->run(); }
    [[nodiscard]] server::Administration &admin() { return *m_admin; }
    [[nodiscard]] server::AuthService &auth() { return *m_auth; }
    [[nodiscard]] server::StreamService &streams() { return *m_streams; }
    [[nodiscard]] NodeClock &clock() { return m_clock; }
    /// Calls of the disk fail from the next few on; until healDisk().
    void failDisk(std::int64_t inCalls, bool andAllAfter);
    /// Nothing more fits; until healDisk().
    void fillDisk();
    void healDisk();
    /// Every push that holds a change of @p record fails with a fault of the server's own and gives no verdict; until liftSpells().
    void bewitch(const Id &record) { m_bewitched.insert(record); }
    /// Every push fails so.
    void stumble(bool atEverything) { m_stumbles = atEverything; }
    void liftSpells();
    [[nodiscard]] const std::set<Id> &bewitched() const { return m_bewitched; }
    [[nodiscard]] bool wasBewitched() const { return m_wasBewitched || !m_bewitched.empty(); }
    /// Up, and its storage can be read for a check.
    [[nodiscard]] bool isReadable() const { return isUp() && !m_diskFails; }
    /// The power goes: what was not synced may be lost, whoever waited is not answered.
    void crash(Random &chance);
    /// Comes back from what the disk has. False: it would not open.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] bool isUp() const { return m_streams != nullptr; }

    std::function<void(const server::StreamChanged &)> changed;
    /// Seen before it leaves.
    std::function<void(const Id &account, const feed::PullPage &)> pulled;
    std::function<void(const Id &account, const Id &stream)> snapshotGiven;
    std::function<void(const Id &account, const Id &stream)> blobGiven;
    /// A call of this account came with a token that is good.
    std::function<void(const Id &account)> heard;
    /// A push was judged as a whole, whatever became of its answer; not when the storage failed or a line before it is missing.
    std::function<void(const feed::Author &, const feed::PushRequest &)> judged;

    /// Whether the change is in the stream or in its quarantine.
    [[nodiscard]] bool holds(const feed::Author &author, const Id &stream, const Id &change) const;
    /// Reads into @p truth what has been added to streams since; cheap. No chains and no quarantine.
    void follow(Truth &truth, const std::set<Id> &streams) const;
    /// Everything that is durable, of the streams in @p candidates and the server's own.
    [[nodiscard]] Truth truth(const std::set<Id> &candidates, const std::vector<Id> &accounts, const std::set<feed::Author> &authors) const;
    [[nodiscard]] std::vector<server::GrantRow> grants(const std::vector<Id> &accounts) const;
    /// Of an attachment that is published in its stream.
    [[nodiscard]] std::optional<std::int64_t> blobSize(const sync::BlobName &blob) const;
    /// Every role that the server finds.
    [[nodiscard]] std::vector<Role> rolesOn(const Id &account, const Id &stream) const;
    [[nodiscard]] bool mayWrite(const Id &account, const Id &stream) const;
    /// Kinds of the alarms that stand.
    [[nodiscard]] std::vector<server::AlarmRow> alarms() const;
    /// Rises with every commit that changed a stream.
    [[nodiscard]] std::int64_t version() const { return m_version; }

private:
    void build();
    void destroy();
    void submitted();
    template <class Call>
    void authenticated(const std::string &token, const Reply &reply, Call call);

    Schedule &m_schedule;
    const feed::KindRegistry &m_kinds;
    SeededRandom m_random;
    Dice m_dice;
    NodeClock m_clock;
    testkit::MemoryDisk m_disk;
    PlantedBugs m_bugs;
    std::set<Id> m_bewitched; ///< records
    bool m_wasBewitched = false;
    bool m_stumbles = false;
    std::unique_ptr<server::SqliteStorage> m_storage;
    std::unique_ptr<server::ManualWriter> m_writer;
    std::unique_ptr<server::InlineWriter> m_adminWriter;
    server::InlineHashing m_hashing;
    server::AuthSettings m_authSettings;
    MemoryBlobStore m_blobStore;
    std::unique_ptr<server::StreamService> m_streams;
    std::unique_ptr<server::BlobService> m_blobs;
    std::unique_ptr<server::AuthService> m_auth;
    std::unique_ptr<server::Administration> m_admin;
    bool m_diskFails = false;
    std::int64_t m_version = 0;
    std::uint64_t m_life = 0;
};

} // namespace redoubt::simulation
