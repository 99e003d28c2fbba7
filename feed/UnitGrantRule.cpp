// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/UnitGrantRule.h"

#include "core/roles/DirectoryReaders.h"

namespace redoubt::feed {

bool isHeldBy(const UnitGrantRule &rule, Role role) { return rule.held ? *rule.held == role : readsDirectory(role); }

bool isTold(Reach reach) { return reach != Reach::UnitAndBelow; }

std::vector<Id> ownersWithin(Reach reach, const Id &held, const UnitTree &units)
{
    switch (reach) {
    case Reach::OwnUnit: return units.find(held) ? std::vector{held} : std::vector<Id>();
    case Reach::UnitAndAbove: return units.pathOf(held);
    case Reach::DirectlyBelow: break;
    case Reach::UnitAndBelow: return units.within(held);
    }
    std::vector<Id> below;
    if (units.find(held)) {
        for (const auto *unit : units.childrenOf(held))
            below.push_back(unit->id);
    }
    return below;
}

bool reaches(Reach reach, const Id &held, const Id &owner, const UnitTree &units)
{
    const auto *unit = units.find(owner);
    switch (reach) {
    case Reach::OwnUnit: return unit && held == owner;
    case Reach::UnitAndAbove: return units.isWithin(held, owner);
    case Reach::DirectlyBelow: return unit && unit->parent == held;
    case Reach::UnitAndBelow: break;
    }
    return units.isWithin(owner, held);
}

} // namespace redoubt::feed
