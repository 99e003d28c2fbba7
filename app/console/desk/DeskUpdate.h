// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <optional>
#include <vector>

namespace redoubt::console {

/// What the store thread tells the desk: copies of what changed, nothing that refers to the cache.
struct DeskUpdate
{
    std::vector<store::RecordView> records; ///< new states
    std::vector<store::RecordKey> gone;     ///< no longer shown
    std::vector<Id> streamsGone;            ///< purged or reloaded: everything of them is void
    std::optional<std::vector<store::StreamInfo>> streams;
    std::optional<std::vector<store::Cache::UnitRole>> unitRoles;
    std::optional<std::vector<store::OutboxEntry>> outbox;
    std::optional<std::vector<store::QuarantineEntry>> quarantine;
    std::optional<std::vector<store::Alarm>> alarms;
    std::optional<std::vector<store::RecordView>> conflicts; ///< every record in conflict
    std::optional<std::int64_t> outboxCount;
    std::vector<Error> failures; ///< rows that could not be read: shown, not passed over
};

/// Reads from @p cache what @p notice names. On the store thread.
[[nodiscard]] DeskUpdate updateFor(const store::Cache &cache, const store::ChangeNotice &notice);

/// Reads all of the cache in pieces of at most @p most records and hands each to @p deliver, what pages need first first
/// (streams and the records that open them, plans, claims, then scores). On the store thread.
void loadAll(const store::Cache &cache, std::size_t most, const std::function<void(DeskUpdate)> &deliver);

} // namespace redoubt::console
