// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/guide/GuideDifferences.h"

#include <algorithm>

namespace redoubt::incident {

namespace {
bool saysTheSame(const GuideLimit &one, const GuideLimit &other)
{
    return one.amount == other.amount && one.choice == other.choice && one.scope == other.scope && one.sure == other.sure;
}

GuideRowDifference differenceOfRows(const GuideRow *before, const GuideRow *after)
{
    const auto &last = after ? *after : *before;
    GuideRowDifference row{last.id, last.name, {}, {}, {}};
    if (before)
        row.unitBefore = before->unit;
    if (after)
        row.unitAfter = after->unit;
    const bool isOtherUnit = before && after && before->unit != after->unit;
    for (const auto severity : severities) {
        const auto *was = before ? before->limitOf(severity) : nullptr;
        const auto *is = after ? after->limitOf(severity) : nullptr;
        if (!was && !is)
            continue;
        LimitDifference limit{severity, LimitChange::Same, {}, {}};
        if (was)
            limit.before = *was;
        if (is)
            limit.after = *is;
        if (!was)
            limit.change = LimitChange::Added;
        else if (!is)
            limit.change = LimitChange::Removed;
        else if (isOtherUnit || !saysTheSame(*was, *is))
            limit.change = LimitChange::Changed;
        row.limits.push_back(std::move(limit));
    }
    return row;
}
} // namespace

bool GuideRowDifference::isSame() const
{
    return std::ranges::all_of(limits, [](const LimitDifference &limit) { return limit.change == LimitChange::Same; });
}

std::vector<GuideRowDifference> compareGuides(const GradingGuide &before, const GradingGuide &after)
{
    std::vector<GuideRowDifference> rows;
    for (const auto &row : after.rows)
        rows.push_back(differenceOfRows(before.row(row.id), &row));
    for (const auto &row : before.rows) {
        if (!after.row(row.id))
            rows.push_back(differenceOfRows(&row, nullptr));
    }
    return rows;
}

} // namespace redoubt::incident
