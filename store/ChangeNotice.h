// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace redoubt::store {

/// What became of one record as it is shown, pending changes included.
struct RecordChange
{
    enum class What {
        Added,   ///< was not shown before
        Updated, ///< shown before and after; its values or its marks (pending, flagged, in conflict) differ
        Removed, ///< was shown before
    };
    Id stream;
    std::string kind;
    Id record;
    What what = What::Updated;
    auto operator<=>(const RecordChange &) const = default;
};

/// What one call to the cache changed: exactly the records that look different now, each once.
/// A stream that came, went or was replaced as a whole is named instead of its records.
struct ChangeNotice
{
    std::vector<RecordChange> records;
    std::vector<Id> streamsOpened;
    std::vector<Id> streamsPurged;   ///< every record of it is gone
    std::vector<Id> streamsReloaded; ///< a snapshot took the place of its records, or it was reset
    bool outboxChanged = false;
    bool quarantineChanged = false;
    bool grantsChanged = false;       ///< roles in units, or stream facts in Cache::streams(), may differ
    std::int64_t outboxCount = 0;     ///< lines not yet acknowledged, after the call
    std::int64_t conflictCount = 0;   ///< records in conflict, after the call
    std::vector<std::int64_t> alarms; ///< numbers of alarms raised by this call
    bool alarmsGone = false;          ///< alarms were taken back by this call: what they told of is over

    [[nodiscard]] bool isEmpty() const
    {
        return records.empty() && streamsOpened.empty() && streamsPurged.empty() && streamsReloaded.empty() && !outboxChanged && !quarantineChanged
            && !grantsChanged && alarms.empty() && !alarmsGone;
    }
    bool operator==(const ChangeNotice &) const = default;
};

} // namespace redoubt::store
