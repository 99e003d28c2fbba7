// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <string>
#include <vector>

namespace redoubt::server::testing {

/// Every row of every table, as text.
inline std::string dump(const std::string &path)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    std::string result;
    std::vector<std::string> tables;
    const auto each = [&](const std::string &sql, auto visit) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW)
            visit(statement);
        sqlite3_finalize(statement);
    };
    each("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
         [&](sqlite3_stmt *row) { tables.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(row, 0))); });
    for (const auto &table : tables) {
        each("SELECT * FROM \"" + table + "\" ORDER BY 1, 2", [&](sqlite3_stmt *row) {
            result += table;
            for (int i = 0; i < sqlite3_column_count(row); ++i) {
                const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, i));
                result += "|" + std::string(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(row, i)));
            }
            result += "\n";
        });
    }
    sqlite3_close(db);
    return result;
}

} // namespace redoubt::server::testing
