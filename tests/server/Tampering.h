// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Id.h"

#include <sqlite3.h>

#include <stdexcept>
#include <string>

namespace redoubt::server::testing {

[[nodiscard]] inline std::string sqlOf(const Id &id) { return "x'" + toHex(id.bytes()) + "'"; }

/// Changes the database at @p path behind the server's back, as a failing disk or a strange program would.
inline void tamper(const std::string &path, const std::string &sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
    char *text = nullptr;
    const int code = sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &text);
    const std::string why = text ? text : "";
    sqlite3_free(text);
    const auto changes = sqlite3_changes(db);
    sqlite3_close(db);
    if (code != SQLITE_OK || changes == 0)
        throw std::runtime_error("nothing was tampered with: " + why);
}

} // namespace redoubt::server::testing
