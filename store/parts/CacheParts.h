// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Hlc.h"
#include "store/AccountKeys.h"
#include "store/Cache.h"
#include "store/parts/AlarmTable.h"
#include "store/parts/BufferedRandom.h"
#include "store/parts/ChainTable.h"
#include "store/parts/KeptTable.h"
#include "store/parts/NoticeBuilder.h"
#include "store/parts/OutboxTable.h"
#include "store/parts/PendingRecords.h"
#include "store/parts/QuarantineTable.h"
#include "store/parts/RecordTable.h"
#include "store/parts/StreamTable.h"
#include "store/sqlite/Database.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::store {

/// What a Cache is made of. The operations (commit, push, pull …) are functions on it, each in its own file.
///
/// The tables hold rows in memory that must equal the file: after a transaction that failed they are read anew.
struct CacheParts
{
    CacheParts(const std::filesystem::path &path, Database::Mode mode, AccountKeys accountKeys, const feed::KindRegistry &kinds,
               const Clock &theClock, Random &theRandom, CacheOptions theOptions);
    CacheParts(const CacheParts &) = delete;
    CacheParts &operator=(const CacheParts &) = delete;

    Database database;
    AccountKeys keys;
    const feed::KindRegistry &registry;
    const Clock &clock;
    Random &random;
    CacheOptions options;
    BufferedRandom nonces;
    HlcClock hlc;
    IdSource ids;
    Id accountStream;
    Id directoryStream;

    StreamTable streams;
    ChainTable chains;
    RecordTable records;
    OutboxTable outbox;
    QuarantineTable quarantine;
    AlarmTable alarms;
    KeptTable kept;
    PendingRecords pending;

    std::set<Id> letGo;                     ///< streams that nobody follows any more: a page that was asked for before may still bring them
    bool areChainsLost = false;             ///< a rescue could not read the chains' ends
    std::vector<std::string> filesToDelete; ///< once the transaction is durable
    bool mustTruncateWal = false;           ///< something was purged: no trace of its key may stay in the WAL

    // --- meta ---
    void setMeta(std::string_view key, ByteView value);
    [[nodiscard]] std::optional<Bytes> meta(std::string_view key);
    /// Writes who this cache belongs to and its two first streams, into an empty schema.
    void initialise();
    /// Throws Forbidden (another account's) or CannotOpenSeal (another key).
    void checkIdentity();

    // --- records as shown ---
    /// False also for one that cannot be read.
    [[nodiscard]] bool isShown(const RecordKey &key);
    [[nodiscard]] std::int64_t conflictCount();

    void raise(NoticeBuilder &notice, AlarmCode code, const Id &stream, std::string_view detail);

    /// Runs @p action in one durable transaction. A failure leaves nothing behind, on disk or in memory.
    template <class Action>
    auto write(Action &&action) -> Result<decltype(action())>
    {
        try {
            ensureLoaded();
            Transaction transaction(database);
            if constexpr (std::is_void_v<decltype(action())>) {
                action();
                finish(transaction);
                return {};
            } else {
                auto value = action();
                finish(transaction);
                return value;
            }
        } catch (...) {
            m_isStale = true;
            filesToDelete.clear();
            mustTruncateWal = false;
            return fail(errorInFlight());
        }
    }
    template <class Action>
    auto read(Action &&action) -> Result<decltype(action())>
    {
        return guarded([&] {
            ensureLoaded();
            return action();
        });
    }

private:
    void ensureLoaded();
    void finish(Transaction &transaction);
    bool m_isStale = true;
    Hlc m_savedHlc;
};

} // namespace redoubt::store
