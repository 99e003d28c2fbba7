// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/sqlite/SqliteConnection.h"

namespace redoubt::server {

/// The newest schema that this program knows; kept in PRAGMA user_version.
[[nodiscard]] int newestSchema();

/// Brings the database to the newest schema, each step in a transaction of its own. Steps are numbered and never change
/// once released. Throws StorageException: SchemaTooNew for a database of a newer program, StorageDamaged for another's file.
void migrate(SqliteConnection &connection);

} // namespace redoubt::server
