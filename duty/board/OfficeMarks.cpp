// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/OfficeMarks.h"

#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/papers/HandoverProof.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

namespace {
template <class T>
bool hasMark(const BoardRecord<T> &record, std::string_view mark)
{
    return std::ranges::find(record.flags, mark) != record.flags.end();
}

std::string standingNames(const std::vector<DutyPerson> &people)
{
    std::string names;
    for (const auto &person : people) {
        if (!person.leads.value_or(false))
            names += (names.empty() ? "" : "、") + person.name;
    }
    return names;
}

DutyMark markOf(MarkKind kind, std::string who = {}, std::optional<Instant> at = {}, std::int64_t count = 0)
{
    DutyMark mark;
    mark.kind = kind;
    mark.who = std::move(who);
    mark.at = at;
    mark.count = count;
    return mark;
}

/// Entries of @p shift that came when it was over, and who wrote them.
void addAfterShift(std::vector<DutyMark> &all, const OfficeBoard &board, const Id &shift)
{
    std::set<std::string> writers;
    std::int64_t count = 0;
    std::optional<Instant> last;
    const auto look = [&](const auto &record) {
        if (!hasMark(record, marks::AfterShift))
            return;
        ++count;
        writers.insert(record.value.by);
        last = std::max(last.value_or(record.value.at), record.value.at);
    };
    for (const auto &line : board.log(shift))
        look(line);
    for (const auto &check : board.checks(shift)) {
        if (check.result)
            look(*check.result);
    }
    if (count == 0)
        return;
    auto mark = markOf(MarkKind::AfterShift, {}, last, count);
    for (const auto &name : writers)
        mark.who += (mark.who.empty() ? "" : "、") + name;
    all.push_back(std::move(mark));
}

void addRefusals(std::vector<DutyMark> &all, const OfficeBoard &board, const Id &shift, const std::optional<Id> &but)
{
    for (const auto &prepared : board.preparedOf(shift)) {
        if (!prepared.refusal || prepared.handover.id == but)
            continue;
        auto mark = markOf(MarkKind::Refused, prepared.refusal->value.by, prepared.refusal->value.at);
        mark.words = prepared.refusal->value.reason;
        mark.record = prepared.handover.id;
        all.push_back(std::move(mark));
    }
}

void addLetGo(std::vector<DutyMark> &all, const HandoverView &handover)
{
    for (const auto &[id, consent] : handover.consents) {
        if (!consent.value.despite)
            continue;
        auto mark = markOf(MarkKind::LetGo, consent.value.by, consent.value.at);
        mark.words = consent.value.reason;
        mark.record = id;
        all.push_back(std::move(mark));
    }
}
} // namespace

std::vector<DutyMark> shiftMarks(const OfficeBoard &board, const Id &shift, Instant now)
{
    std::vector<DutyMark> all;
    const auto *stood = board.shift(shift);
    if (!stood || stood->value.endedAt)
        return all;
    for (const auto &cause : board.holdsOf(shift)) {
        auto mark = markOf(cause.letGo ? MarkKind::LetGo : MarkKind::Held, cause.by, cause.at, cause.ordered ? 1 : 0);
        mark.words = cause.reason;
        mark.record = cause.record;
        all.push_back(std::move(mark));
    }
    const auto &value = stood->value;
    const auto late = minutesLate(value.endsAt, now);
    const auto punctuality = punctualityOf(value.startsAt, value.endsAt, now);
    if (punctuality == Punctuality::Late || punctuality == Punctuality::Missed)
        all.push_back(
            markOf(punctuality == Punctuality::Late ? MarkKind::ReliefLate : MarkKind::Missed, standingNames(value.people), value.endsAt, late));
    for (const auto *other : board.openShifts()) {
        if (other->id == shift)
            continue;
        auto mark = markOf(MarkKind::TwoOpen, standingNames(other->value.people), other->value.begunAt);
        mark.record = other->id;
        all.push_back(std::move(mark));
    }
    if (hasMark(*stood, marks::NotHandedOver))
        all.push_back(markOf(MarkKind::BegunBeside, standingNames(value.people), value.begunAt));
    const auto handover = board.handoverOf(shift);
    if (handover && hasMark(handover->handover, marks::CriticalMissing))
        all.push_back(markOf(MarkKind::CriticalMissing, handover->handover.value.by, handover->handover.value.at));
    addRefusals(all, board, shift, handover ? std::optional(handover->handover.id) : std::nullopt);
    if (value.after)
        addAfterShift(all, board, *value.after);
    return all;
}

