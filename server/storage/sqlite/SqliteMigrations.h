// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/sqlite/SqliteConnection.h"

#include <string_view>
#include <vector>

namespace redoubt::server {

/// The newest schema that this program knows; kept in PRAGMA user_version.
[[nodiscard]] int newestSchema();

/// The steps from an empty database to the newest schema. They never change once released: databases out there went through them.
[[nodiscard]] std::vector<std::string_view> migrationSteps();

/// Throws StorageException: SchemaTooNew for a database of a newer program, StorageDamaged for another's file. Reads only.
void refuseOthers(SqliteConnection &connection);

/// Brings the database to the newest schema in one transaction. Throws as refuseOthers() does.
void migrate(SqliteConnection &connection);

} // namespace redoubt::server
