// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "store/Outbox.h"
#include "store/sqlite/Database.h"

#include <string_view>
#include <vector>

namespace redoubt::store {

/// Own lines that the server quarantined, and odd lines of a stream that do not fold here; sealed by the cache key. Throws.
class QuarantineTable
{
public:
    static constexpr std::int64_t MaxOdd = 500; ///< of at most 256 KiB each
    QuarantineTable(Database &database, const SealingKey &cacheKey, Random &random) : m_database(database), m_cacheKey(cacheKey), m_random(random) { }
    /// Known already: nothing happens.
    void add(const Id &id, const Id &stream, std::string_view code, Instant at, std::string_view bytes);
    /// Keeps a line of @p stream that does not fold here; one that is known is kept once. False: MaxOdd lie here already.
    bool addOdd(const Id &stream, ErrorCode why, Instant at, std::string_view bytes);
    /// Who may no longer read @p stream keeps nothing of it.
    void removeOddOf(const Id &stream);
    [[nodiscard]] std::vector<QuarantineEntry> all();
    /// False: no such entry.
    bool remove(std::int64_t no);

private:
    Database &m_database;
    const SealingKey &m_cacheKey;
    Random &m_random;
};

} // namespace redoubt::store
