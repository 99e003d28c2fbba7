// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/DirectoryUnits.h"

#include "feed/kinds/AccountKinds.h"
#include "server/streams/CachedStateView.h"

#include <unordered_set>
#include <utility>
#include <vector>

namespace redoubt::server {

namespace {
/// Units below one that cannot be read hang in the air: whoever has a role above them has none in them until it can be.
void dropOrphans(std::vector<Unit> &units)
{
    std::unordered_set<Id> known;
    for (const auto &unit : units)
        known.insert(unit.id);
    for (std::size_t before = units.size() + 1; units.size() < before;) {
        before = units.size();
        std::erase_if(units, [&](const Unit &unit) {
            const bool hangs = unit.parent && !known.contains(*unit.parent);
            if (hangs)
                known.erase(unit.id);
            return hangs;
        });
    }
}
} // namespace

DirectoryUnits readUnits(WriteState &state, OpenStream *directory)
{
    std::vector<Unit> units;
    bool isCertain = true;
    if (directory) {
        const CachedStateView view(state, *directory);
        view.forEach(feed::UnitRecord::Kind, [&](const feed::RecordState &record) {
            const auto unit = !record.isRemoved() ? feed::decodeFields<feed::UnitRecord>(record) : fail(ErrorCode::NotFound);
            if (unit)
                units.push_back({record.id, unit->parent, unit->name});
            return true;
        });
        isCertain = !view.passedOver();
        if (!isCertain)
            dropOrphans(units);
    }
    auto tree = UnitTree::build(std::move(units));
    if (!tree)
        throw DamagedRow("the directory's units: " + tree.error().detail);
    return {std::move(*tree), isCertain};
}

} // namespace redoubt::server
