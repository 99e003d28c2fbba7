// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/OutboxTable.h"

#include "store/parts/SealContext.h"

#include <algorithm>

namespace redoubt::store {

namespace {
SealContext lineContext(const OutboxRow &row)
{
    return SealContext("outbox.line").add(row.id).add(row.stream).add(row.record).add(row.kind).add(row.head.pos);
}
} // namespace

OutboxRow readOutboxRow(const Query &query, int column)
{
    OutboxRow row;
    row.no = query.number(column);
    row.id = query.id(column + 1);
    row.stream = query.id(column + 2);
    row.record = query.id(column + 3);
    row.kind = query.text(column + 4);
    row.act = static_cast<feed::Act>(query.number(column + 5));
    if (!query.isNull(column + 6))
        row.group = query.id(column + 6);
    row.head = {query.number(column + 7), query.digest(column + 8)};
    row.mintedAt = {query.number(column + 9)};
    row.size = query.number(column + 10);
    if (!query.isNull(column + 11))
        row.takenSeq = query.number(column + 11);
    row.isSealedByAccount = query.truth(column + 12);
    return row;
}

std::string openOutboxLine(const OutboxRow &row, const SealingKey &key, ByteView sealed)
{
    const auto opened = key.open(sealed, lineContext(row).view());
    if (!opened)
        throw StoreFailure(ErrorCode::CannotOpenSeal, "own line " + row.id.toString() + " was altered");
    return std::string(textOf(*opened));
}

void OutboxTable::load()
{
    m_rows.clear();
    m_byId.clear();
    m_waiting = 0;
    m_next = 1;
    auto query = m_database.query("SELECT no, id, stream, record, kind, act, group_id, pos, hash, minted_at, size, taken_seq, sealed_by "
                                  "FROM outbox ORDER BY no");
    while (query.next()) {
        auto row = readOutboxRow(query);
        m_waiting += row.takenSeq ? 0 : 1;
        m_next = row.no + 1;
        m_byId.emplace(row.id, row.no);
        m_rows.emplace_hint(m_rows.end(), row.no, std::move(row));
    }
}

const OutboxRow *OutboxTable::find(const Id &id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &m_rows.at(found->second);
}

const OutboxRow *OutboxTable::at(std::int64_t no) const
{
    const auto found = m_rows.find(no);
    return found == m_rows.end() ? nullptr : &found->second;
}

const SealingKey &OutboxTable::keyOf(const OutboxRow &row) const
{
    if (row.isSealedByAccount)
        return m_cacheKey;
    const auto *stream = m_streams.find(row.stream);
    if (!stream)
        throw StoreFailure(ErrorCode::CannotOpenSeal, "the key of stream " + row.stream.toString() + " is gone");
    return stream->key;
}

const OutboxRow &OutboxTable::add(OutboxRow row, std::string_view bytes)
{
    row.no = m_next++;
    row.size = static_cast<std::int64_t>(bytes.size());
    const auto sealed = keyOf(row).seal(bytesOf(bytes), lineContext(row).view(), m_random);
    m_database
        .query("INSERT INTO outbox (no, id, stream, record, kind, act, group_id, pos, hash, minted_at, size, taken_seq, sealed_by, line) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.no)
        .bind(row.id)
        .bind(row.stream)
        .bind(row.record)
        .bind(row.kind)
        .bind(static_cast<std::int64_t>(row.act))
        .bind(row.group)
        .bind(row.head.pos)
        .bind(row.head.hash)
        .bind(row.mintedAt.ms)
        .bind(row.size)
        .bind(row.takenSeq)
        .bind(row.isSealedByAccount)
        .bind(ByteView(sealed))
        .run();
    m_waiting += row.takenSeq ? 0 : 1;
    m_byId.emplace(row.id, row.no);
    return m_rows.emplace_hint(m_rows.end(), row.no, std::move(row))->second;
}

std::string OutboxTable::bytes(const OutboxRow &row) const
{
    auto query = m_database.query("SELECT line FROM outbox WHERE no = ?");
    query.bind(row.no);
    if (!query.next())
        throw StoreFailure(ErrorCode::StorageDamaged, "an outbox line is missing");
    return openOutboxLine(row, keyOf(row), query.blob(0));
}

feed::Line OutboxTable::line(const OutboxRow &row) const { return orThrow(feed::readLine(bytes(row))); }

void OutboxTable::setTaken(std::int64_t no, std::optional<std::int64_t> seq)
{
    auto &row = m_rows.at(no);
    m_database.query("UPDATE outbox SET taken_seq = ? WHERE no = ?").bind(seq).bind(no).run();
    m_waiting += (seq ? 0 : 1) - (row.takenSeq ? 0 : 1);
    row.takenSeq = seq;
}

void OutboxTable::remove(std::int64_t no)
{
    m_database.query("DELETE FROM outbox WHERE no = ?").bind(no).run();
    const auto found = m_rows.find(no);
    m_waiting -= found->second.takenSeq ? 0 : 1;
    m_byId.erase(found->second.id);
    m_rows.erase(found);
}

void OutboxTable::spare(std::int64_t no)
{
    auto &row = m_rows.at(no);
    if (row.isSealedByAccount)
        return;
    const auto plain = bytes(row);
    const auto sealed = m_cacheKey.seal(bytesOf(plain), lineContext(row).view(), m_random);
    m_database.query("UPDATE outbox SET sealed_by = 1, line = ? WHERE no = ?").bind(ByteView(sealed)).bind(no).run();
    row.isSealedByAccount = true;
}

} // namespace redoubt::store
