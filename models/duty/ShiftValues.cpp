// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/ShiftValues.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

namespace {

/// What people look for on the bar: what went wrong, what was warned of, who signed. Calls and rounds would cover it.
bool standsOnTheBar(duty::LogSort sort)
{
    using enum duty::LogSort;
    return sort == Incident || sort == Alarm || sort == Warning || sort == Handover;
}

std::vector<ShiftEvent> eventsOf(const duty::OfficeBoard &board, const feed::BoardRecord<duty::Shift> &shift)
{
    std::vector<ShiftEvent> events;
    for (const auto &line : board.log(shift.id)) {
        if (standsOnTheBar(line.value.sort) && !line.value.amends)
            events.push_back({line.value.at, line.value.sort, text(line.value.text)});
    }
    for (const duty::DutyPerson &standing : shift.value.people) {
        if (standing.since > shift.value.begunAt)
            events.push_back({standing.since, std::nullopt, text(standing.post)});
    }
    std::stable_sort(events.begin(), events.end(), [](const ShiftEvent &a, const ShiftEvent &b) { return a.at < b.at; });
    return events;
}

void leadersFirst(std::vector<PersonOnDuty> &people)
{
    std::stable_partition(people.begin(), people.end(), [](const PersonOnDuty &person) { return person.leads; });
}

} // namespace

void addOnDuty(ShiftValues &values, const std::vector<PersonOnDuty> &people)
{
    values.people.insert(values.people.end(), people.begin(), people.end());
    leadersFirst(values.people);
}

std::int64_t ShiftValues::elapsedMinutes(Instant now) const
{
    return std::max<std::int64_t>(0, shownMinutes(endedAt.value_or(now)) - shownMinutes(begunAt));
}

std::optional<ShiftValues> shiftValues(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return std::nullopt;
    ShiftValues values;
    values.shift = shift;
    values.time = time;
    values.office = board.office() ? text(board.office()->value.name) : QString();
    for (const duty::DutyPerson &standing : stood->value.people)
        values.people.push_back({standing.account, text(standing.post), text(standing.name), standing.since, text(standing.insteadOf.value_or("")),
                                 standing.leads.value_or(false)});
    leadersFirst(values.people);
    values.startsAt = stood->value.startsAt;
    values.endsAt = stood->value.endsAt;
    values.begunAt = stood->value.begunAt;
    values.endedAt = stood->value.endedAt;
    values.events = eventsOf(board, *stood);
    values.marks = markRows(duty::shiftMarks(board, shift, time.now), time);
    values.pending = stood->pending;
    return values;
}

} // namespace redoubt::models
