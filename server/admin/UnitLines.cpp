// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/UnitLines.h"

#include "core/text/NameKey.h"
#include "core/text/ShownName.h"

#include <iterator>
#include <set>
#include <utility>

namespace redoubt::server {

namespace {
using Place = std::pair<std::optional<Id>, std::string>; ///< below which unit, and the key of the name

Place placeOf(const Unit &unit) { return {unit.parent, text::nameKey(unit.name)}; }
} // namespace

UnitsByName::UnitsByName(const std::map<Id, Unit> &units) : m_units(units)
{
    for (const auto &[id, unit] : units)
        m_byKey.emplace(text::nameKey(unit.name), id);
}

Result<Id> UnitsByName::find(std::string_view text) const
{
    if (const auto id = Id::parse(text); id && m_units.contains(*id))
        return *id;
    const auto [first, last] = m_byKey.equal_range(text::nameKey(text));
    if (first == last)
        return fail(ErrorCode::NotFound, "no unit is called '" + std::string(text) + "'");
    if (std::next(first) != last)
        return fail(ErrorCode::Conflict, "several units are called '" + std::string(text) + "': name it by its id");
    return first->second;
}

Result<std::vector<Unit>> unitsOf(const std::vector<UnitLine> &lines, std::string_view where, const std::map<Id, Unit> &known,
                                  const std::function<Id()> &newId)
{
    const auto at = [&](std::size_t index) { return std::string(where) + ':' + std::to_string(lines[index].line) + ": "; };
    std::map<Place, Id> knownPlaces;
    for (const auto &[id, unit] : known)
        knownPlaces.emplace(placeOf(unit), id);
    const UnitsByName knownByName(known);

    // Ids first, so that a parent may stand below its children.
    std::vector<Unit> units;
    std::map<Id, Unit> all = known;
    std::map<Id, std::size_t> lineOf;
    units.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &line = lines[i];
        if (auto checked = text::checkShownName(line.name); !checked)
            return fail(checked.error().code, at(i) + "a name: " + checked.error().detail);
        Unit unit{{}, {}, line.name};
        if (line.id) {
            unit.id = *line.id;
        } else {
            const auto parent = line.parent.empty() ? Result<Id>(Id()) : knownByName.find(line.parent);
            const auto place = Place{line.parent.empty() ? std::nullopt : std::optional(parent.value_or(Id())), text::nameKey(line.name)};
            const auto same = parent ? knownPlaces.find(place) : knownPlaces.end();
            if (same != knownPlaces.end() && known.at(same->second).name != line.name && text::trimmed(known.at(same->second).name) != line.name)
                return fail(ErrorCode::AlreadyExists,
                            at(i) + text::sentenceOf({text::Likeness::Same, known.at(same->second).name}, line.name)
                                + ", which is there: spell it so, or give its id to rename it");
            unit.id = same != knownPlaces.end() ? same->second : newId();
        }
        if (const auto [twice, isNew] = lineOf.emplace(unit.id, i); !isNew)
            return fail(ErrorCode::AlreadyExists,
                        at(i) + "the unit '" + line.name + "' stands in line " + std::to_string(lines[twice->second].line) + " too, as '"
                            + lines[twice->second].name + '\'');
        all.insert_or_assign(unit.id, unit);
        units.push_back(std::move(unit));
    }
    const UnitsByName allByName(all);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].parent.empty())
            continue;
        auto parent = allByName.find(lines[i].parent);
        if (!parent)
            return fail(parent.error().code, at(i) + parent.error().detail);
        units[i].parent = *parent;
        all.at(units[i].id).parent = *parent;
    }
    REDOUBT_TRY(checkSiblings(all, units, at));
    return units;
}

Result<void> checkSiblings(const std::map<Id, Unit> &all, const std::vector<Unit> &changed, const std::function<std::string(std::size_t)> &describe)
{
    std::set<Id> isChanged;
    for (const auto &unit : changed)
        isChanged.insert(unit.id);
    std::map<Place, const Unit *> places;
    for (const auto &[id, unit] : all) {
        if (!isChanged.contains(id))
            places.emplace(placeOf(unit), &unit);
    }
    // In the order of the lines: it is the later of two that is told.
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto [taken, isFree] = places.emplace(placeOf(changed[i]), &changed[i]);
        if (!isFree)
            return fail(ErrorCode::AlreadyExists,
                        describe(i) + text::sentenceOf({text::Likeness::Same, taken->second->name}, changed[i].name)
                            + ", and both lie below the same unit");
    }
    return {};
}

} // namespace redoubt::server
