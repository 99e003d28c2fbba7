// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Rescue.h"

#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"
#include "store/parts/SealContext.h"
#include "store/parts/SealedFile.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::store {

namespace fs = std::filesystem;

namespace {
constexpr const char *kWal = "-wal";

fs::path withSuffix(const fs::path &path, const std::string &suffix) { return path.string() + suffix; }

std::string stampOf(Instant now)
{
    auto stamp = toRfc3339(now);
    std::erase_if(stamp, [](char c) { return c == ':' || c == '-' || c == '.'; });
    return stamp;
}
} // namespace

RescuePaths::RescuePaths(const fs::path &path, Instant now)
    : cache(path), fresh(withSuffix(path, ".new")), aside(withSuffix(path, ".damaged-" + stampOf(now)))
{
    const auto base = aside;
    for (int n = 2; fs::exists(aside); ++n)
        aside = withSuffix(base, std::string("-").append(std::to_string(n)));
}

bool RescuePaths::isHalfDone() const { return !fs::exists(cache) && fs::exists(fresh); }

void RescuePaths::removeFresh() const
{
    for (const auto *suffix : {"", kWal})
        fs::remove(withSuffix(fresh, suffix));
}

void RescuePaths::swap() const
{
    if (fs::exists(cache))
        fs::rename(cache, aside);
    // Under its old name the WAL would be taken for the new cache's.
    if (fs::exists(withSuffix(cache, kWal)))
        fs::rename(withSuffix(cache, kWal), withSuffix(aside, kWal));
    fs::rename(fresh, cache);
    syncFolder(cache.parent_path());
}

namespace {
/// A copy to read from, so that SQLite's recovery leaves the damaged file as it was found.
class WorkingCopy
{
public:
    explicit WorkingCopy(const fs::path &damaged) : m_path(withSuffix(damaged, ".copy"))
    {
        fs::copy_file(damaged, m_path, fs::copy_options::overwrite_existing);
        if (fs::exists(withSuffix(damaged, kWal)))
            fs::copy_file(withSuffix(damaged, kWal), withSuffix(m_path, kWal), fs::copy_options::overwrite_existing);
    }
    WorkingCopy(const WorkingCopy &) = delete;
    WorkingCopy &operator=(const WorkingCopy &) = delete;
    ~WorkingCopy()
    {
        std::error_code ignored;
        for (const auto *suffix : {"", kWal, "-shm"})
            fs::remove(withSuffix(m_path, suffix), ignored);
    }
    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

class Salvage
{
public:
    Salvage(CacheParts &parts, RescueReport &report) : m_parts(parts), m_report(report) { }

    void from(Database &old)
    {
        m_old = &old;
        readStreams();
        readChains();
        readLines();
        placeLines();
        readQuarantine();
        readKept();
        readAttachments();
        readClock();
    }

private:
    /// Visits the rows of a query from the front; where the table is broken, the rest from the back. False: rows are missing.
    template <class Visit>
    bool scan(const char *forward, const char *backward, Visit visit)
    {
        std::set<std::string> seen;
        const auto pass = [&](const char *sql) {
            try {
                auto query = m_old->query(sql);
                while (query.next()) {
                    if (!seen.emplace(textOf(query.blob(0))).second)
                        continue;
                    try {
                        visit(query);
                    } catch (const StoreFailure &) {
                        ++m_report.unreadable;
                    }
                }
                return true;
            } catch (const SQLite::Exception &) {
                return false;
            } catch (const StoreFailure &) {
                return false;
            }
        };
        return pass(forward) || (static_cast<void>(pass(backward)), false);
    }

    void readStreams()
    {
        scan("SELECT stream, data_key, state FROM streams ORDER BY stream", "SELECT stream, data_key, state FROM streams ORDER BY stream DESC",
             [&](Query &query) {
                 const auto stream = query.id(0);
                 const SecretBytes key(orThrow(m_parts.keys.cacheKey.open(query.blob(1), SealContext("streams.data_key").add(stream).view())));
                 m_streamKeys.emplace(stream, orThrow(SealingKey::fromBytes(key.view())));
                 if (static_cast<StreamState>(query.number(2)) == StreamState::Born)
                     m_born.insert(stream);
             });
    }

