// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Rows.h"
#include "server/storage/sqlite/SqliteConnection.h"

namespace redoubt::server {

/// Reads the columns no, id, purpose, owner, opened_by, opened_at, classification, retention_days, epoch, seq, head.
[[nodiscard]] StreamRow streamRowOf(const SqliteQuery &query);

} // namespace redoubt::server
