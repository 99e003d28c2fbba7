// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/Administration.h"

#include "core/text/ShownName.h"
#include "server/admin/UnitMerge.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::server {

namespace {
std::map<Id, Unit> unitsInDirectory(ServerHand &hand, const Id &directory)
{
    auto *stream = hand.state().stream(directory);
    std::map<Id, Unit> units;
    for (const auto &id : hand.state().recordsOfKind(*stream, feed::UnitRecord::Kind)) {
        const auto &state = hand.state().record(*stream, id);
        const auto known = state && !state->isRemoved() ? feed::decodeFields<feed::UnitRecord>(*state) : fail(ErrorCode::NotFound);
        if (known)
            units[id] = {id, known->parent, known->name};
    }
    return units;
}

Result<void> checkTree(const std::map<Id, Unit> &units)
{
    std::vector<Unit> all;
    all.reserve(units.size());
    for (const auto &[id, unit] : units)
        all.push_back(unit);
    REDOUBT_TRY(UnitTree::build(std::move(all)));
    return {};
}

json::object fieldsOf(const Unit &unit, bool isKnown)
{
    feed::UnitRecord record;
    record.name = unit.name;
    record.parent = unit.parent;
    auto fields = toJsonObject(record);
    if (isKnown && !unit.parent)
        fields.emplace("parent", nullptr); // it has become a root
    return fields;
}

/// Adds and changes what differs from @p before. Returns how many did.
Result<std::size_t> writeUnits(ServerHand &hand, const Id &directory, const std::map<Id, Unit> &before, const std::vector<Unit> &units)
{
    std::size_t changed = 0;
    for (const auto &unit : units) {
        const auto known = before.find(unit.id);
        if (known != before.end() && known->second == unit)
            continue;
        if (known != before.end()) {
            REDOUBT_TRY(hand.set(directory, feed::UnitRecord::Kind, unit.id, fieldsOf(unit, true)));
        } else {
            if (hand.state().record(*hand.state().stream(directory), unit.id))
                return fail(ErrorCode::Conflict, "the unit " + unit.id.toString() + " was removed: leave its id out to add it anew");
            REDOUBT_TRY(hand.add(directory, feed::UnitRecord::Kind, fieldsOf(unit, false), unit.id));
        }
        ++changed;
    }
    hand.storage().addAudit({hand.now(), {}, "unit.import", std::to_string(units.size()) + " units", std::to_string(changed) + " changed"});
    return changed;
}

/// What names a unit beside the directory. A record that was removed names nothing.
UnitMerge::Named namesOfUnits(ServerHand &hand, const std::map<Id, Unit> &units)
{
    constexpr std::size_t IdLength = 36;
    UnitMerge::Named named;
    auto &storage = hand.storage();
    for (const auto &account : storage.accounts()) {
        named[account.unit].insert("the account " + account.signInName);
        for (const auto &role : storage.unitRolesOf(account.id))
            named[role.unit].insert("a role of " + account.signInName);
    }
    storage.forEachRecord([&](const Id &stream, std::string_view body) {
        std::set<Id> found;
        for (std::size_t dash = body.find('-'); dash != std::string_view::npos; dash = body.find('-', dash + 1)) {
            if (dash < 8 || dash - 8 + IdLength > body.size())
                continue;
            if (const auto id = Id::parse(body.substr(dash - 8, IdLength)); id && units.contains(*id) && !named.contains(*id))
                found.insert(*id);
        }
        if (found.empty())
            return;
        const auto state = feed::decodeRecord(body);
        if (state && state->isRemoved())
            return;
        // One that cannot be read may be mended from a backup, and would then name what is no more.
        const auto what = state ? "a record (" + state->kind + ")" : std::string("a record that cannot be read");
        for (const auto &id : found)
            named[id].insert(what + " of the stream " + stream.toString());
    });
    return named;
}
} // namespace

Result<std::size_t> Administration::importUnits(const std::vector<Unit> &units)
{
    std::size_t changed = 0;
    auto imported = perform([&](ServerHand &hand) -> Result<void> {
        const auto directory = feed::directoryStream(m_streams.identity().id);
        const auto before = unitsInDirectory(hand, directory);
        auto after = before;
        std::set<Id> seen;
        for (const auto &unit : units) {
            if (auto shown = text::checkShownName(unit.name); !shown)
                return fail(shown.error().code, "unit " + unit.id.toString() + ": its name: " + shown.error().detail);
            if (!seen.insert(unit.id).second)
                return fail(ErrorCode::AlreadyExists, "unit " + unit.id.toString() + " stands twice");
            after[unit.id] = unit;
        }
        REDOUBT_TRY(checkTree(after));
        REDOUBT_TRY(checkSiblings(after, units, [](std::size_t) { return std::string(); }));
        REDOUBT_ASSIGN(changed, writeUnits(hand, directory, before, units));
        return {};
    });
    REDOUBT_TRY(std::move(imported));
    return changed;
}