    void readChains()
    {
        m_report.chainsWhole = scan("SELECT stream, pos, hash, acked_pos, acked_hash, blocked FROM chains ORDER BY stream",
                                    "SELECT stream, pos, hash, acked_pos, acked_hash, blocked FROM chains ORDER BY stream DESC",
                                    [&](Query &query) { m_parts.chains.save(readChainRow(query)); });
    }

    struct OldLine
    {
        OutboxRow row;
        std::string bytes;
    };

    void readLines()
    {
        constexpr const char *forward =
            "SELECT id, line, no, id, stream, record, kind, act, group_id, pos, hash, minted_at, size, taken_seq, sealed_by "
            "FROM outbox ORDER BY no";
        constexpr const char *backward =
            "SELECT id, line, no, id, stream, record, kind, act, group_id, pos, hash, minted_at, size, taken_seq, sealed_by "
            "FROM outbox ORDER BY no DESC";
        const bool isWhole = scan(forward, backward, [&](Query &query) {
            OldLine old{readOutboxRow(query, 2), {}};
            auto &row = old.row;
            const auto key = m_streamKeys.find(row.stream);
            if (!row.isSealedByAccount && key == m_streamKeys.end())
                throw StoreFailure(ErrorCode::CannotOpenSeal, "no key");
            old.bytes = openOutboxLine(row, row.isSealedByAccount ? m_parts.keys.cacheKey : key->second, query.blob(1));
            row.isSealedByAccount = true;
            m_lines.emplace(row.no, std::move(old));
        });
        if (!isWhole)
            m_report.chainsWhole = false;
    }

    /// Lines that still end their chain without a hole can be pushed; the others are only kept. What the server is known
    /// to have leaves no hole, and an older line before it waits for its verdict: it was refused, and the answer got lost.
    void placeLines()
    {
        std::map<Id, std::int64_t> lowestGood;
        for (const auto &[stream, chain] : m_parts.chains.all()) {
            auto expected = chain.minted.pos;
            for (auto it = m_lines.rbegin(); it != m_lines.rend(); ++it) {
                if (it->second.row.stream == stream && it->second.row.head.pos == expected)
                    --expected;
            }
            lowestGood[stream] = expected + 1;
        }
        for (const auto &stream : m_born) {
            if (!m_parts.streams.find(stream))
                m_parts.streams.open(stream, StreamState::Born, m_parts.random);
        }
        for (auto &[no, old] : m_lines) {
            const auto *chain = m_parts.chains.find(old.row.stream);
            const bool isWhole = chain && lowestGood[old.row.stream] <= chain->acked.pos + 1;
            const bool isGood = isWhole && (old.row.head.pos >= lowestGood[old.row.stream] || old.row.head.pos <= chain->acked.pos);
            if (!isGood && !old.row.takenSeq) {
                m_parts.quarantine.add(old.row.id, old.row.stream, "rescued", m_parts.clock.now(), old.bytes);
                ++m_report.quarantined;
                ++m_report.setAside;
                m_report.chainsWhole = false;
                continue;
            }
            m_parts.outbox.add(old.row, old.bytes);
            ++m_report.lines;
            m_report.unsent += old.row.takenSeq ? 0 : 1;
        }
        blockBroken(lowestGood);
        m_parts.pending.load();
    }

    void blockBroken(const std::map<Id, std::int64_t> &lowestGood)
    {
        std::vector<ChainRow> broken;
        for (const auto &[stream, chain] : m_parts.chains.all()) {
            if (lowestGood.at(stream) > chain.acked.pos + 1)
                broken.push_back(chain);
        }
        for (auto chain : broken) {
            chain.blocked = true;
            chain.setAside = false;
            m_parts.chains.save(chain);
            m_report.chainsWhole = false;
        }
    }

