// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/Administration.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"

#include <algorithm>
#include <map>

namespace redoubt::server {

Result<std::size_t> Administration::importUnits(const std::vector<Unit> &units)
{
    std::size_t changed = 0;
    auto imported = perform([&](ServerHand &hand) -> Result<void> {
        const auto directory = feed::directoryStream(m_streams.identity().id);
        auto *stream = hand.state().stream(directory);
        std::map<Id, Unit> after;
        for (const auto &id : hand.state().recordsOfKind(*stream, feed::UnitRecord::Kind)) {
            const auto &state = hand.state().record(*stream, id);
            if (const auto known = feed::decodeFields<feed::UnitRecord>(*state))
                after[id] = {id, known->parent, known->name};
        }
        const auto before = after;
        std::vector<Unit> all;
        for (const auto &unit : units) {
            if (std::count_if(units.begin(), units.end(), [&](const Unit &other) { return other.id == unit.id; }) > 1)
                return fail(ErrorCode::AlreadyExists, "unit " + unit.id.toString() + " stands twice");
            after[unit.id] = unit;
        }
        all.reserve(after.size());
        for (const auto &[id, unit] : after)
            all.push_back(unit);
        REDOUBT_TRY(UnitTree::build(all));
        for (const auto &unit : units) {
            feed::UnitRecord record;
            record.name = unit.name;
            record.parent = unit.parent;
            auto fields = toJsonObject(record);
            const auto known = before.find(unit.id);
            if (known == before.end()) {
                REDOUBT_TRY(hand.add(directory, feed::UnitRecord::Kind, std::move(fields), unit.id));
            } else if (known->second == unit) {
                continue;
            } else {
                if (!unit.parent)
                    fields.emplace("parent", nullptr); // it has become a root
                REDOUBT_TRY(hand.set(directory, feed::UnitRecord::Kind, unit.id, std::move(fields)));
            }
            ++changed;
        }
        hand.storage().addAudit({hand.now(), {}, "unit.import", std::to_string(units.size()) + " units", std::to_string(changed) + " changed"});
        return {};
    });
    REDOUBT_TRY(std::move(imported));
    return changed;
}

Result<std::vector<Unit>> Administration::units() const
{
    try {
        const auto storage = m_storage.read();
        const auto directory = storage->stream(feed::directoryStream(m_streams.identity().id));
        std::vector<Unit> units;
        if (!directory)
            return units;
        for (const auto &id : storage->recordsOfKind(*directory, feed::UnitRecord::Kind)) {
            const auto body = storage->record(*directory, id);
            REDOUBT_ASSIGN(const auto state, feed::decodeRecord(body.value_or("")));
            REDOUBT_ASSIGN(const auto unit, feed::decodeFields<feed::UnitRecord>(state));
            if (!state.isRemoved())
                units.push_back({id, unit.parent, unit.name});
        }
        return units;
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

} // namespace redoubt::server
