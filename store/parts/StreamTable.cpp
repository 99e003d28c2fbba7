// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/StreamTable.h"

#include "store/parts/SealContext.h"

namespace redoubt::store {

namespace {
SealContext keyContext(const Id &stream) { return SealContext("streams.data_key").add(stream); }
} // namespace

void StreamTable::load()
{
    m_rows.clear();
    auto query = m_database.query("SELECT stream, part, state, granted, epoch, seq, head, head_digest, bootstrap_until, staged_part, "
                                  "staged_epoch, staged_seq, staged_newest, staged_next, staged_digest, data_key FROM streams");
    while (query.next()) {
        const auto stream = query.id(0);
        const auto opened = orThrow(m_cacheKey.open(query.blob(15), keyContext(stream).view()));
        StreamRow row{.stream = stream,
                      .part = query.number(1),
                      .state = static_cast<StreamState>(query.number(2)),
                      .granted = query.truth(3),
                      .cursor = {query.number(4), query.number(5)},
                      .head = query.number(6),
                      .headDigest = {},
                      .bootstrapUntil = query.number(8),
                      .staged = {},
                      .key = orThrow(SealingKey::fromBytes(SecretBytes(opened).view())),
                      .owner = {},
                      .roles = {},
                      .classification = {}};
        if (!query.isNull(7))
            row.headDigest = query.digest(7);
        if (!query.isNull(9)) {
            row.staged = StagedSnapshot{query.number(9), query.number(10), query.number(11), query.number(12), {}, {}};
            if (!query.isNull(13))
                row.staged->next = query.id(13);
            if (!query.isNull(14))
                row.staged->digest = query.digest(14);
        }
        m_rows.emplace(stream, std::move(row));
    }
}

StreamRow *StreamTable::find(const Id &stream)
{
    const auto found = m_rows.find(stream);
    return found == m_rows.end() ? nullptr : &found->second;
}

StreamRow &StreamTable::open(const Id &stream, StreamState state, Random &keySource)
{
    StreamRow row{.stream = stream,
                  .part = newPart(),
                  .state = state,
                  .cursor = {},
                  .headDigest = {},
                  .staged = {},
                  .key = SealingKey::generate(keySource),
                  .owner = {},
                  .roles = {},
                  .classification = {}};
    const auto sealedKey = m_cacheKey.seal(row.key.bytes(), keyContext(stream).view(), m_random);
    m_database
        .query("INSERT INTO streams (stream, part, state, granted, epoch, seq, head, bootstrap_until, staged_epoch, staged_seq, "
               "staged_newest, data_key) VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?)")
        .bind(stream)
        .bind(row.part)
        .bind(static_cast<std::int64_t>(state))
        .bind(ByteView(sealedKey))
        .run();
    return m_rows.emplace(stream, std::move(row)).first->second;
}

void StreamTable::save(const StreamRow &row)
{
    const auto staged = row.staged.value_or(StagedSnapshot{});
    m_database
        .query("UPDATE streams SET part = ?, state = ?, granted = ?, epoch = ?, seq = ?, head = ?, head_digest = ?, bootstrap_until = ?, "
               "staged_part = ?, staged_epoch = ?, staged_seq = ?, staged_newest = ?, staged_next = ?, staged_digest = ? WHERE stream = ?")
        .bind(row.part)
        .bind(static_cast<std::int64_t>(row.state))
        .bind(row.granted)
        .bind(row.cursor.epoch)
        .bind(row.cursor.seq)
        .bind(row.head)
        .bind(row.headDigest)
        .bind(row.bootstrapUntil)
        .bind(row.staged ? std::optional(staged.part) : std::nullopt)
        .bind(staged.epoch)
        .bind(staged.seq)
        .bind(staged.newest)
        .bind(staged.next)
        .bind(staged.digest)
        .bind(row.stream)
        .run();
}

void StreamTable::drop(const Id &stream)
{
    m_database.query("DELETE FROM streams WHERE stream = ?").bind(stream).run();
    m_rows.erase(stream);
}

std::int64_t StreamTable::newPart()
{
    // Never one that has been used: a part's rows may still be on their way out.
    const auto highest = m_database.number("SELECT max(ifnull((SELECT max(part) FROM streams), 0), "
                                           "ifnull((SELECT max(staged_part) FROM streams), 0), ifnull((SELECT max(part) FROM records), 0))");
    return highest + 1;
}

} // namespace redoubt::store