std::vector<DutyMark> handoverMarks(const OfficeBoard &board, const HandoverView &handover)
{
    std::vector<DutyMark> all;
    const auto &sheet = handover.handover.value.sheet;
    const auto *stood = board.shift(handover.handover.value.shift);
    if (!stood || !handover.isComplete())
        return all;
    const auto passed = handover.incoming->value.at;
    const auto &shift = stood->value;
    const auto late = minutesLate(shift.endsAt, passed);
    switch (punctualityOf(shift.startsAt, shift.endsAt, passed, sheet.order ? sheet.order->earlyMinutes : std::nullopt)) {
    case Punctuality::OnTime: break;
    case Punctuality::Early: all.push_back(markOf(MarkKind::PassedEarly, handover.incoming->value.by, passed, -late)); break;
    case Punctuality::Late: all.push_back(markOf(MarkKind::PassedLate, standingNames(sheet.outgoing), passed, late)); break;
    case Punctuality::Missed: all.push_back(markOf(MarkKind::Missed, standingNames(sheet.outgoing), passed, late)); break;
    }
    for (const auto *signature : {&handover.outgoing, &handover.incoming}) {
        const auto &value = (*signature)->value;
        if (!value.insteadOf)
            continue;
        auto mark = markOf(MarkKind::OnBehalf, value.by, value.at);
        mark.whom = value.meant.value_or("");
        if (const auto consent = handover.consents.find(value.consent.value_or(Id())); consent != handover.consents.end()) {
            mark.by = consent->second.value.by;
            mark.at = consent->second.value.at;
            mark.words = consent->second.value.reason;
        }
        all.push_back(std::move(mark));
    }
    if (hasMark(*stood, marks::HandedOverInHold))
        all.push_back(markOf(MarkKind::PassedInHold, handover.incoming->value.by, passed));
    addLetGo(all, handover);
    for (const auto &other : board.preparedOf(stood->id)) {
        if (!other.isComplete() || other.handover.id == handover.handover.id)
            continue;
        auto mark = markOf(MarkKind::SignedTwice, other.incoming->value.by, other.incoming->value.at);
        mark.record = other.handover.id;
        all.push_back(std::move(mark));
    }
    if (hasMark(*stood, marks::NotHandedOver))
        all.push_back(markOf(MarkKind::BegunBeside, standingNames(shift.people), shift.begunAt));
    for (const auto *signature : {&*handover.outgoing, &*handover.incoming}) {
        if (hasMark(*signature, marks::NoDutyRole))
            all.push_back(markOf(MarkKind::NoDutyRole, signature->value.by, signature->value.at));
    }
    if (hasMark(handover.handover, marks::CriticalMissing))
        all.push_back(markOf(MarkKind::CriticalMissing, handover.handover.value.by, handover.handover.value.at));
    if (sheet.order) {
        for (auto &point : orderPoints(*sheet.order, handover.ticks, shift.endsAt)) {
            if (point.fulfilled || !point.required)
                continue;
            auto mark = markOf(MarkKind::RuleMissing);
            mark.words = point.name;
            mark.point = std::move(point);
            all.push_back(std::move(mark));
        }
    }
    addRefusals(all, board, stood->id, {});
    addAfterShift(all, board, stood->id);
    return all;
}

} // namespace redoubt::duty
