// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::store {

/// Names a record: ids are only unique within their stream.
struct RecordKey
{
    Id stream;
    Id record;
    auto operator<=>(const RecordKey &) const = default;
};

/// A record as it is shown.
struct RecordView
{
    Id stream;
    feed::RecordState state;                    ///< the confirmed state with own pending changes folded on top
    std::optional<feed::RecordState> confirmed; ///< given when isPending and the server knows the record; otherwise @c state is it
    bool isPending = false;                     ///< own changes have not come back by a pull yet (待同步)
    std::int64_t unsent = 0;                    ///< of these, how many the server has not acknowledged
    std::vector<std::string> conflicts;         ///< fields of @c state with heads of different value
    bool operator==(const RecordView &) const = default;
};

} // namespace redoubt::store
