// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Json.h"
#include "server/storage/sqlite/SqliteNames.h"
#include "server/storage/sqlite/SqliteStreamRow.h"
#include "server/storage/sqlite/SqliteTransaction.h"
#include "server/streams/PlantedBugs.h"

namespace redoubt::server {

namespace {
constexpr std::int64_t kSeqBits = 40;

std::int64_t placeOf(const StreamRow &stream, std::int64_t seq) { return (stream.no << kSeqBits) | seq; }
std::int64_t seqOf(std::int64_t place) { return place & ((std::int64_t{1} << kSeqBits) - 1); }

std::array<std::uint8_t, 32> bytesOfAuthor(const feed::Author &author)
{
    std::array<std::uint8_t, 32> bytes{};
    std::copy(author.account.bytes().begin(), author.account.bytes().end(), bytes.begin());
    std::copy(author.installation.bytes().begin(), author.installation.bytes().end(), bytes.begin() + 16);
    return bytes;
}

feed::Author authorOfBytes(ByteView bytes)
{
    if (bytes.size() != 32)
        throw DamagedRow("a stored author of the wrong length");
    return {*Id::fromBytes(bytes.first(16)), *Id::fromBytes(bytes.last(16))};
}

std::vector<std::string> flagsOf(std::string_view text)
{
    const auto value = parseJson(text);
    const auto flags = value ? fromJson<std::vector<std::string>>(*value) : fail(value.error());
    if (!flags)
        throw DamagedRow("stored flags that are no list");
    return *flags;
}
} // namespace

StreamRow streamRowOf(const SqliteQuery &query)
{
    StreamRow row;
    row.no = query.integer(0);
    row.id = query.id(1);
    row.purpose = storedEnum<StreamPurpose>(query.text(2));
    row.owner = query.id(3);
    row.openedBy = query.id(4);
    row.openedAt = query.instant(5);
    row.classification = query.string(6);
    row.retentionDays = query.integer(7);
    row.head = {query.integer(8), query.integer(9)};
    row.headHash = query.digest(10);
    return row;
}

std::optional<StreamRow> SqliteTransaction::stream(const Id &id)
{
    auto query = m_db.query("SELECT no, id, purpose, owner, opened_by, opened_at, classification, retention_days, epoch, seq, head "
                            "FROM streams WHERE id = ?");
    query.bind(id);
    return query.next() ? std::optional(streamRowOf(query)) : std::nullopt;
}

void SqliteTransaction::addStream(StreamRow &stream)
{
    m_db.query("INSERT INTO streams (id, purpose, owner, opened_by, opened_at, classification, retention_days, epoch, seq, head) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(stream.id, enumName(stream.purpose), stream.owner, stream.openedBy, stream.openedAt, stream.classification, stream.retentionDays,
              stream.head.epoch, stream.head.seq, stream.headHash)
        .run();
    stream.no = m_db.lastInsertId();
}

void SqliteTransaction::setStreamHead(const StreamRow &stream)
{
    m_db.query("UPDATE streams SET epoch = ?, seq = ?, head = ? WHERE no = ?")
        .bind(stream.head.epoch, stream.head.seq, stream.headHash, stream.no)
        .run();
}

void SqliteTransaction::addLine(const StreamRow &stream, const NewLine &line)
{
    const auto place = placeOf(stream, line.envelope.seq);
    const auto author = bytesOfAuthor(line.envelope.author);
    std::optional<std::string> flags;
    if (!line.envelope.flags.empty())
        flags = writeJson(toJson(line.envelope.flags));
    m_db.query("INSERT INTO lines (place, author, received_at, hlc_ms, hlc_counter, flags, line) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(place, ByteView(author), line.envelope.receivedAt, line.envelope.effectiveHlc.ms, line.envelope.effectiveHlc.counter, flags, line.bytes)
        .run();
    // The planted bug takes a change twice; only for it this net is taken away.
    constexpr const char *AddId = PlantedBugsCompiled ? "INSERT OR REPLACE INTO change_ids (stream, change, place) VALUES (?, ?, ?)"
                                                      : "INSERT INTO change_ids (stream, change, place) VALUES (?, ?, ?)";
    m_db.query(AddId).bind(stream.no, line.change, place).run();
}

namespace {
/// From the columns place, author, received_at, hlc_ms, hlc_counter, flags, line.
StoredLine storedLineOf(const SqliteQuery &query)
{
    StoredLine line;
    line.envelope.seq = seqOf(query.integer(0));
    line.envelope.author = authorOfBytes(query.blob(1));
    line.envelope.receivedAt = query.instant(2);
    line.envelope.effectiveHlc = {query.integer(3), static_cast<std::uint32_t>(query.integer(4))};
    if (!query.isNull(5))
        line.envelope.flags = flagsOf(query.text(5));
    line.bytes = query.string(6);
    return line;
}
} // namespace

std::vector<StoredLine> SqliteTransaction::lines(const StreamRow &stream, std::int64_t after, int limit, std::size_t maxBytes)
{
    auto query = m_db.query("SELECT place, author, received_at, hlc_ms, hlc_counter, flags, line FROM lines "
                            "WHERE place > ? AND place <= ? ORDER BY place LIMIT ?");
    query.bind(placeOf(stream, after), placeOf(stream, stream.head.seq), limit);
    std::vector<StoredLine> lines;
    std::size_t size = 0;
    try {
        while ((lines.empty() || size < maxBytes) && query.next()) {
            lines.push_back(storedLineOf(query));
            size += lines.back().bytes.size();
        }
    } catch (const DamagedRow &) {
        if (lines.empty())
            throw;
    }
    return lines;
}

std::optional<PlacedId> SqliteTransaction::findChange(const StreamRow &stream, const Id &change)
{
    auto query = m_db.query("SELECT l.place, l.line FROM change_ids c JOIN lines l ON l.place = c.place WHERE c.stream = ? AND c.change = ?");
    query.bind(stream.no, change);
    if (!query.next())
        return {};
    return PlacedId{seqOf(query.integer(0)), digestOf(query.text(1))};
}

Id SqliteTransaction::lastChangeId(const StreamRow &stream)
{
    auto query = m_db.query("SELECT change FROM change_ids WHERE stream = ? ORDER BY change DESC LIMIT 1");
    query.bind(stream.no);
    return query.next() ? query.id(0) : Id();
}

std::optional<std::string> SqliteTransaction::record(const StreamRow &stream, const Id &id)
{
    auto query = m_db.query("SELECT body FROM records WHERE stream = ? AND id = ?");
    query.bind(stream.no, id);
    return query.next() ? std::optional(query.string(0)) : std::nullopt;
}

std::vector<Id> SqliteTransaction::recordsOfKind(const StreamRow &stream, std::string_view kind)
{
    auto query = m_db.query("SELECT id FROM records WHERE stream = ? AND kind = ? ORDER BY add_seq");
    query.bind(stream.no, kind);
    std::vector<Id> ids;
    while (query.next())
        ids.push_back(query.id(0));
    return ids;
}

std::size_t SqliteTransaction::countOfKind(const StreamRow &stream, std::string_view kind)
{
    auto query = m_db.query("SELECT count(*) FROM records WHERE stream = ? AND kind = ?");
    query.bind(stream.no, kind);
    return query.next() ? static_cast<std::size_t>(query.integer(0)) : 0;
}

std::vector<RecordRow> SqliteTransaction::records(const StreamRow &stream, const std::optional<Id> &after, std::size_t limit, std::size_t maxBytes)
{
    auto query = m_db.query("SELECT id, kind, add_seq, last_seq, body FROM records WHERE stream = ? AND id > ? ORDER BY id LIMIT ?");
    const Id from = after.value_or(Id());
    query.bind(stream.no, from, limit);
    std::vector<RecordRow> rows;
    std::size_t size = 0;
    while ((rows.empty() || size < maxBytes) && query.next()) {
        rows.push_back({query.id(0), query.string(1), query.integer(2), query.integer(3), query.string(4)});
        size += rows.back().body.size();
    }
    return rows;
}

void SqliteTransaction::forEachRecord(const std::function<void(const Id &stream, std::string_view body)> &visit)
{
    auto query = m_db.query("SELECT s.id, r.body FROM records r JOIN streams s ON s.no = r.stream WHERE s.purpose <> ?");
    query.bind(enumName(StreamPurpose::Directory));
    while (query.next()) {
        const auto stream = query.id(0);
        visit(stream, query.text(1));
    }
}

void SqliteTransaction::putRecord(const StreamRow &stream, const RecordRow &record)
{
    m_db.query("INSERT INTO records (stream, id, kind, add_seq, last_seq, body) VALUES (?, ?, ?, ?, ?, ?) "
               "ON CONFLICT (stream, id) DO UPDATE SET last_seq = excluded.last_seq, body = excluded.body")
        .bind(stream.no, record.id, record.kind, record.addSeq, record.lastSeq, record.body)
        .run();
}

} // namespace redoubt::server
