// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "duty/board/UnitGroups.h"

#include <optional>
#include <string>
#include <vector>

/// How a unit sorts those below it, as somebody says it anew.
namespace redoubt::drafts {

/// A group as it is wished. Its place among its neighbours is that in the list.
struct GroupWish
{
    std::optional<Id> id; ///< none: a new one
    std::string name;
    std::optional<std::size_t> within; ///< index of an earlier one that lies in no other
    std::vector<Id> units;             ///< in the order in which they are shown
    bool operator==(const GroupWish &) const = default;
};

/// The groups of @p broadcast as wishes, in the order in which they are shown.
[[nodiscard]] std::vector<GroupWish> groupWishes(const duty::UnitGroups &groups, const Id &broadcast);

/// What makes the groups of @p broadcast as @p wishes say, as one group of drafts: new ones, changes, and the end of those that are left out. Empty
/// where they are so already. Fails with InvalidArgument (a name that is none, two alike beside each other, a unit in two groups, within one that
/// cannot hold it) or NotFound (a group that is no more); nothing is made then.
[[nodiscard]] Result<std::vector<store::Draft>> groupDrafts(const duty::UnitGroups &groups, const Id &broadcast, const std::vector<GroupWish> &wishes,
                                                            const NewId &newId);

} // namespace redoubt::drafts
