// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "store/sqlite/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::store {

/// Working copies ("draft"), settings ("setting"), which files nothing names yet (UnnamedFiles) and which streams are looked at (Followed), sealed by
/// the cache key. Throws.
class KeptTable
{
public:
    KeptTable(Database &database, const SealingKey &cacheKey, Random &random) : m_database(database), m_cacheKey(cacheKey), m_random(random) { }
    void put(std::string_view purpose, std::string_view key, ByteView bytes);
    [[nodiscard]] std::optional<Bytes> get(std::string_view purpose, std::string_view key);
    [[nodiscard]] std::vector<std::string> keys(std::string_view purpose);
    void remove(std::string_view purpose, std::string_view key);

private:
    Database &m_database;
    const SealingKey &m_cacheKey;
    Random &m_random;
};

} // namespace redoubt::store
