// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/FixedAward.h"
#include "exercise/scoring/RulePack.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever the pack says, an award is never negative, never over a cap that has room, and never over what an entry carries.
void award(const FixedRules &rules, const ScoringItem &item)
{
    const ProposedAward proposal{.clause = item.clause,
                                 .count = item.perCount.isZero() ? 0 : 3,
                                 .stated = item.from == PointsFrom::Pack ? Points()
                                     : item.from == PointsFrom::Judge    ? item.points
                                                                         : Points::whole(1000),
                                 .sharePercent = 77,
                                 .keyUnit = true,
                                 .offCatalogue = true,
                                 .namesVulnerability = true};
    const AwardHistory history{.classUsed = Points::whole(10), .unitUsed = Points::whole(20), .deducted = Points::whole(500)};
    const auto result = computeAward(rules, proposal, history);
    if (!result)
        return;
    require(result->points >= Points() && result->points.isInRange());
    for (const auto &cap : {result->classCap, result->deductionCap, result->unitCap}) {
        if (cap)
            require(cap->usedAfter <= cap->cap || cap->usedAfter == cap->usedBefore);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto pack = loadRulePack({reinterpret_cast<const char *>(data), size});
    if (!pack)
        return 0;
    if (const auto *rules = std::get_if<FixedRules>(&pack->rules)) {
        for (const auto &scoring : rules->classes) {
            for (const auto &item : scoring.items)
                award(*rules, item);
        }
    }
    return 0;
}
