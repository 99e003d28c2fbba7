// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "feed/KindRegistry.h"
#include "feed/wire/Chains.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "server/Answer.h"
#include "server/ServerIdentity.h"
#include "server/auth/Session.h"
#include "server/storage/Writer.h"
#include "server/streams/AccountLimits.h"
#include "server/streams/PlantedBugs.h"
#include "server/streams/Readable.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::server {

class ServerHand;
class Storage;

/// A stream that a commit has changed, and who may hear of it.
struct StreamChanged
{
    feed::Hint hint;
    std::shared_ptr<const std::vector<Id>> readers; ///< accounts, sorted

    [[nodiscard]] bool mayHear(const Id &account) const;
};
/// Called after each durable commit, on the writer's thread.
using ChangeListener = std::function<void(const std::vector<StreamChanged> &)>;

/// A change that was not taken, as it is shown to who may admit it.
struct QuarantinedChange
{
    std::string hash; ///< of its link: admits it
    Id stream;
    feed::Author author;
    std::string line; ///< verbatim
    std::string code; ///< error name
    std::string detail;
    Instant receivedAt;
};

struct StreamSettings
{
    AccountLimits account;
    std::function<bool()> hasRoom; ///< whether the disk has room for what consoles send; empty: always. Asked on the writer's thread
};

/// Pushes, pulls, snapshots and verdicts (DESIGN §3, §4). No clock, chance, thread or I/O of its own.
///
/// push() and admit() may be called from any thread and work on the Writer's; pull(), snapshot() and the other reads are
/// const, thread-safe, and read a consistent view of the database. A stream that is not readable and one that does
/// not exist answer the same everywhere.
class StreamService
{
public:
    /// @p kinds must hold the account kinds (feed::declareAccountKinds) beside the domain's.
    StreamService(Storage &storage, Writer &writer, ServerIdentity identity, const feed::KindRegistry &kinds, const Clock &clock, Random &random,
                  StreamSettings settings = {});
    ~StreamService();

    /// The whole push is taken (a verdict for each change) or refused: ChainGap (409, expected), ChainForked (409, expected.closed),
    /// BadSignature (409, expected: the chain that the server has may tell the console of a fork), Malformed, TooLarge, TooManyRequests
    /// (too much waits, or the account has sent more within an hour than it may), StorageFull with retryAfterMs (the account has used up
    /// its room, or the disk is nearly full).
    /// A push that was taken before is answered again: Duplicate for what is in the stream, Quarantined for what is not.
    void push(const Session &session, feed::PushRequest request, Done<feed::PushResponse> done);

    /// Sections only for the streams named in the request that have something new; header.gone names those that are not readable.
    /// With a digest equal to that of all granted heads (streams with seq > 0): upToDate.
    [[nodiscard]] Answer<feed::PullPage> pull(const Session &session, const feed::PullRequest &request) const;

    /// Storage::version(): while it stays, pull() would answer the same question of the same session alike. Throws StorageException.
    [[nodiscard]] std::uint64_t version() const;

    /// The records of @p stream with ids after @p after. Refused with NotFound.
    [[nodiscard]] Answer<feed::SnapshotPage> snapshot(const Session &session, const Id &stream, const std::optional<Id> &after) const;

    /// What proves the authors of @p stream: the chains of which something stands in it, after @p after. Refused with NotFound
    /// unless the stream is readable and a role there may verify.
    [[nodiscard]] Answer<feed::ChainsPage> chains(const Session &session, const Id &stream, const std::optional<feed::ChainsPlace> &after) const;

    /// What lies in quarantine for @p stream, oldest first. Refused with NotFound unless the role may admit it.
    [[nodiscard]] Answer<std::vector<QuarantinedChange>> quarantined(const Session &session, const Id &stream) const;
    /// Takes a quarantined change (and its whole group) into the stream after all. Refused with NotFound, Forbidden, or the
    /// reason why it cannot be taken (its shape or reference is wrong).
    void admit(const Session &session, const std::string &hash, Done<void> done);

    /// One listener, from any thread; once this returns, the former one is not called any more. Not to be called by the listener.
    void setListener(ChangeListener listener);

    /// Test seam: without effect unless compiled with REDOUBT_PLANTED_BUGS (target redoubt_server_planted).
    void plant(const PlantedBugs &bugs);

    [[nodiscard]] const ServerIdentity &identity() const;
    /// For who decides beside this by roles on streams; lives as long as this does.
    [[nodiscard]] RoleLookup roleLookup() const;

    /// A task in which the server itself writes into streams (auth/, admin/). Hints go out after its commit.
    [[nodiscard]] WriteTask serverTask(std::function<Result<void>(ServerHand &)> work, std::function<void(const Result<void> &)> done);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::server
