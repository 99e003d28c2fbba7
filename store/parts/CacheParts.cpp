// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/CacheParts.h"

#include "feed/kinds/AccountKinds.h"
#include "store/parts/Grants.h"
#include "store/parts/SealContext.h"
#include "store/sqlite/Migrations.h"

#include <algorithm>

namespace redoubt::store {

CacheParts::CacheParts(const std::filesystem::path &path, Database::Mode mode, AccountKeys accountKeys, const feed::KindRegistry &kinds,
                       const Clock &theClock, Random &theRandom, CacheOptions theOptions)
    : database(path, mode, theOptions.vfs), keys(std::move(accountKeys)), registry(kinds), clock(theClock), random(theRandom),
      options(std::move(theOptions)), nonces(theRandom), hlc(theClock), ids(theClock, nonces),
      accountStream(feed::accountStream(keys.server, keys.author.account)), directoryStream(feed::directoryStream(keys.server)),
      streams(database, keys.cacheKey, nonces), chains(database), records(database, nonces, options.hotBytes),
      outbox(database, streams, keys.cacheKey, nonces), quarantine(database, keys.cacheKey, nonces), alarms(database),
      kept(database, keys.cacheKey, nonces), pending(streams, records, outbox, registry, keys.author)
{ }

void CacheParts::setMeta(std::string_view key, ByteView value)
{
    database.query("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").bind(key).bind(value).run();
}

std::optional<Bytes> CacheParts::meta(std::string_view key)
{
    auto query = database.query("SELECT value FROM meta WHERE key = ?");
    query.bind(key);
    if (!query.next())
        return {};
    const auto value = query.blob(0);
    return Bytes(value.begin(), value.end());
}

namespace {
SealContext identityContext(const AccountKeys &keys)
{
    return SealContext("meta.identity").add(keys.server).add(keys.author.account).add(keys.author.installation);
}
} // namespace

void CacheParts::initialise()
{
    setMeta("server", keys.server.bytes());
    setMeta("account", keys.author.account.bytes());
    setMeta("installation", keys.author.installation.bytes());
    setMeta("identity", keys.cacheKey.seal(bytesOf("redoubt cache"), identityContext(keys).view(), nonces));
    streams.open(accountStream, StreamState::Following, random); // it tells of all others
}

void CacheParts::checkIdentity()
{
    const auto is = [&](std::string_view key, const Id &id) {
        const auto value = meta(key);
        return value && std::ranges::equal(*value, id.bytes());
    };
    if (!is("server", keys.server) || !is("account", keys.author.account) || !is("installation", keys.author.installation))
        throw StoreFailure(ErrorCode::Forbidden, "the cache of another server, account or installation");
    orThrow(keys.cacheKey.open(meta("identity").value_or(Bytes()), identityContext(keys).view()));
}

bool CacheParts::isShown(const RecordKey &key)
{
    try {
        if (pending.has(key))
            return pending.merged(key).isShown;
        const auto *stream = streams.find(key.stream);
        const auto *record = stream ? records.find(*stream, key.record) : nullptr;
        return record && !record->isRemoved();
    } catch (const StoreFailure &failure) {
        // A verdict or a line of another record must not fail for it; whoever reads it is told.
        if (failure.error().code != ErrorCode::CannotOpenSeal)
            throw;
        return false;
    }
}

std::int64_t CacheParts::conflictCount() { return records.conflictedCount() + pending.conflictDelta(); }

void CacheParts::raise(NoticeBuilder &notice, AlarmCode code, const Id &stream, std::string_view detail)
{
    if (const auto no = alarms.raise(code, stream, detail, clock.now()))
        notice.alarms.push_back(*no);
}

void CacheParts::ensureLoaded()
{
    if (!m_isStale)
        return;
    records.forget();
    streams.load();
    chains.load();
    outbox.load();
    pending.load();
    areChainsLost = meta("chains_lost").has_value();
    if (const auto saved = meta("hlc"))
        m_savedHlc = orThrow(Hlc::parse(textOf(*saved)));
    hlc.observe(m_savedHlc);
    refreshFacts(*this);
    m_isStale = false;
}

void CacheParts::finish(Transaction &transaction)
{
    records.flush();
    if (hlc.last() != m_savedHlc) {
        setMeta("hlc", bytesOf(hlc.last().toString()));
        m_savedHlc = hlc.last();
    }
    transaction.commit();
    records.trim();
    for (const auto &file : std::exchange(filesToDelete, {})) {
        std::error_code ignored; // left behind, it is swept at the next start
        std::filesystem::remove(options.attachments / file, ignored);
    }
    if (std::exchange(mustTruncateWal, false))
        database.truncateWal();
}

} // namespace redoubt::store
