// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/KeptTable.h"

#include "store/parts/SealContext.h"

namespace redoubt::store {

namespace {
SealContext contextOf(std::string_view purpose, std::string_view key) { return SealContext("kept").add(purpose).add(key); }
} // namespace

void KeptTable::put(std::string_view purpose, std::string_view key, ByteView bytes)
{
    const auto sealed = m_cacheKey.seal(bytes, contextOf(purpose, key).view(), m_random);
    m_database.query("INSERT OR REPLACE INTO kept (purpose, key, payload) VALUES (?, ?, ?)").bind(purpose).bind(key).bind(ByteView(sealed)).run();
}

std::optional<Bytes> KeptTable::get(std::string_view purpose, std::string_view key)
{
    auto query = m_database.query("SELECT payload FROM kept WHERE purpose = ? AND key = ?");
    query.bind(purpose).bind(key);
    if (!query.next())
        return {};
    return orThrow(m_cacheKey.open(query.blob(0), contextOf(purpose, key).view()));
}

std::vector<std::string> KeptTable::keys(std::string_view purpose)
{
    std::vector<std::string> result;
    auto query = m_database.query("SELECT key FROM kept WHERE purpose = ? ORDER BY key");
    query.bind(purpose);
    while (query.next())
        result.push_back(query.text(0));
    return result;
}

void KeptTable::remove(std::string_view purpose, std::string_view key)
{
    m_database.query("DELETE FROM kept WHERE purpose = ? AND key = ?").bind(purpose).bind(key).run();
}

} // namespace redoubt::store
