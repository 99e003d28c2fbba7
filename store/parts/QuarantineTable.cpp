// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/QuarantineTable.h"

#include "core/crypto/Digest.h"
#include "store/parts/SealContext.h"

#include <algorithm>
#include <array>

namespace redoubt::store {

namespace {
SealContext lineContext(const Id &id, const Id &stream) { return SealContext("quarantine.line").add(id).add(stream); }
} // namespace

void QuarantineTable::add(const Id &id, const Id &stream, std::string_view code, Instant at, std::string_view bytes)
{
    const auto sealed = m_cacheKey.seal(bytesOf(bytes), lineContext(id, stream).view(), m_random);
    m_database.query("INSERT OR IGNORE INTO quarantine (id, stream, code, at, line) VALUES (?, ?, ?, ?, ?)")
        .bind(id)
        .bind(stream)
        .bind(code)
        .bind(at.ms)
        .bind(ByteView(sealed))
        .run();
}

bool QuarantineTable::addOdd(const Id &stream, ErrorCode why, Instant at, std::string_view bytes)
{
    {
        auto count = m_database.query("SELECT count(*) FROM quarantine WHERE code LIKE 'odd_line.%'");
        if (count.next() && count.number(0) >= MaxOdd)
            return false;
    }
    // Under an id of its own: the change's may be that of another line, which is just what is odd.
    const auto digest = digestOf(bytes);
    std::array<std::uint8_t, 16> id{};
    std::copy_n(digest.bytes.begin(), id.size(), id.begin());
    add(Id(id), stream, OddLineCode + std::string(name(why)), at, bytes);
    return true;
}

void QuarantineTable::removeOddOf(const Id &stream)
{
    m_database.query("DELETE FROM quarantine WHERE stream = ? AND code LIKE 'odd_line.%'").bind(stream).run();
}

std::vector<QuarantineEntry> QuarantineTable::all()
{
    std::vector<QuarantineEntry> result;
    auto query = m_database.query("SELECT no, id, stream, code, at, line FROM quarantine ORDER BY no");
    while (query.next()) {
        QuarantineEntry entry{query.number(0), query.id(2), query.text(3), {query.number(4)}, {}};
        if (const auto opened = m_cacheKey.open(query.blob(5), lineContext(query.id(1), entry.stream).view())) {
            if (auto line = feed::readLine(textOf(*opened)))
                entry.line = std::move(*line);
        }
        result.push_back(std::move(entry));
    }
    return result;
}

bool QuarantineTable::remove(std::int64_t no) { return m_database.query("DELETE FROM quarantine WHERE no = ?").bind(no).run() > 0; }

} // namespace redoubt::store
