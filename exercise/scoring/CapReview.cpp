// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/CapReview.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace redoubt::exercise {

std::vector<CapExcess> reviewCaps(const ScoreLedger &ledger, const FixedRules &rules)
{
    std::map<std::string, Points, std::less<>> classCaps;
    for (const auto &scoringClass : rules.classes) {
        if (scoringClass.capPerUnit)
            classCaps.emplace(scoringClass.id, *scoringClass.capPerUnit);
    }

    std::vector<std::tuple<LedgerPosition, Id, const ScoreEntry *>> awards;
    ledger.eachEntry([&](const ScoreEntry &entry, LedgerPosition position) {
        if (entry.kind == ScoreKind::Award && entry.unit && !ledger.reversalOf(entry.id))
            awards.emplace_back(position, entry.id, &entry);
    });
    std::sort(awards.begin(), awards.end());

    std::vector<CapExcess> result;
    std::map<std::tuple<Id, Id, std::string>, PointsSum> byClass;
    std::map<std::pair<Id, Id>, PointsSum> byUnit;
    for (const auto &[position, id, entry] : awards) {
        if (const auto cap = classCaps.find(entry->scoringClass); cap != classCaps.end()) {
            auto &used = byClass[{entry->team, *entry->unit, entry->scoringClass}];
            used.add(entry->points);
            if (used.value() > cap->second)
                result.push_back({id, CapExcess::Which::Class, entry->scoringClass, cap->second, used.value()});
        }
        auto &used = byUnit[{entry->team, *entry->unit}];
        used.add(entry->points);
        if (rules.teamUnitCap && used.value() > *rules.teamUnitCap)
            result.push_back({id, CapExcess::Which::TeamOnUnit, {}, *rules.teamUnitCap, used.value()});
    }
    return result;
}

} // namespace redoubt::exercise
