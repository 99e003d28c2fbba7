// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/PackedLinks.h"
#include "server/storage/sqlite/SqliteTransaction.h"

namespace redoubt::server {

std::vector<LinkSegment> SqliteTransaction::strays(const feed::ChainId &id)
{
    auto query = m_db.query("SELECT last, before, signature, links FROM strays WHERE account = ? AND installation = ? AND stream = ? ORDER BY last");
    query.bind(id.author.account, id.author.installation, id.stream);
    std::vector<LinkSegment> segments;
    while (query.next()) {
        LinkSegment segment;
        segment.before = query.digest(1);
        segment.signature = query.bytes(2);
        segment.links = unpackLinks(query.text(3));
        segment.start = query.integer(0) - static_cast<std::int64_t>(segment.links.size()) + 1;
        segments.push_back(std::move(segment));
    }
    return segments;
}

bool SqliteTransaction::hasStrayOfGroup(const feed::Author &author, const Id &group)
{
    auto query = m_db.query("SELECT 1 FROM stray_groups WHERE account = ? AND installation = ? AND \"group\" = ? LIMIT 1");
    query.bind(author.account, author.installation, group);
    return query.next();
}

void SqliteTransaction::addStray(const feed::ChainId &id, const LinkSegment &segment, const std::set<Id> &groups, Instant at)
{
    const auto packed = packLinks(segment.links);
    m_db.query("INSERT INTO strays (account, installation, stream, last, count, before, signature, links, received_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id.author.account, id.author.installation, id.stream, segment.start + static_cast<std::int64_t>(segment.links.size()) - 1,
              segment.links.size(), segment.before, segment.signature, bytesOf(packed), at)
        .run();
    for (const auto &group : groups)
        m_db.query("INSERT OR IGNORE INTO stray_groups (account, installation, \"group\", stream) VALUES (?, ?, ?, ?)")
            .bind(id.author.account, id.author.installation, group, id.stream)
            .run();
}

std::vector<feed::ChainId> SqliteTransaction::oldestStrays(const Id &account, std::size_t limit)
{
    auto query = m_db.query("SELECT installation, stream FROM strays WHERE account = ? ORDER BY no LIMIT ?");
    query.bind(account, limit);
    std::vector<feed::ChainId> chains;
    while (query.next())
        chains.push_back({{account, query.id(0)}, query.id(1)});
    return chains;
}

std::int64_t SqliteTransaction::removeStrays(const feed::ChainId &id)
{
    std::int64_t count = 0;
    {
        auto query = m_db.query("SELECT coalesce(sum(count), 0) FROM strays WHERE account = ? AND installation = ? AND stream = ?");
        query.bind(id.author.account, id.author.installation, id.stream);
        count = query.next() ? query.integer(0) : 0;
    }
    for (const auto *sql : {"DELETE FROM strays WHERE account = ? AND installation = ? AND stream = ?",
                            "DELETE FROM stray_groups WHERE account = ? AND installation = ? AND stream = ?"})
        m_db.query(sql).bind(id.author.account, id.author.installation, id.stream).run();
    return count;
}

void SqliteTransaction::adoptStrays(const feed::ChainId &id)
{
    m_db.query("DELETE FROM strays WHERE account = ? AND installation = ? AND stream = ?")
        .bind(id.author.account, id.author.installation, id.stream)
        .run();
}

AccountUse SqliteTransaction::use(const Id &account)
{
    auto query = m_db.query("SELECT changes, bytes, quarantined, quarantine_bytes, strays, chains FROM account_use WHERE account = ?");
    query.bind(account);
    if (!query.next())
        return {account, 0, 0, 0, 0, 0, 0};
    return {account, query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.integer(4), query.integer(5)};
}

void SqliteTransaction::putUse(const AccountUse &use)
{
    m_db.query("INSERT OR REPLACE INTO account_use (account, changes, bytes, quarantined, quarantine_bytes, strays, chains) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(use.account, use.changes, use.bytes, use.quarantined, use.quarantineBytes, use.strays, use.chains)
        .run();
}

} // namespace redoubt::server
