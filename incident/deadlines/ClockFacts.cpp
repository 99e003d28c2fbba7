// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/ClockFacts.h"

#include <algorithm>

namespace redoubt::incident {

namespace {
std::optional<Instant> knownBy(const std::optional<CourseTime> &time, Instant at)
{
    return time && time->at <= at ? std::optional(time->at) : std::nullopt;
}

std::optional<Instant> earlierOf(std::optional<Instant> one, std::optional<Instant> other)
{
    if (!one || !other)
        return one ? one : other;
    return std::min(*one, *other);
}

/// What the earlier of @p time and @p other was taken for, before each correction of @p time.
void addStartsBefore(ClockFact &fact, const std::optional<CourseTime> &time, std::optional<Instant> other)
{
    if (!time)
        return;
    for (const auto &correction : time->corrections) {
        const auto was = *earlierOf(correction.was, other);
        if (was != fact.start && std::ranges::find(fact.startBefore, was) == fact.startBefore.end())
            fact.startBefore.push_back(was);
    }
}

/// Discovered or learned: the duty begins with whichever the unit knew first.
ClockFact factOfLearning(const IncidentCourse &course, Instant at)
{
    const auto discovered = knownBy(course.discovered, at);
    const auto learned = knownBy(course.learned, at);
    ClockFact fact{earlierOf(discovered, learned), {}};
    addStartsBefore(fact, course.discovered, learned);
    addStartsBefore(fact, course.learned, discovered);
    return fact;
}

ClockFact factOfReceipt(const std::string &regimeId, const ReportingHop &hop, const IncidentCourse &course, Instant at)
{
    ClockFact fact;
    for (const auto &sending : course.sendings) {
        if (sending.regime == regimeId && sending.hop == hop.after && sending.receivedAt && *sending.receivedAt <= at)
            fact.start = earlierOf(fact.start, sending.receivedAt);
    }
    return fact;
}
} // namespace

ClockFact clockFact(const std::string &regimeId, const ReportingHop &hop, const IncidentCourse &course, Instant at)
{
    switch (hop.starts) {
    case ClockStart::Learned: return factOfLearning(course, at);
    case ClockStart::Received: return factOfReceipt(regimeId, hop, course, at);
    case ClockStart::Ended: break;
    }
    ClockFact fact{knownBy(course.ended, at), {}};
    addStartsBefore(fact, course.ended, {});
    return fact;
}

const ReportSending *firstSending(const IncidentCourse &course, const std::string &regimeId, const std::string &hop, Instant at)
{
    const ReportSending *first = nullptr;
    for (const auto &sending : course.sendings) {
        if (sending.regime == regimeId && sending.hop == hop && sending.sentAt <= at && (!first || sending.sentAt < first->sentAt))
            first = &sending;
    }
    return first;
}

} // namespace redoubt::incident
