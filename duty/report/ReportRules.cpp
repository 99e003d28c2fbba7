// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/report/ReportRules.h"

#include "duty/shift/CheckRules.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
bool hasValue(const ReportedCheck &check) { return check.outcome != CheckOutcome::Skipped && check.value && !check.value->empty(); }
} // namespace

bool sameValue(const std::optional<std::string> &one, const std::optional<std::string> &other)
{
    if (one.has_value() != other.has_value())
        return false;
    if (!one || *one == *other)
        return true;
    const auto first = readMeasure(*one);
    const auto second = readMeasure(*other);
    return first && second && *first == *second;
}

const ReportedCheck *checkOf(const ZeroReport &report, std::string_view item)
{
    const auto found = std::ranges::find(report.checks, item, &ReportedCheck::item);
    return found == report.checks.end() ? nullptr : &*found;
}

bool saysTheSameAs(const ZeroReport &report, const ZeroReport &before)
{
    if (std::ranges::count_if(report.checks, hasValue) != std::ranges::count_if(before.checks, hasValue))
        return false;
    bool any = false;
    for (const auto &check : report.checks) {
        if (!hasValue(check))
            continue;
        const auto *other = checkOf(before, check.item);
        if (!other || !hasValue(*other) || !sameValue(check.value, other->value))
            return false;
        any = true;
    }
    return any;
}

std::int64_t tookMs(const ZeroReport &report) { return std::max<std::int64_t>(0, report.finishedAt - report.begunAt); }

std::optional<std::int64_t> medianOf(std::vector<std::int64_t> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

Suspicion suspicionOf(const ZeroReport &report, const ZeroReport *before, std::span<const std::int64_t> tookBefore, const ReportSchedule &schedule)
{
    Suspicion suspicion;
    suspicion.tookMs = tookMs(report);
    suspicion.equal = schedule.flagsEqual && before && saysTheSameAs(report, *before);
    if (!tookBefore.empty() && static_cast<std::int64_t>(tookBefore.size()) >= schedule.fastHistory) {
        suspicion.medianMs = medianOf({tookBefore.begin(), tookBefore.end()});
        suspicion.leastMs = *std::ranges::min_element(tookBefore);
        suspicion.fast = suspicion.tookMs * 100 < *suspicion.medianMs * schedule.fastPercent;
    }
    return suspicion;
}

ReportState stateOf(const ReportFacts &facts)
{
    if (!facts.reported)
        return facts.isDue ? ReportState::Missing : ReportState::NotDue;
    if (facts.suspicious && !facts.accepted)
        return ReportState::Suspicious;
    if (facts.matter)
        return ReportState::Matter;
    return facts.late ? ReportState::Late : ReportState::Quiet;
}

void ReportCounts::add(ReportState state)
{
    ++all;
    switch (state) {
    case ReportState::NotDue: ++notDue; break;
    case ReportState::Missing: ++missing; break;
    case ReportState::Suspicious: ++suspicious; break;
    case ReportState::Matter: ++matter; break;
    case ReportState::Late: ++late; break;
    case ReportState::Quiet: ++quiet; break;
    }
}

} // namespace redoubt::duty
