// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/ChainTable.h"

namespace redoubt::store {

namespace {
// The column "blocked". An older program takes a chain that was set aside for one that is blocked for good.
constexpr std::int64_t kBlocked = 1;
constexpr std::int64_t kSetAside = 2;

std::int64_t holdOf(const ChainRow &row)
{
    if (!row.blocked)
        return 0;
    return row.setAside ? kSetAside : kBlocked;
}
} // namespace

ChainRow readChainRow(const Query &query)
{
    const auto hold = query.number(5);
    return {query.id(0), {query.number(1), query.digest(2)}, {query.number(3), query.digest(4)}, hold != 0, hold == kSetAside};
}

void ChainTable::load()
{
    m_rows.clear();
    auto query = m_database.query("SELECT stream, pos, hash, acked_pos, acked_hash, blocked FROM chains");
    while (query.next()) {
        const auto row = readChainRow(query);
        m_rows.emplace(row.stream, row);
    }
}

ChainRow *ChainTable::find(const Id &stream)
{
    const auto found = m_rows.find(stream);
    return found == m_rows.end() ? nullptr : &found->second;
}

ChainRow &ChainTable::save(const ChainRow &row)
{
    m_database.query("INSERT OR REPLACE INTO chains (stream, pos, hash, acked_pos, acked_hash, blocked) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(row.stream)
        .bind(row.minted.pos)
        .bind(row.minted.hash)
        .bind(row.acked.pos)
        .bind(row.acked.hash)
        .bind(holdOf(row))
        .run();
    return m_rows.insert_or_assign(row.stream, row).first->second;
}

} // namespace redoubt::store
