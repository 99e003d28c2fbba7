// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Cache.h"

#include "store/operations/Commit.h"
#include "store/operations/Follow.h"
#include "store/operations/Pull.h"
#include "store/operations/Push.h"
#include "store/operations/Reads.h"
#include "store/operations/Rescue.h"
#include "store/operations/Snapshot.h"
#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Grants.h"
#include "store/parts/UnnamedFiles.h"
#include "store/sqlite/Migrations.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace redoubt::store {

Cache::Cache(std::unique_ptr<CacheParts> parts) : m_parts(std::move(parts)) { }
Cache::~Cache() = default;

Result<std::unique_ptr<Cache>> Cache::create(const std::filesystem::path &path, AccountKeys keys, const feed::KindRegistry &registry,
                                             const Clock &clock, Random &random, CacheOptions options)
{
    return guarded([&] {
        auto parts = std::make_unique<CacheParts>(path, Database::Mode::OpenOrCreate, std::move(keys), registry, clock, random, std::move(options));
        {
            Transaction transaction(parts->database);
            if (schemaOf(parts->database) != 0)
                throw StoreFailure(ErrorCode::AlreadyExists, "there is a cache already");
            migrate(parts->database);
            parts->initialise();
            transaction.commit();
        }
        return std::unique_ptr<Cache>(new Cache(std::move(parts)));
    });
}

Result<std::unique_ptr<Cache>> Cache::open(const std::filesystem::path &path, AccountKeys keys, const feed::KindRegistry &registry,
                                           const Clock &clock, Random &random, CacheOptions options)
{
    return guarded([&] {
        // Never created by opening: a cache that went missing took the ends of its chains with it.
        if (!Database::exists(path, options.vfs))
            throw StoreFailure(ErrorCode::NotFound, "no cache at " + path.string());
        auto parts = std::make_unique<CacheParts>(path, Database::Mode::OpenExisting, std::move(keys), registry, clock, random, std::move(options));
        {
            Transaction transaction(parts->database);
            if (schemaOf(parts->database) == 0)
                throw StoreFailure(ErrorCode::NotFound, "a cache whose creation was cut off");
            migrate(parts->database);
            parts->checkIdentity();
            transaction.commit();
        }
        orThrow(parts->read([] {}));
        (void)Attachments(*parts).dropUnnamed(); // what cannot be done now is for the next start
        sweepAttachments(*parts);
        return std::unique_ptr<Cache>(new Cache(std::move(parts)));
    });
}

Result<Cache::Rescued> Cache::rescue(const std::filesystem::path &path, AccountKeys keys, const feed::KindRegistry &registry, const Clock &clock,
                                     Random &random, CacheOptions options)
{
    return guarded([&] {
        RescueReport report;
        const RescuePaths paths(path, clock.now());
        if (!paths.isHalfDone()) {
            paths.removeFresh();
            report.putAside = std::filesystem::exists(path) ? paths.aside : std::filesystem::path();
            const auto fresh = orThrow(create(paths.fresh, keys.clone(), registry, clock, random, options));
            orThrow(fresh->m_parts->write([&] { salvage(path, *fresh->m_parts, report); }));
        }
        // The new cache is closed now, so it is one file.
        paths.swap();
        return Rescued{orThrow(open(path, std::move(keys), registry, clock, random, options)), report};
    });
}

Id Cache::newId() { return m_parts->ids.next(); }

Result<CommitReceipt> Cache::commit(std::vector<Draft> drafts)
{
    return m_parts->write([&] { return commitDrafts(*m_parts, std::move(drafts)); });
}

Result<std::optional<feed::PushRequest>> Cache::nextBatch(std::size_t maxLines, std::size_t maxBytes, const std::vector<Id> &without)
{
    return m_parts->read([&] { return makeBatch(*m_parts, maxLines, maxBytes, without); });
}

Result<ChangeNotice> Cache::setAside(const std::vector<Id> &streams, ErrorCode why)
{
    return m_parts->write([&] { return setChainsAside(*m_parts, streams, why); });
}

Result<ChangeNotice> Cache::trySetAsideAgain()
{
    return m_parts->write([&] { return liftSetAside(*m_parts); });
}

Result<ChangeNotice> Cache::acknowledge(const feed::PushRequest &request, const feed::PushResponse &response)
{
    return m_parts->write([&] { return takeVerdicts(*m_parts, request, response); });
}

Result<ChangeNotice> Cache::rebaseChains(const std::vector<feed::ExpectedChain> &expected)
{
    return m_parts->write([&] { return rebase(*m_parts, expected); });
}

