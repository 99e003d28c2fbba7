// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/UnitGroups.h"

#include <algorithm>
#include <tuple>

namespace redoubt::duty {

namespace {
constexpr std::size_t deepestGroup = 8; // two that lie within each other end nobody's walk
} // namespace

const UnitGroups::Group *UnitGroups::find(const Id &group) const
{
    const auto found = m_groups.find(group);
    return found == m_groups.end() ? nullptr : &found->second;
}

const UnitGroups::Group *UnitGroups::with(const Id &broadcast, const Id &unit) const
{
    for (const auto &[id, group] : m_groups) {
        if (group.stream == broadcast && std::ranges::find(group.value.units, unit) != group.value.units.end())
            return &group;
    }
    return nullptr;
}

std::vector<const UnitGroups::Group *> UnitGroups::chainOf(const Id &group) const
{
    std::vector<const Group *> chain;
    for (const auto *at = find(group); at && chain.size() < deepestGroup; at = at->value.within ? find(*at->value.within) : nullptr)
        chain.insert(chain.begin(), at);
    return chain;
}

std::string UnitGroups::pathOf(const Id &group) const
{
    std::string path;
    for (const auto *each : chainOf(group)) {
        auto name = each->value.name;
        std::ranges::replace(name, '/', ' '); // parts the names of groups
        path += path.empty() ? name : "/" + name;
    }
    return path;
}

std::vector<std::int64_t> UnitGroups::placesOf(const Id &group) const
{
    std::vector<std::int64_t> places;
    for (const auto *each : chainOf(group))
        places.push_back(each->value.place);
    return places;
}

std::vector<UnitGroups::Group> UnitGroups::of(const Id &broadcast) const
{
    std::vector<Group> groups;
    for (const auto &[id, group] : m_groups) {
        if (group.stream == broadcast)
            groups.push_back(group);
    }
    std::ranges::sort(groups, [this](const Group &a, const Group &b) {
        return std::tuple(placesOf(a.id), pathOf(a.id), a.id) < std::tuple(placesOf(b.id), pathOf(b.id), b.id);
    });
    return groups;
}

std::string UnitGroups::pathOfUnit(const Id &broadcast, const Id &unit) const
{
    const auto *group = with(broadcast, unit);
    return group ? pathOf(group->id) : std::string();
}

std::vector<Addressee> UnitGroups::sorted(const Id &broadcast, std::vector<Addressee> units) const
{
    struct Placed
    {
        std::vector<std::int64_t> places;
        std::string path;
        std::ptrdiff_t inGroup = 0;
    };
    std::map<Id, Placed> placed;
    for (auto &addressee : units) {
        const auto *group = with(broadcast, addressee.unit);
        if (!group)
            continue;
        auto &place = placed[addressee.unit];
        place.places = placesOf(group->id);
        place.path = pathOf(group->id);
        place.inGroup = std::ranges::find(group->value.units, addressee.unit) - group->value.units.begin();
        addressee.group = place.path;
    }
    std::ranges::stable_sort(units, [&](const Addressee &a, const Addressee &b) {
        const auto one = placed.find(a.unit);
        const auto other = placed.find(b.unit);
        if (one == placed.end() || other == placed.end())
            return one != placed.end() && other == placed.end();
        return std::tie(one->second.places, one->second.path, one->second.inGroup)
            < std::tie(other->second.places, other->second.path, other->second.inGroup);
    });
    return units;
}

} // namespace redoubt::duty
