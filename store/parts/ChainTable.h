// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Chain.h"
#include "store/sqlite/Database.h"

#include <map>

namespace redoubt::store {

/// The end of one own chain.
struct ChainRow
{
    Id stream;
    feed::ChainHead minted; ///< after the last line that was minted here
    feed::ChainHead acked;  ///< the furthest that the server is known to have
    bool blocked = false;   ///< closed, forked, unknown or set aside: nothing is pushed on it
    bool setAside = false;  ///< blocked, and only until Cache::trySetAsideAgain()
};

/// From the columns stream, pos, hash, acked_pos, acked_hash, blocked. Throws.
[[nodiscard]] ChainRow readChainRow(const Query &query);

/// Own chains by stream, all in memory, written through. Throws.
class ChainTable
{
public:
    explicit ChainTable(Database &database) : m_database(database) { }
    void load();
    [[nodiscard]] ChainRow *find(const Id &stream);
    [[nodiscard]] const std::map<Id, ChainRow> &all() const { return m_rows; }
    /// Writes a new or a changed row.
    ChainRow &save(const ChainRow &row);

private:
    Database &m_database;
    std::map<Id, ChainRow> m_rows;
};

} // namespace redoubt::store