Result<std::vector<feed::Cursor>> Cache::cursors() const
{
    return m_parts->read([&] {
        std::vector<feed::Cursor> result;
        for (const auto &[id, row] : m_parts->streams.all()) {
            if (row.state == StreamState::Following || row.state == StreamState::Bootstrapping)
                result.push_back({id, row.cursor.epoch, row.cursor.seq});
        }
        return result;
    });
}

Result<ChangeNotice> Cache::applyPull(const feed::PullPage &page)
{
    return m_parts->write([&] { return storePull(*m_parts, page); });
}

Result<ChangeNotice> Cache::applySnapshotPage(const feed::SnapshotPage &page, const std::optional<Id> &after)
{
    return m_parts->write([&] { return storeSnapshotPage(*m_parts, page, after); });
}

Result<ChangeNotice> Cache::follow(const Id &unit, StreamPurpose purpose)
{
    return m_parts->write([&] { return followOfUnit(*m_parts, unit, purpose); });
}

Result<ChangeNotice> Cache::unfollow(const Id &stream)
{
    return m_parts->write([&] { return unfollowStream(*m_parts, stream); });
}

Result<ChangeNotice> Cache::resetStream(const Id &stream)
{
    return m_parts->write([&] { return forgetConfirmed(*m_parts, stream); });
}

Result<void> Cache::learnServerTime(Instant serverTime)
{
    constexpr std::int64_t tolerance = 5 * 60 * 1000; // what the server grants a reading, see effectiveHlc
    return m_parts->write([&] {
        if (m_parts->hlc.last().ms > serverTime.ms + tolerance)
            m_parts->hlc.reset({serverTime.ms, 0});
    });
}

Result<std::optional<RecordView>> Cache::record(const Id &stream, const Id &record) const
{
    return m_parts->read([&] { return viewOf(*m_parts, {stream, record}); });
}

Result<std::vector<RecordKey>> Cache::forEach(std::string_view kind, const std::optional<Id> &stream,
                                              const std::function<bool(const RecordView &)> &visit) const
{
    return m_parts->read([&] { return visitShown(*m_parts, shownKeys(*m_parts, kind, stream), visit); });
}

Result<KeyPage> Cache::keys(std::string_view kind, const std::optional<Id> &stream, const KeyPlace &from, std::size_t atLeast) const
{
    return m_parts->read([&] { return shownKeyPage(*m_parts, kind, stream, from, atLeast); });
}

Result<Cache::Page> Cache::list(std::string_view kind, const std::optional<Id> &stream, std::int64_t offset, std::int64_t limit) const
{
    return m_parts->read([&] {
        auto keys = shownKeys(*m_parts, kind, stream);
        Page page;
        page.total = static_cast<std::int64_t>(keys.size());
        const auto begin = std::clamp<std::int64_t>(offset, 0, page.total);
        const auto end = std::clamp<std::int64_t>(limit < page.total - begin ? begin + limit : page.total, begin, page.total);
        keys = {keys.begin() + begin, keys.begin() + end};
        static_cast<void>(visitShown(*m_parts, keys, [&](const RecordView &view) {
            page.records.push_back(view);
            return true;
        }));
        return page;
    });
}

Result<std::int64_t> Cache::count(std::string_view kind, const std::optional<Id> &stream) const
{
    return m_parts->read([&] { return shownCount(*m_parts, kind, stream); });
}

