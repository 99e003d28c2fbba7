// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"
#include "server/storage/Rows.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::server {

/// What the writer holds of one stream in memory. Everything here can be read again from the storage.
struct OpenStream
{
    StreamRow row;
    Id lastChange; ///< greatest change id taken: a greater one is no duplicate, which spares most look-ups
    /// Records that were looked at; none: there is no such record.
    std::unordered_map<Id, std::optional<feed::RecordState>> records;
    /// Ids in the order of their adds, of the kinds that were asked for.
    std::map<std::string, std::vector<Id>, std::less<>> kinds;
    std::shared_ptr<const std::vector<Id>> readers; ///< null: not asked for yet
};

} // namespace redoubt::server
