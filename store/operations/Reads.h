// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "store/parts/StreamTable.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace redoubt::store {

// See Cache for what these give; they throw.
[[nodiscard]] std::optional<RecordView> viewOf(CacheParts &parts, const RecordKey &key);
/// Keys of the records of @p kind that are shown, in the order of forEach.
[[nodiscard]] std::vector<RecordKey> shownKeys(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream);
[[nodiscard]] KeyPage shownKeyPage(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream, const KeyPlace &from,
                                   std::size_t atLeast);
[[nodiscard]] std::int64_t shownCount(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream);
/// Gives the keys whose row does not open.
[[nodiscard]] std::vector<RecordKey> visitShown(CacheParts &parts, const std::vector<RecordKey> &keys,
                                                const std::function<bool(const RecordView &)> &visit);
[[nodiscard]] std::vector<RecordKey> conflictedKeys(CacheParts &parts);
[[nodiscard]] StreamInfo infoOf(CacheParts &parts, const StreamRow &row);

} // namespace redoubt::store
