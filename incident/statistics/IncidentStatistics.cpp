// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/statistics/IncidentStatistics.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <numeric>
#include <tuple>

namespace redoubt::incident {

namespace {
std::string monthText(int index)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d", 1970 + index / 12, index % 12 + 1);
    return text.data();
}

StatisticsRow rowOf(const std::string &key, const std::vector<const CountedIncident *> &incidents)
{
    StatisticsRow row;
    row.key = key;
    std::vector<Lasting> lasting;
    for (const auto *each : incidents) {
        ++row.bySeverity.at(each->severity ? static_cast<std::size_t>(*each->severity) + 1 : 0);
        row.open += each->isClosed ? 0 : 1;
        row.inTime.part += each->inTime;
        row.inTime.whole += each->inTime + each->late;
        if (!each->lastedMs)
            continue;
        lasting.push_back({*each->lastedMs, each->isContained});
        row.contained.part += each->isContained ? 1 : 0;
        ++row.contained.whole;
    }
    row.medianMs = medianLasting(std::move(lasting));
    return row;
}

void countClocks(CountedIncident &counted, const DeadlineClocks &deadlines)
{
    for (const auto &clock : deadlines.clocks) {
        switch (clock.state) {
        case HopState::InTime: ++counted.inTime; break;
        case HopState::Late:
        case HopState::Overdue: ++counted.late; break;
        case HopState::Running:
        case HopState::Promptly: ++counted.running; break;
        case HopState::IfRaised:
        case HopState::NoLongerOwed:
        case HopState::Waiting: break;
        }
    }
}
} // namespace

CountedIncident countedIncident(const IncidentView &view, const std::optional<IncidentStanding> &standing, const calendar::TimeZone &zone,
                                const std::string &unit, Instant now)
{
    const auto &record = view.incident.value;
    const auto discovered = view.moment(MomentSort::Discovered);
    CountedIncident counted;
    counted.incident = view.incident.id;
    counted.month = zone.date(discovered.value_or(record.begunAt)).monthIndex();
    counted.unit = unit;
    counted.category = record.category;
    counted.isClosed = record.closedAt.has_value();
    if (standing) {
        counted.severity = standing->severity;
        countClocks(counted, standing->deadlines);
    }
    const auto contained = view.moment(MomentSort::Contained);
    const auto until = contained.value_or(record.closedAt.value_or(now));
    if (discovered && until >= *discovered) {
        counted.lastedMs = until - *discovered;
        counted.isContained = contained.has_value();
    }
    return counted;
}

int StatisticsRow::count() const { return std::accumulate(bySeverity.begin(), bySeverity.end(), 0); }

std::string statisticsKey(const CountedIncident &counted, StatisticsBy by)
{
    switch (by) {
    case StatisticsBy::Month: return monthText(counted.month);
    case StatisticsBy::Severity: return counted.severity ? enumName(*counted.severity) : std::string();
    case StatisticsBy::Category: return counted.category;
    case StatisticsBy::Unit: break;
    }
    return counted.unit;
}

std::vector<StatisticsRow> statisticsBy(const std::vector<CountedIncident> &all, StatisticsBy by)
{
    std::map<std::string, std::vector<const CountedIncident *>> groups;
    for (const auto &each : all)
        groups[statisticsKey(each, by)].push_back(&each);
    std::vector<StatisticsRow> rows;
    for (const auto &[key, incidents] : groups)
        rows.push_back(rowOf(key, incidents));
    std::ranges::sort(rows, [by](const StatisticsRow &a, const StatisticsRow &b) {
        if (by == StatisticsBy::Month)
            return a.key > b.key;
        if (by == StatisticsBy::Severity) // of each row one level alone is not zero
            return std::tuple(a.bySeverity[4] > 0, a.bySeverity[3] > 0, a.bySeverity[2] > 0, a.bySeverity[1] > 0)
                > std::tuple(b.bySeverity[4] > 0, b.bySeverity[3] > 0, b.bySeverity[2] > 0, b.bySeverity[1] > 0);
        return std::tuple(-a.count(), a.key) < std::tuple(-b.count(), b.key);
    });
    return rows;
}

StatisticsRow statisticsOfAll(const std::vector<CountedIncident> &all)
{
    std::vector<const CountedIncident *> incidents;
    for (const auto &each : all)
        incidents.push_back(&each);
    return rowOf({}, incidents);
}

std::optional<std::int64_t> medianLasting(std::vector<Lasting> all)
{
    // At one time, what ends counts before what is no longer seen.
    std::ranges::sort(all, [](const Lasting &a, const Lasting &b) { return std::tuple(a.ms, !a.isOver) < std::tuple(b.ms, !b.isOver); });
    double left = 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].isOver)
            continue;
        const auto seen = static_cast<double>(all.size() - i);
        left *= (seen - 1) / seen;
        if (left <= 0.5 + 1e-12)
            return all[i].ms;
    }
    return std::nullopt;
}

} // namespace redoubt::incident
