// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/DeskReads.h"
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
[[nodiscard]] DeskUpdate updateFor(const store::Cache &cache, const store::ChangeNotice &notice, const DeskReads &reads);

/// Everything but the records: streams, roles, what waits, what is in conflict. On the store thread.
[[nodiscard]] DeskUpdate factsOf(const store::Cache &cache);

/// The record that opened @p stream where it was removed, which a visit of what is shown passes over. What cannot be read is said in
/// @p update. On the store thread.
[[nodiscard]] std::optional<store::RecordView> removedOpener(const store::Cache &cache, const Id &stream, DeskUpdate &update);

} // namespace redoubt::console
