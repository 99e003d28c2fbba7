// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/Migrations.h"

#include "store/sqlite/Database.h"

#include <string>

namespace redoubt::store {

int newestSchema() { return static_cast<int>(migrations().size()); }

int schemaOf(Database &database) { return static_cast<int>(database.number("PRAGMA user_version")); }

void migrate(Database &database)
{
    const int schema = schemaOf(database);
    if (schema > newestSchema()) {
        throw StoreFailure(ErrorCode::SchemaTooNew,
                           "the cache has schema " + std::to_string(schema) + ", this program knows up to " + std::to_string(newestSchema())
                               + "; use a newer program");
    }
    if (schema == newestSchema())
        return;
    for (int next = schema; next < newestSchema(); ++next)
        database.execute(std::string(migrations()[static_cast<std::size_t>(next)].sql));
    database.execute("PRAGMA user_version = " + std::to_string(newestSchema()));
}

} // namespace redoubt::store
