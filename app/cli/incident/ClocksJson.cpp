// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/ClocksJson.h"

#include "core/json/Described.h"
#include "incident/deadlines/ClockFacts.h"

#include <algorithm>

namespace redoubt::cli {

namespace {
json::value zonedTime(std::optional<Instant> at, const calendar::TimeZone &zone) { return at ? toJson(zone.rfc3339(*at)) : json::value(nullptr); }

json::value secondsDown(std::optional<std::int64_t> ms) { return ms ? json::value(*ms / 1000) : json::value(nullptr); }
json::value secondsUp(std::optional<std::int64_t> ms) { return ms ? json::value((*ms + 999) / 1000) : json::value(nullptr); }

json::value nameOrNull(const calendar::LocalName &name) { return name.zh.empty() ? json::value(nullptr) : toJson(name.zh); }

void putRule(json::object &object, const incident::ReportingHop &hop)
{
    object["by"] = nameOrNull(hop.by);
    object["to"] = nameOrNull(hop.to);
    object["stage"] = enumName(hop.stage);
    object["from"] = toJson(incident::lawName(hop.from));
    object["starts"] = enumName(hop.starts);
    object["limit"] = toJson(hop.limit);
    object["sure"] = enumName(hop.sure);
    object["source"] = hop.source;
}

void putEvidence(json::object &object, const incident::HopClock &clock, const incident::IncidentCourse &course, Instant at)
{
    const auto *sending = incident::firstSending(course, clock.regime, clock.hop, at);
    object["channel"] = sending && !sending->channel.empty() ? toJson(sending->channel) : json::value(nullptr);
    object["evidence"] = sending && !sending->evidence.empty() ? toJson(sending->evidence) : json::value(nullptr);
    object["otherChannel"] = clock.isOtherChannel;
}

json::object clockJson(const incident::HopClock &clock, const incident::ZonedRegime &zoned, const incident::IncidentCourse &course, Instant at)
{
    const auto &zone = zoned.zone;
    json::object object{{"regime", clock.regime}, {"hop", clock.hop}, {"state", enumName(clock.state)}};
    putRule(object, *zoned.regime.hop(clock.hop));
    object["owedSince"] = zonedTime(clock.owedSince, zone);
    object["start"] = zonedTime(clock.start, zone);
    object["due"] = zonedTime(clock.due, zone);
    object["latestDue"] = zonedTime(clock.latestDue, zone);
    object["leftSeconds"] = secondsDown(clock.leftMs);
    object["sentAt"] = zonedTime(clock.sentAt, zone);
    object["receivedAt"] = zonedTime(clock.receivedAt, zone);
    object["tookSeconds"] = secondsUp(clock.tookMs);
    object["lateSeconds"] = secondsUp(clock.lateMs);
    putEvidence(object, clock, course, at);
    json::array before;
    for (const auto due : clock.dueBefore)
        before.push_back(zonedTime(due, zone));
    object["dueBefore"] = std::move(before);
    object["roseAfterDue"] = clock.roseAfterDue;
    return object;
}
} // namespace

json::object clocksJson(const incident::DeadlineClocks &clocks, const incident::IncidentCourse &course,
                        const std::vector<incident::ZonedRegime> &regimes)
{
    const auto &first = regimes.front().zone;
    json::array known;
    for (const auto &each : regimes)
        known.push_back(json::object{{"id", each.regime.id},
                                     {"version", each.regime.version},
                                     {"title", each.regime.title.zh},
                                     {"scope", enumName(each.regime.scope)},
                                     {"zone", each.regime.zone},
                                     {"holdsFrom", each.regime.holdsFrom.toString()},
                                     {"holds", each.regime.holdsFrom <= each.zone.date(clocks.at)},
                                     {"digest", each.regime.digest}});
    json::array levels;
    for (const auto &step : course.steps)
        levels.push_back(json::object{{"at", zonedTime(step.at, first)}, {"level", toJson(incident::lawName(step.severity))}});
    json::array list;
    for (const auto &clock : clocks.clocks) {
        const auto whose = std::ranges::find_if(regimes, [&](const auto &each) { return each.regime.id == clock.regime; });
        list.push_back(clockJson(clock, *whose, course, clocks.at));
    }
    return {{"at", zonedTime(clocks.at, first)},
            {"regimes", std::move(known)},
            {"levels", std::move(levels)},
            {"clocks", std::move(list)},
            {"nextChange", zonedTime(clocks.changesAt, first)}};
}

} // namespace redoubt::cli