    void readQuarantine()
    {
        scan("SELECT id, stream, code, at, line FROM quarantine ORDER BY no", "SELECT id, stream, code, at, line FROM quarantine ORDER BY no DESC",
             [&](Query &query) {
                 const auto id = query.id(0);
                 const auto stream = query.id(1);
                 const auto line = orThrow(m_parts.keys.cacheKey.open(query.blob(4), SealContext("quarantine.line").add(id).add(stream).view()));
                 m_parts.quarantine.add(id, stream, query.text(2), {query.number(3)}, textOf(line));
                 ++m_report.quarantined;
             });
    }

    void readKept()
    {
        scan("SELECT purpose || ' ' || key, purpose, key, payload FROM kept ORDER BY purpose, key",
             "SELECT purpose || ' ' || key, purpose, key, payload FROM kept ORDER BY purpose DESC, key DESC", [&](Query &query) {
                 const auto purpose = query.text(1);
                 const auto key = query.text(2);
                 m_parts.kept.put(purpose, key, orThrow(m_parts.keys.cacheKey.open(query.blob(3), SealContext("kept").add(purpose).add(key).view())));
                 m_report.drafts += purpose == "draft" ? 1 : 0;
             });
    }

    void readAttachments()
    {
        scan("SELECT name, no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments ORDER BY no",
             "SELECT name, no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments ORDER BY no DESC",
             [&](Query &query) {
                 auto row = readAttachment(query, 1);
                 if (row.info.state == AttachmentState::Stored) {
                     std::error_code ignored; // swept at the next start
                     fs::remove(m_parts.options.attachments / row.name, ignored);
                     return; // the server has it
                 }
                 const auto key = m_streamKeys.find(row.info.stream);
                 if (!row.isSealedByAccount && key == m_streamKeys.end())
                     throw StoreFailure(ErrorCode::CannotOpenSeal, "no key");
                 const auto fileKey = openFileKey(row, row.isSealedByAccount ? m_parts.keys.cacheKey : key->second);
                 row.isSealedByAccount = true;
                 row.sealedKey = sealFileKey(m_parts, m_parts.keys.cacheKey, row.info, fileKey);
                 insertAttachment(m_parts, row);
             });
    }

    void readClock()
    {
        try {
            auto query = m_old->query("SELECT value FROM meta WHERE key = 'hlc'");
            if (query.next()) {
                if (const auto hlc = Hlc::parse(textOf(query.blob(0))))
                    m_parts.hlc.observe(*hlc);
            }
        } catch (const SQLite::Exception &) {
            // The lines' own readings are behind us by the wall clock; only a clock set back would show.
        }
    }

    CacheParts &m_parts;
    RescueReport &m_report;
    Database *m_old = nullptr;
    std::map<Id, SealingKey> m_streamKeys;
    std::set<Id> m_born;
    std::map<std::int64_t, OldLine> m_lines;
};

/// Files whose rows could not be read are evidence that nobody else may have: out of the sweep's way.
void putFilesAside(CacheParts &parts, const std::string &suffix)
{
    if (parts.options.attachments.empty())
        return;
    for (const auto &name : unknownFiles(parts)) {
        std::error_code ignored; // it stays where it is, and is swept
        fs::rename(parts.options.attachments / name, parts.options.attachments / (name + suffix), ignored);
    }
}
} // namespace

void salvage(const fs::path &damaged, CacheParts &parts, RescueReport &report)
{
    Salvage salvage(parts, report);
    try {
        if (!fs::exists(damaged))
            throw StoreFailure(ErrorCode::NotFound, "the cache's file is gone");
        const WorkingCopy copy(damaged);
        Database old(copy.path(), Database::Mode::OpenExisting, parts.options.vfs);
        salvage.from(old);
    } catch (const SQLite::Exception &) {
        report.chainsWhole = false; // not even the header can be read
    } catch (const StoreFailure &) {
        report.chainsWhole = false;
    }
    if (!report.chainsWhole)
        parts.setMeta("chains_lost", bytesOf("1"));
    parts.areChainsLost = !report.chainsWhole;
    NoticeBuilder notice(parts);
    parts.raise(notice, AlarmCode::CacheRescued, {},
                report.putAside.empty() ? "the cache's file was gone" : "the damaged cache is " + report.putAside.filename().string());
    putFilesAside(parts, ".damaged-" + stampOf(parts.clock.now()));
}

} // namespace redoubt::store
