// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "store/Outbox.h"
#include "store/sqlite/Database.h"

#include <string_view>
#include <vector>

namespace redoubt::store {

/// Own lines that the server quarantined, sealed by the cache key. Throws.
class QuarantineTable
{
public:
    QuarantineTable(Database &database, const SealingKey &cacheKey, Random &random) : m_database(database), m_cacheKey(cacheKey), m_random(random) { }
    /// Known already: nothing happens.
    void add(const Id &id, const Id &stream, std::string_view code, Instant at, std::string_view bytes);
    [[nodiscard]] std::vector<QuarantineEntry> all();
    /// False: no such entry.
    bool remove(std::int64_t no);

private:
    Database &m_database;
    const SealingKey &m_cacheKey;
    Random &m_random;
};

} // namespace redoubt::store
