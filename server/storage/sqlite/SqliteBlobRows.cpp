// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteTransaction.h"

namespace redoubt::server {

namespace {
std::int64_t sum(SqliteQuery &query) { return query.next() ? query.integer(0) : 0; }
} // namespace

std::optional<UploadRow> SqliteTransaction::upload(const Id &stream, const Digest &digest, const Id &account)
{
    auto query = m_db.query("SELECT size, started_at, published, touched_at FROM uploads WHERE stream = ? AND digest = ? AND account = ?");
    query.bind(stream, digest, account);
    if (!query.next())
        return {};
    return UploadRow{stream, digest, account, query.integer(0), query.instant(1), query.integer(2) != 0, query.instant(3)};
}

std::optional<std::int64_t> SqliteTransaction::blobSize(const Id &stream, const Digest &digest)
{
    auto query = m_db.query("SELECT size FROM uploads WHERE stream = ? AND digest = ? AND published = 1 LIMIT 1");
    query.bind(stream, digest);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

bool SqliteTransaction::isBlobReferenced(const Id &stream, const Digest &digest)
{
    auto query = m_db.query("SELECT 1 FROM blob_references WHERE stream = ? AND digest = ?");
    query.bind(stream, digest);
    return query.next();
}

std::int64_t SqliteTransaction::blobBytesOfStream(const Id &stream)
{
    auto query = m_db.query("SELECT coalesce(sum(size), 0) FROM uploads WHERE stream = ?");
    query.bind(stream);
    return sum(query);
}

std::int64_t SqliteTransaction::blobBytesOfAccount(const Id &account)
{
    auto query = m_db.query("SELECT coalesce(sum(size), 0) FROM uploads WHERE account = ?");
    query.bind(account);
    return sum(query);
}

std::vector<UploadRow> SqliteTransaction::unfinishedUploads()
{
    auto query = m_db.query("SELECT stream, digest, account, size, started_at, touched_at FROM uploads WHERE published = 0 "
                            "ORDER BY touched_at LIMIT 10000");
    std::vector<UploadRow> rows;
    while (query.next())
        rows.push_back({query.id(0), query.digest(1), query.id(2), query.integer(3), query.instant(4), false, query.instant(5)});
    return rows;
}

void SqliteTransaction::putUpload(const UploadRow &row)
{
    m_db.query("INSERT OR REPLACE INTO uploads (stream, digest, account, size, started_at, published, touched_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(row.stream, row.digest, row.account, row.size, row.startedAt, row.published, row.touchedAt)
        .run();
}

void SqliteTransaction::removeUpload(const Id &stream, const Digest &digest, const Id &account)
{
    m_db.query("DELETE FROM uploads WHERE stream = ? AND digest = ? AND account = ?").bind(stream, digest, account).run();
}

void SqliteTransaction::addBlobReference(const Id &stream, const Digest &digest)
{
    m_db.query("INSERT OR IGNORE INTO blob_references (stream, digest) VALUES (?, ?)").bind(stream, digest).run();
}

} // namespace redoubt::server
