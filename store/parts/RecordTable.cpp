// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/RecordTable.h"

#include "store/parts/SealContext.h"

#include <algorithm>

namespace redoubt::store {

namespace {
constexpr std::size_t kEmptyBytes = 256;
constexpr std::size_t kDecodedPerEncoded = 5; // an estimate: maps, strings and JSON values over their text

struct PlainColumns
{
    std::string kind;
    std::int64_t addSeq = 0;
    std::int64_t lastSeq = 0;
    bool isRemoved = false;
    bool isConflicted = false;
    std::int64_t version = 0;
};

bool isConflicted(const feed::RecordState &state)
{
    return std::any_of(state.fields.begin(), state.fields.end(), [](const auto &field) {
        const auto &heads = field.second;
        return heads.size() > 1 && std::any_of(heads.begin() + 1, heads.end(), [&](const auto &head) { return head.value != heads.front().value; });
    });
}

PlainColumns columnsOf(const feed::RecordState &state, std::int64_t version)
{
    return {state.kind, state.addSeq, state.lastSeq, state.isRemoved(), isConflicted(state), version};
}

SealContext contextOf(const Id &stream, const Id &record, const PlainColumns &columns)
{
    return SealContext("records")
        .add(stream)
        .add(record)
        .add(columns.kind)
        .add(columns.addSeq)
        .add(columns.lastSeq)
        .add(std::int64_t{columns.isRemoved} * 2 + std::int64_t{columns.isConflicted})
        .add(columns.version);
}

void insertRecordRow(Database &database, std::int64_t part, const Id &record, const PlainColumns &columns, ByteView sealed)
{
    database
        .query("INSERT INTO records (part, record, kind, add_seq, last_seq, removed, conflicted, version, payload) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(part)
        .bind(record)
        .bind(columns.kind)
        .bind(columns.addSeq)
        .bind(columns.lastSeq)
        .bind(columns.isRemoved)
        .bind(columns.isConflicted)
        .bind(columns.version)
        .bind(sealed)
        .run();
}
} // namespace

const feed::RecordState *RecordTable::find(const StreamRow &stream, const Id &record)
{
    const auto &hot = load(stream, record);
    return hot.state ? &*hot.state : nullptr;
}

std::optional<feed::RecordState> &RecordTable::edit(const StreamRow &stream, const Id &record)
{
    auto &hot = load(stream, record);
    if (!hot.isDirty) {
        hot.isDirty = true;
        m_dirty.emplace_back(&stream, Key{stream.part, record});
    }
    return hot.state;
}

std::optional<feed::RecordState> RecordTable::read(const StreamRow &stream, const Id &record)
{
    if (const auto found = m_hot.find(Key{stream.part, record}); found != m_hot.end())
        return found->second.state;
    return readRow(stream, record).state;
}

RecordTable::Hot RecordTable::readRow(const StreamRow &stream, const Id &record)
{
    Hot hot;
    hot.bytes = kEmptyBytes;
    auto query = m_database.query("SELECT no, kind, add_seq, last_seq, removed, conflicted, version, payload FROM records "
                                  "WHERE part = ? AND record = ?");
    query.bind(stream.part).bind(record);
    if (!query.next())
        return hot;
    hot.no = query.number(0);
    const PlainColumns columns{query.text(1), query.number(2), query.number(3), query.truth(4), query.truth(5), query.number(6)};
    hot.version = columns.version;
    const auto opened = stream.key.open(query.blob(7), contextOf(stream.stream, record, columns).view());
    if (!opened)
        throw StoreFailure(ErrorCode::CannotOpenSeal, "record " + record.toString() + " was altered");
    auto decoded = feed::decodeRecord(textOf(*opened));
    if (!decoded)
        throw StoreFailure(ErrorCode::CannotOpenSeal, "record " + record.toString() + ": " + decoded.error().detail);
    hot.state = std::move(*decoded);
    hot.bytes += opened->size() * kDecodedPerEncoded;
    return hot;
}

RecordTable::Hot &RecordTable::load(const StreamRow &stream, const Id &record)
{
    const Key key{stream.part, record};
    if (const auto found = m_hot.find(key); found != m_hot.end()) {
        m_byUse.splice(m_byUse.begin(), m_byUse, found->second.place);
        return found->second;
    }
    auto hot = readRow(stream, record);
    m_usedBytes += hot.bytes;
    m_byUse.push_front(key);
    hot.place = m_byUse.begin();
    auto &placed = m_hot.emplace(key, std::move(hot)).first->second;
    if (m_dirty.empty())
        trim();
    return placed;
}

void RecordTable::write(const StreamRow &stream, Hot &hot)
{
    const auto columns = columnsOf(*hot.state, hot.version + 1);
    const auto encoded = feed::encodeRecord(*hot.state);
    const auto sealed = stream.key.seal(bytesOf(encoded), contextOf(stream.stream, hot.state->id, columns).view(), m_random);
    if (hot.no == 0) {
        insertRecordRow(m_database, stream.part, hot.state->id, columns, sealed);
        hot.no = m_database.lastRow();
    } else {
        m_database.query("UPDATE records SET last_seq = ?, removed = ?, conflicted = ?, version = ?, payload = ? WHERE no = ?")
            .bind(columns.lastSeq)
            .bind(columns.isRemoved)
            .bind(columns.isConflicted)
            .bind(columns.version)
            .bind(ByteView(sealed))
            .bind(hot.no)
            .run();
    }
    hot.version = columns.version;
    m_usedBytes -= hot.bytes;
    hot.bytes = kEmptyBytes + encoded.size() * kDecodedPerEncoded;
    m_usedBytes += hot.bytes;
}

void RecordTable::flush()
{
    for (const auto &[stream, key] : m_dirty) {
        const auto found = m_hot.find(key);
        if (found == m_hot.end())
            continue;
        if (found->second.state)
            write(*stream, found->second);
        found->second.isDirty = false;
    }
    m_dirty.clear();
}

void RecordTable::trim()
{
    while (m_usedBytes > m_hotBytes && m_byUse.size() > 1) {
        const auto found = m_hot.find(m_byUse.back());
        m_usedBytes -= found->second.bytes;
        m_hot.erase(found);
        m_byUse.pop_back();
    }
}

void RecordTable::forget()
{
    m_hot.clear();
    m_byUse.clear();
    m_dirty.clear();
    m_usedBytes = 0;
}

void RecordTable::stage(const StreamRow &stream, std::int64_t part, const feed::RecordState &state, std::string_view encoded)
{
    const auto columns = columnsOf(state, 1);
    const auto sealed = stream.key.seal(bytesOf(encoded), contextOf(stream.stream, state.id, columns).view(), m_random);
    insertRecordRow(m_database, part, state.id, columns, sealed);
}

void RecordTable::deletePart(std::int64_t part)
{
    flush();
    m_database.query("DELETE FROM records WHERE part = ?").bind(part).run();
    forget();
}

std::vector<RecordTable::Listed> RecordTable::list(const StreamRow &stream, std::string_view kind, std::int64_t from, std::size_t limit)
{
    std::vector<Listed> result;
    auto query =
        m_database.query("SELECT record, add_seq FROM records WHERE kind = ? AND part = ? AND add_seq > ? AND removed = 0 ORDER BY add_seq LIMIT ?");
    query.bind(kind).bind(stream.part).bind(from).bind(static_cast<std::int64_t>(limit));
    while (query.next())
        result.push_back({query.id(0), query.number(1)});
    return result;
}

namespace {
/// What @p query names in the part of @p stream.
std::vector<Id> idsOf(const StreamRow &stream, Query query)
{
    std::vector<Id> result;
    query.bind(stream.part);
    while (query.next())
        result.push_back(query.id(0));
    return result;
}
} // namespace

std::vector<Id> RecordTable::all(const StreamRow &stream)
{
    return idsOf(stream, m_database.query("SELECT record FROM records WHERE part = ? ORDER BY no"));
}

std::int64_t RecordTable::count(const StreamRow &stream, std::string_view kind)
{
    auto query = m_database.query("SELECT count(*) FROM records WHERE kind = ? AND part = ? AND removed = 0");
    query.bind(kind).bind(stream.part);
    return query.next() ? query.number(0) : 0;
}

std::vector<Id> RecordTable::conflicted(const StreamRow &stream)
{
    return idsOf(stream, m_database.query("SELECT record FROM records WHERE part = ? AND conflicted = 1 ORDER BY add_seq"));
}

std::int64_t RecordTable::conflictedCount()
{
    return m_database.number("SELECT count(*) FROM records WHERE conflicted = 1 AND part IN (SELECT part FROM streams)");
}

} // namespace redoubt::store
