// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/DeadlineClocks.h"

#include "incident/deadlines/ClockFacts.h"
#include "incident/deadlines/CourseChecks.h"
#include "incident/deadlines/HopDue.h"
#include "incident/deadlines/OwedStretch.h"

#include <algorithm>

namespace redoubt::incident {

namespace {
/// Whether the level asked for it while it was past due and not sent: only then it is late.
bool wasOwedPastDue(const OwedStretch &owed, Instant due) { return owed.since && (!owed.until || due < *owed.until); }

void settleSent(HopClock &clock, const ReportingHop &hop, const IncidentCourse &course, const ReportSending &sending)
{
    clock.sentAt = sending.sentAt;
    clock.receivedAt = sending.receivedAt;
    if (clock.start)
        clock.tookMs = std::max<std::int64_t>(0, sending.sentAt - *clock.start);
    const auto owedThen = owedStretch(course.steps, hop.from, sending.sentAt);
    const bool isLate = clock.due && *clock.due < sending.sentAt && wasOwedPastDue(owedThen, *clock.due);
    clock.state = isLate ? HopState::Late : HopState::InTime;
    if (isLate)
        clock.lateMs = sending.sentAt - *clock.due;
}

void settleOwed(HopClock &clock, const ReportingHop &hop, Instant at)
{
    if (!clock.start)
        clock.state = HopState::Waiting;
    else if (hop.limit.sort == LimitSort::Promptly)
        clock.state = HopState::Promptly;
    else
        clock.state = *clock.due < at ? HopState::Overdue : HopState::Running;
    if (clock.state == HopState::Overdue)
        clock.lateMs = at - *clock.due;
}

void settleUnowed(HopClock &clock, const OwedStretch &owed)
{
    clock.state = owed.since ? HopState::NoLongerOwed : HopState::IfRaised;
    if (owed.until && clock.due && *clock.due < *owed.until)
        clock.lateMs = *owed.until - *clock.due;
}

/// By when @p hop is due at the latest, if the hop whose receipt it waits for is in time.
std::optional<Instant> latestDueOf(const ReportingHop &hop, const std::vector<HopClock> &clocks, const ZonedRegime &zoned, Instant at)
{
    if (hop.starts != ClockStart::Received)
        return std::nullopt;
    const auto before = std::ranges::find_if(clocks, [&](const HopClock &each) { return each.regime == zoned.regime.id && each.hop == hop.after; });
    if (before == clocks.end() || before->sentAt)
        return std::nullopt;
    const auto from = before->due ? before->due : before->latestDue;
    return from && at <= *from ? dueOfHop(hop.limit, *from, zoned.zone) : std::nullopt;
}

bool wentAnotherWay(const ReportingHop &hop, const std::string &regime, const IncidentCourse &course, const ReportSending &sending, Instant at)
{
    if (hop.stage != HopStage::Summary || sending.channel.empty())
        return false;
    const auto *first = firstSending(course, regime, hop.after, at);
    return first && !first->channel.empty() && first->channel != sending.channel;
}

HopClock clockOf(const ReportingHop &hop, const std::vector<HopClock> &before, const ZonedRegime &zoned, const IncidentCourse &course, Instant at)
{
    const auto &regime = zoned.regime.id;
    HopClock clock;
    clock.regime = regime;
    clock.hop = hop.id;
    const auto fact = clockFact(regime, hop, course, at);
    clock.start = fact.start;
    if (fact.start)
        clock.due = dueOfHop(hop.limit, *fact.start, zoned.zone);
    else
        clock.latestDue = latestDueOf(hop, before, zoned, at);
    for (const auto was : fact.startBefore) {
        if (const auto due = dueOfHop(hop.limit, was, zoned.zone))
            clock.dueBefore.push_back(*due);
    }

    const auto owed = owedStretch(course.steps, hop.from, at);
    if (owed.isOwed() && hop.from != Severity::Ordinary)
        clock.owedSince = owed.since;
    clock.roseAfterDue = clock.owedSince && clock.due && *clock.due < *clock.owedSince;
    if (const auto *sending = firstSending(course, regime, hop.id, at)) {
        settleSent(clock, hop, course, *sending);
        clock.isOtherChannel = wentAnotherWay(hop, regime, course, *sending, at);
        return clock;
    }
    if (owed.isOwed())
        settleOwed(clock, hop, at);
    else
        settleUnowed(clock, owed);
    if (clock.due && at <= *clock.due && clock.state != HopState::NoLongerOwed)
        clock.leftMs = *clock.due - at;
    return clock;
}
} // namespace

Result<DeadlineClocks> deadlineClocks(const std::vector<ZonedRegime> &regimes, const IncidentCourse &course, Instant at)
{
    REDOUBT_TRY(checkCourse(regimes, course));
    DeadlineClocks result;
    result.at = at;
    for (const auto &zoned : regimes) {
        for (const auto &hop : zoned.regime.hops) {
            if (!hop.reporter.empty() && std::ranges::find(course.parties, hop.reporter) == course.parties.end())
                continue;
            auto clock = clockOf(hop, result.clocks, zoned, course, at);
            if (clock.state == HopState::Running && (!result.changesAt || *clock.due + 1 < *result.changesAt))
                result.changesAt = *clock.due + 1;
            result.clocks.push_back(std::move(clock));
        }
    }
    return result;
}

} // namespace redoubt::incident