Result<ImportedUnits> Administration::importUnits(const std::vector<UnitLine> &lines, std::string_view where)
{
    ImportedUnits imported{lines.size(), 0};
    auto done = perform([&](ServerHand &hand) -> Result<void> {
        const auto directory = feed::directoryStream(m_streams.identity().id);
        const auto before = unitsInDirectory(hand, directory);
        REDOUBT_ASSIGN(const auto units, unitsOf(lines, where, before, [&hand] { return hand.newId(); }));
        auto after = before;
        for (const auto &unit : units)
            after.insert_or_assign(unit.id, unit);
        REDOUBT_TRY(checkTree(after));
        REDOUBT_ASSIGN(imported.changed, writeUnits(hand, directory, before, units));
        return {};
    });
    REDOUBT_TRY(std::move(done));
    return imported;
}

Result<void> Administration::changeUnits(const char *action, const std::function<Result<void>(UnitMerge &)> &change)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        const auto directory = feed::directoryStream(m_streams.identity().id);
        const auto before = unitsInDirectory(hand, directory);
        UnitMerge merge(before, namesOfUnits(hand, before));
        REDOUBT_TRY(change(merge));
        const auto &after = merge.units();
        REDOUBT_TRY(checkTree(after));
        for (const auto &[id, unit] : after) {
            if (before.at(id) != unit)
                REDOUBT_TRY(hand.set(directory, feed::UnitRecord::Kind, id, fieldsOf(unit, true)));
        }
        std::size_t removed = 0;
        for (const auto &[id, unit] : before) {
            if (after.contains(id))
                continue;
            REDOUBT_TRY(hand.remove(directory, feed::UnitRecord::Kind, id));
            ++removed;
        }
        hand.storage().addAudit({hand.now(), {}, action, std::to_string(removed) + " units", ""});
        return {};
    });
}

Result<void> Administration::moveUnit(const Id &unit, const std::optional<Id> &parent)
{
    return perform([&](ServerHand &hand) -> Result<void> {
        const auto directory = feed::directoryStream(m_streams.identity().id);
        const auto before = unitsInDirectory(hand, directory);
        for (const auto &named : {std::optional(unit), parent}) {
            if (named && !before.contains(*named))
                return fail(ErrorCode::NotFound, "no unit " + named->toString());
        }
        auto moved = before.at(unit);
        if (moved.parent == parent)
            return {};
        moved.parent = parent;
        auto after = before;
        after.insert_or_assign(unit, moved);
        REDOUBT_TRY(checkTree(after));
        REDOUBT_TRY(checkSiblings(after, {moved}, [](std::size_t) { return std::string(); }));
        REDOUBT_TRY(hand.set(directory, feed::UnitRecord::Kind, unit, fieldsOf(moved, true)));
        hand.storage().addAudit({hand.now(), {}, "unit.move", unit.toString(), parent ? parent->toString() : "the top"});
        return {};
    });
}

Result<std::size_t> Administration::openUnitStreams(const Id &unit, const std::vector<UnitOpening> &openings)
{
    std::size_t opened = 0;
    auto done = perform([&](ServerHand &hand) -> Result<void> {
        for (const auto &opening : openings) {
            REDOUBT_ASSIGN(const auto isNew, hand.openOfUnit(unit, opening.purpose, opening.fields));
            if (!isNew)
                continue;
            ++opened;
            hand.storage().addAudit({hand.now(), {}, "unit.open", unit.toString(), enumName(opening.purpose)});
        }
        return {};
    });
    REDOUBT_TRY(std::move(done));
    return opened;
}

Result<void> Administration::removeUnits(const std::vector<Id> &units)
{
    return changeUnits("unit.remove", [&](UnitMerge &merge) -> Result<void> {
        std::vector<std::pair<std::size_t, Id>> byDepth;
        for (const auto &unit : units) {
            std::size_t depth = 0;
            for (auto at = merge.units().find(unit); at != merge.units().end() && at->second.parent; ++depth)
                at = merge.units().find(*at->second.parent);
            byDepth.emplace_back(depth, unit);
        }
        std::sort(byDepth.rbegin(), byDepth.rend());
        for (const auto &[depth, unit] : byDepth)
            REDOUBT_TRY(merge.remove(unit));
        return {};
    });
}

Result<std::size_t> Administration::mergeUnits(const Id &from, const Id &into)
{
    std::size_t fewer = 0;
    auto merged = changeUnits("unit.merge", [&](UnitMerge &merge) -> Result<void> {
        const auto before = merge.units().size();
        REDOUBT_TRY(merge.merge(from, into));
        fewer = before - merge.units().size();
        return {};
    });
    REDOUBT_TRY(std::move(merged));
    return fewer;
}

Result<MergedTwins> Administration::mergeTwinUnits()
{
    MergedTwins twins;
    auto merged = changeUnits("unit.merge", [&](UnitMerge &merge) -> Result<void> {
        twins.merged = merge.mergeTwins();
        twins.leftApart = merge.leftApart();
        return {};
    });
    REDOUBT_TRY(std::move(merged));
    return twins;
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
