// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace redoubt::store {

class Database;

/// One numbered step of the schema. Once released it is never changed: a test holds its digest.
struct Migration
{
    std::string_view name; ///< "0001_first.sql"
    std::string_view sql;
};

/// In order; the n-th brings a cache from schema n-1 to n.
[[nodiscard]] const std::vector<Migration> &migrations();

/// The schema that this program writes.
[[nodiscard]] int newestSchema();

/// The schema of @p database; 0 for an empty file. Throws SQLite::Exception.
[[nodiscard]] int schemaOf(Database &database);

/// Brings @p database to newestSchema() inside the caller's transaction. Throws StoreFailure(SchemaTooNew), SQLite::Exception.
void migrate(Database &database);

} // namespace redoubt::store
