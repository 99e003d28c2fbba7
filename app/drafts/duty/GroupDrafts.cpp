// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/GroupDrafts.h"

#include "app/drafts/Differences.h"
#include "core/text/ShownName.h"
#include "duty/kinds/BulletinLimits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace redoubt::drafts {

using duty::UnitGroup;

namespace {
Result<void> checkWishes(const std::vector<GroupWish> &wishes)
{
    std::set<std::pair<std::optional<std::size_t>, std::string>> names;
    std::set<Id> sorted;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const auto &wish = wishes[i];
        REDOUBT_TRY(text::checkShownName(wish.name, duty::bounds::BulletinUnit));
        if (wish.within && (*wish.within >= i || wishes[*wish.within].within))
            return fail(ErrorCode::InvalidArgument, wish.name + ": within");
        if (!names.emplace(wish.within, wish.name).second)
            return fail(ErrorCode::InvalidArgument, wish.name + ": twice");
        for (const auto &unit : wish.units) {
            if (!sorted.insert(unit).second)
                return fail(ErrorCode::InvalidArgument, wish.name + ": a unit of another group");
        }
    }
    return {};
}
} // namespace

std::vector<GroupWish> groupWishes(const duty::UnitGroups &groups, const Id &broadcast)
{
    const auto known = groups.of(broadcast);
    std::vector<GroupWish> wishes;
    std::map<Id, std::size_t> at;
    for (const auto &group : known) {
        GroupWish wish{group.id, group.value.name, {}, group.value.units};
        if (const auto outer = group.value.within ? at.find(*group.value.within) : at.end(); outer != at.end()) {
            // Deeper than two is shown as two.
            const auto &above = wishes[outer->second];
            wish.within = above.within ? above.within : outer->second;
        }
        at.emplace(group.id, wishes.size());
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

Result<std::vector<store::Draft>> groupDrafts(const duty::UnitGroups &groups, const Id &broadcast, const std::vector<GroupWish> &wishes,
                                              const NewId &newId)
{
    REDOUBT_TRY(checkWishes(wishes));
    std::map<Id, duty::UnitGroups::Group> known;
    for (auto &group : groups.of(broadcast))
        known.emplace(group.id, group);
    std::vector<store::Draft> made;
    std::vector<store::Draft> changed;
    std::vector<Id> ids;
    std::map<std::optional<std::size_t>, std::int64_t> places;
    for (const auto &wish : wishes) {
        const auto before = wish.id ? known.find(*wish.id) : known.end();
        if (wish.id && before == known.end())
            return fail(ErrorCode::NotFound, wish.name);
        auto group = wish.id ? before->second.value : UnitGroup();
        ids.push_back(wish.id ? *wish.id : newId());
        group.name = wish.name;
        group.within = wish.within ? std::optional(ids[*wish.within]) : std::nullopt;
        group.units = wish.units;
        group.place = places[wish.within]++;
        if (!wish.id) {
            made.push_back(addOf(broadcast, group, ids.back()));
            continue;
        }
        setWhereDifferent(changed, broadcast, *wish.id, before->second.value, group);
        known.erase(before);
    }
    std::ranges::move(changed, std::back_inserter(made));
    for (const auto &[id, group] : known)
        made.push_back(removeOf<UnitGroup>(broadcast, id));
    return made;
}

} // namespace redoubt::drafts
