// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/PackedLinks.h"
#include "server/storage/sqlite/SqliteNames.h"
#include "server/storage/sqlite/SqliteTransaction.h"

namespace redoubt::server {

namespace {
LinkSegment segmentOf(const SqliteQuery &query)
{
    LinkSegment segment;
    segment.before = query.digest(1);
    segment.signature = query.bytes(2);
    segment.links = unpackLinks(query.text(3));
    segment.start = query.integer(0) - static_cast<std::int64_t>(segment.links.size()) + 1;
    return segment;
}

QuarantineRow quarantineRowOf(const SqliteQuery &query)
{
    QuarantineRow row;
    row.hash = query.digest(0);
    row.stream = query.id(1);
    row.author = {query.id(2), query.id(3)};
    row.pos = query.integer(4);
    row.change = query.id(5);
    row.record = query.id(6);
    row.group = query.optionalId(7);
    row.line = query.string(8);
    row.code = query.string(9);
    row.detail = query.string(10);
    row.receivedAt = query.instant(11);
    row.admittedAt = query.optionalInstant(12);
    row.admittedBy = query.optionalId(13);
    return row;
}
} // namespace

std::optional<ChainRow> SqliteTransaction::chain(const feed::ChainId &id)
{
    auto query = m_db.query("SELECT no, pos, hash, closed, has_lines FROM chains WHERE account = ? AND installation = ? AND stream = ?");
    query.bind(id.author.account, id.author.installation, id.stream);
    if (!query.next())
        return {};
    return ChainRow{query.integer(0), id, {query.integer(1), query.digest(2)}, query.integer(3) != 0, query.integer(4) != 0};
}

void SqliteTransaction::putChain(ChainRow &chain)
{
    if (chain.no != 0) {
        m_db.query("UPDATE chains SET pos = ?, hash = ?, closed = ?, has_lines = ? WHERE no = ?")
            .bind(chain.head.pos, chain.head.hash, chain.closed, chain.hasLines, chain.no)
            .run();
        return;
    }
    m_db.query("INSERT INTO chains (account, installation, stream, pos, hash, closed, has_lines) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(chain.id.author.account, chain.id.author.installation, chain.id.stream, chain.head.pos, chain.head.hash, chain.closed, chain.hasLines)
        .run();
    chain.no = m_db.lastInsertId();
}

std::vector<LinkSegment> SqliteTransaction::links(const ChainRow &chain, std::int64_t from, std::int64_t to)
{
    auto query = m_db.query("SELECT last, before, signature, links FROM links WHERE chain = ? AND last >= ? ORDER BY last");
    query.bind(chain.no, from);
    std::vector<LinkSegment> segments;
    while (query.next()) {
        auto segment = segmentOf(query);
        if (segment.start > to)
            break;
        segments.push_back(std::move(segment));
    }
    return segments;
}

std::vector<LinkSegment> SqliteTransaction::linksAfter(const ChainRow &chain, std::int64_t after, std::size_t maxLinks)
{
    auto query = m_db.query("SELECT last, before, signature, links FROM links WHERE chain = ? AND last > ? ORDER BY last");
    query.bind(chain.no, after);
    std::vector<LinkSegment> segments;
    for (std::size_t count = 0; (segments.empty() || count < maxLinks) && query.next(); count += segments.back().links.size())
        segments.push_back(segmentOf(query));
    return segments;
}

std::vector<ChainRow> SqliteTransaction::chainsOf(const Id &stream, const feed::Author &from, std::size_t limit)
{
    auto query = m_db.query("SELECT no, account, installation, pos, hash, closed FROM chains "
                            "WHERE stream = ?1 AND has_lines = 1 AND (account, installation) >= (?2, ?3) ORDER BY account, installation LIMIT ?4");
    query.bind(stream, from.account, from.installation, limit);
    std::vector<ChainRow> rows;
    while (query.next())
        rows.push_back({query.integer(0), {{query.id(1), query.id(2)}, stream}, {query.integer(3), query.digest(4)}, query.integer(5) != 0, true});
    return rows;
}

void SqliteTransaction::addLinks(const ChainRow &chain, const LinkSegment &segment)
{
    const auto packed = packLinks(segment.links);
    m_db.query("INSERT INTO links (chain, last, before, signature, links) VALUES (?, ?, ?, ?, ?)")
        .bind(chain.no, segment.start + static_cast<std::int64_t>(segment.links.size()) - 1, segment.before, segment.signature, bytesOf(packed))
        .run();
}

#define QUARANTINE_COLUMNS                                                                                                                           \
    "hash, stream, account, installation, pos, change, record, \"group\", line, code, detail, received_at, admitted_at, admitted_by "

std::optional<QuarantineRow> SqliteTransaction::quarantined(const Digest &link)
{
    auto query = m_db.query("SELECT " QUARANTINE_COLUMNS "FROM quarantine WHERE hash = ?");
    query.bind(link);
    return query.next() ? std::optional(quarantineRowOf(query)) : std::nullopt;
}

std::vector<QuarantineRow> SqliteTransaction::quarantineOf(const Id &stream)
{
    auto query =
        m_db.query("SELECT " QUARANTINE_COLUMNS "FROM quarantine WHERE stream = ? AND admitted_at IS NULL AND line <> '' ORDER BY no LIMIT 1000");
    query.bind(stream);
    std::vector<QuarantineRow> rows;
    while (query.next())
        rows.push_back(quarantineRowOf(query));
    return rows;
}

std::vector<QuarantineRow> SqliteTransaction::quarantinedGroup(const feed::Author &author, const Id &group, std::size_t limit)
{
    auto query = m_db.query("SELECT " QUARANTINE_COLUMNS "FROM quarantine "
                            "WHERE \"group\" = ? AND account = ? AND installation = ? AND admitted_at IS NULL ORDER BY no LIMIT ?");
    query.bind(group, author.account, author.installation, limit);
    std::vector<QuarantineRow> rows;
    while (query.next())
        rows.push_back(quarantineRowOf(query));
    return rows;
}

std::optional<std::string> SqliteTransaction::quarantineCodeOf(const feed::Author &author, const Id &group)
{
    auto query = m_db.query("SELECT code FROM quarantine WHERE \"group\" = ? AND account = ? AND installation = ? AND admitted_at IS NULL "
                            "ORDER BY no LIMIT 1");
    query.bind(group, author.account, author.installation);
    return query.next() ? std::optional(query.string(0)) : std::nullopt;
}

void SqliteTransaction::addQuarantine(const QuarantineRow &row)
{
    m_db.query("INSERT INTO quarantine (hash, stream, account, installation, pos, change, record, \"group\", line, code, detail, received_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.hash, row.stream, row.author.account, row.author.installation, row.pos, row.change, row.record, row.group, row.line, row.code,
              row.detail, row.receivedAt)
        .run();
}

void SqliteTransaction::markAdmitted(const Digest &link, Instant at, const Id &by)
{
    m_db.query("UPDATE quarantine SET admitted_at = ?, admitted_by = ? WHERE hash = ?").bind(at, by, link).run();
}

} // namespace redoubt::server