namespace {
class MergedStateView final : public feed::StateView
{
public:
    MergedStateView(const Cache &cache, const Id &stream) : m_cache(cache), m_stream(stream) { }
    [[nodiscard]] std::optional<feed::RecordState> record(const Id &id) const override
    {
        const auto view = m_cache.record(m_stream, id);
        return view && *view ? std::optional((*view)->state) : std::nullopt;
    }
    void forEach(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override
    {
        // An unreadable cache reads as an empty one here; whoever writes meets the failure itself.
        static_cast<void>(m_cache.forEach(kind, m_stream, [&](const RecordView &view) { return visit(view.state); }));
    }

    void forEachFromLast(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override
    {
        const auto page = m_cache.keys(kind, m_stream, {}, std::numeric_limits<std::int32_t>::max());
        if (!page)
            return;
        for (auto key = page->keys.rbegin(); key != page->keys.rend(); ++key) {
            const auto state = record(key->record);
            if (state && !visit(*state))
                return;
        }
    }

private:
    const Cache &m_cache;
    Id m_stream;
};
} // namespace

std::unique_ptr<feed::StateView> Cache::stateView(const Id &stream) const { return std::make_unique<MergedStateView>(*this, stream); }

Result<std::vector<StreamInfo>> Cache::streams() const
{
    return m_parts->read([&] {
        std::vector<StreamInfo> result;
        for (const auto &[id, row] : m_parts->streams.all())
            result.push_back(infoOf(*m_parts, row));
        return result;
    });
}

Result<std::optional<StreamInfo>> Cache::stream(const Id &stream) const
{
    return m_parts->read([&] {
        const auto *row = m_parts->streams.find(stream);
        return row ? std::optional(infoOf(*m_parts, *row)) : std::nullopt;
    });
}

Result<std::vector<Cache::UnitRole>> Cache::unitRoles() const
{
    return m_parts->read([&] { return readUnitRoles(*m_parts); });
}

Result<std::vector<RecordKey>> Cache::conflicts() const
{
    return m_parts->read([&] { return conflictedKeys(*m_parts); });
}

Result<std::vector<OutboxEntry>> Cache::outbox() const
{
    return m_parts->read([&] {
        std::vector<OutboxEntry> entries;
        for (const auto &[no, row] : m_parts->outbox.all()) {
            const auto *chain = m_parts->chains.find(row.stream);
            const bool isBlocked = chain && chain->blocked;
            const auto state = row.takenSeq ? OutboxEntry::State::Taken : (isBlocked ? OutboxEntry::State::Blocked : OutboxEntry::State::Waiting);
            entries.push_back(
                {no, row.id, row.stream, row.kind, row.record, row.act, row.group, row.mintedAt, row.size, state, row.isSealedByAccount});
        }
        return entries;
    });
}

Result<feed::Line> Cache::outboxLine(std::int64_t no) const
{
    return m_parts->read([&] {
        const auto *row = m_parts->outbox.at(no);
        if (!row)
            throw StoreFailure(ErrorCode::NotFound, "no line " + std::to_string(no));
        return m_parts->outbox.line(*row);
    });
}

Result<std::vector<QuarantineEntry>> Cache::quarantine() const
{
    return m_parts->read([&] { return m_parts->quarantine.all(); });
}

Result<ChangeNotice> Cache::discardQuarantined(std::int64_t no)
{
    return m_parts->write([&] {
        NoticeBuilder notice(*m_parts);
        const auto entries = m_parts->quarantine.all();
        const auto entry = std::ranges::find(entries, no, &QuarantineEntry::no);
        if (entry == entries.end() || !m_parts->quarantine.remove(no))
            throw StoreFailure(ErrorCode::NotFound, "no quarantined line " + std::to_string(no));
        if (entry->line)
            tellAgain(*m_parts, entry->stream, entry->line->change.fields);
        notice.quarantineChanged = true;
        return notice.finish();
    });
}

Result<std::vector<Alarm>> Cache::alarms() const
{
    return m_parts->read([&] { return m_parts->alarms.all(); });
}

Result<void> Cache::dismissAlarm(std::int64_t no)
{
    return m_parts->write([&] { m_parts->alarms.dismiss(no); });
}

Result<void> Cache::saveDraft(std::string_view key, ByteView bytes)
{
    return m_parts->write([&] { m_parts->kept.put("draft", key, bytes); });
}

Result<std::optional<Bytes>> Cache::draft(std::string_view key) const
{
    return m_parts->read([&] { return m_parts->kept.get("draft", key); });
}

Result<std::vector<std::string>> Cache::draftKeys() const
{
    return m_parts->read([&] { return m_parts->kept.keys("draft"); });
}

Result<void> Cache::discardDraft(std::string_view key)
{
    return m_parts->write([&] { m_parts->kept.remove("draft", key); });
}

Result<void> Cache::saveSetting(std::string_view key, ByteView bytes)
{
    return m_parts->write([&] { m_parts->kept.put("setting", key, bytes); });
}

Result<std::optional<Bytes>> Cache::setting(std::string_view key) const
{
    return m_parts->read([&] { return m_parts->kept.get("setting", key); });
}

Attachments Cache::attachments() { return Attachments(*m_parts); }

Result<bool> Cache::chainsWhole() const
{
    return m_parts->read([&] { return !m_parts->areChainsLost; });
}

const feed::Author &Cache::author() const { return m_parts->keys.author; }

const Id &Cache::server() const { return m_parts->keys.server; }

} // namespace redoubt::store
