// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Lengths.h"
#include "core/text/ShownName.h"
#include "core/text/SpokenKey.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/Handover.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/Template.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/CheckRules.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "feed/AttachedFileBounds.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

namespace redoubt::duty {

namespace {
using feed::boundDigest;
using feed::boundField;
using feed::boundShown;
using feed::boundText;
using feed::boundTexts;
using feed::Change;
using feed::checkReference;
using feed::checkStays;
using feed::idIn;
using feed::settledRecord;
using feed::textIn;
using feed::Validation;
using feed::WriteContext;

constexpr int shiftsLookedAt = 50; // one that is stood is among the newest

/// The shift that the change is written into, and what is to be flagged of it.
Result<Shift> shiftOf(const Change &change, const WriteContext &context)
{
    const auto id = idIn(change, "shift");
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, id.value_or(Id()), "shift", Shift::Kind));
    return settledRecord<Shift>(record);
}

std::vector<std::string> flagsIn(const Shift &shift)
{
    return shift.endedAt ? std::vector<std::string>{marks::AfterShift} : std::vector<std::string>{};
}

/// The items of the list that a shift keeps: of the office's own, or copied of a template.
Result<std::vector<CheckItem>> itemsOf(const WriteContext &context, const Id &id, std::string_view field)
{
    if (const auto copy = feed::recordIn(context.state, id, field, CopiedChecklist::Kind)) {
        REDOUBT_ASSIGN(auto list, settledRecord<CopiedChecklist>(*copy));
        return std::move(list.items);
    }
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, id, field, Checklist::Kind));
    REDOUBT_ASSIGN(auto list, settledRecord<Checklist>(record));
    return std::move(list.items);
}

Validation validateShiftAdd(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto shift, fromJson<Shift>(json::value(change.fields)));
    if (shift.endsAt <= shift.startsAt)
        return fail(ErrorCode::InvalidArgument, "endsAt: not after startsAt");
    if (shift.endedAt || shift.handover)
        return fail(ErrorCode::InvalidArgument, "endedAt: a shift that begins has not ended");
    if (shift.checklist)
        REDOUBT_TRY(itemsOf(context, *shift.checklist, "checklist"));
    std::vector<std::string> flagged;
    if (shift.after)
        REDOUBT_TRY(feed::recordIn(context.state, *shift.after, "after", Shift::Kind));
    // What is being handed over ends in the same breath, once somebody stands; who begins beside it is kept, and seen.
    const auto passedOn = [&](const Id &other) { return shift.after == other && isPassedOn(*context.state, other, shift.begunAt); };
    int seen = 0;
    context.state->forEachFromLast(Shift::Kind, [&](const feed::RecordState &record) {
        const auto other = settledRecord<Shift>(record);
        if (record.id != change.record && !record.isRemoved() && other && !other->endedAt && !passedOn(record.id))
            flagged = {marks::NotHandedOver};
        return flagged.empty() && ++seen < shiftsLookedAt;
    });
    return flagged;
}

Validation validateShift(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "a shift that was stood stays");
    if (change.act == feed::Act::Add)
        return validateShiftAdd(change, context);
    REDOUBT_TRY(checkStays(change, {"startsAt", "endsAt", "begunAt", "people", "after", "checklist", "rounds"}));
    // What the change leaves alone stands as it is: a person may settle one of the two.
    const auto known = context.state->record(change.record);
    const auto before = known ? settledRecord<Shift>(*known) : fail(ErrorCode::NotFound);
    const auto handover = change.fields.contains("handover") ? idIn(change, "handover") : before ? before->handover : std::nullopt;
    const auto endedAt = change.fields.contains("endedAt") ? feed::timeIn(change, "endedAt") : before ? before->endedAt : std::nullopt;
    if (!handover || !endedAt)
        return fail(ErrorCode::RuleViolated, "endedAt: a shift ends by a handover alone");
    REDOUBT_ASSIGN(const auto takers, takersOf(*context.state, change.record, *handover, *endedAt));
    REDOUBT_TRY(checkTakenUp(*context.state, change.record, takers, *endedAt));
    // Whoever took over is on duty, whatever was ordered where they could not hear it (ADR 25).
    if (isHeld(holdCauses(*context.state, change.record)))
        return std::vector<std::string>{marks::HandedOverInHold};
    return std::vector<std::string>{};
}

bool isRoundOf(const Shift &shift, const std::string &item, Instant round)
{
    if (!shift.rounds)
        return false;
    const auto rounds = std::ranges::find(*shift.rounds, item, &ItemRounds::item);
    return rounds != shift.rounds->end() && std::ranges::find(rounds->due, round) != rounds->due.end();
}

Result<void> checkRounds(const json::value &list)
{
    REDOUBT_ASSIGN(const auto rounds, fromJson<std::vector<ItemRounds>>(list));
    if (rounds.size() > static_cast<std::size_t>(bounds::ChecklistItems))
        return fail(ErrorCode::InvalidArgument, "rounds of more items than a checklist has");
    for (const auto &item : rounds) {
        REDOUBT_TRY(feed::checkText(item.item, 1, bounds::ItemKey));
        if (item.due.size() > static_cast<std::size_t>(bounds::RoundsOfShift))
            return fail(ErrorCode::TooLarge, "at most " + std::to_string(bounds::RoundsOfShift) + " rounds of an item");
        if (std::ranges::adjacent_find(item.due, std::ranges::greater_equal{}) != item.due.end())
            return fail(ErrorCode::InvalidArgument, "rounds follow each other");
    }
    return {};
}

Validation validateCheck(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto result, fromJson<CheckResult>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto shift, shiftOf(change, context));
    REDOUBT_ASSIGN(const auto items, itemsOf(context, shift.checklist.value_or(Id()), "item"));
    const auto item = std::ranges::find(items, result.item, &CheckItem::key);
    if (item == items.end())
        return fail(ErrorCode::NotFound, "item: none of the shift's checklist");
    if (result.round && !isRoundOf(shift, result.item, *result.round))
        return fail(ErrorCode::NotFound, "round: none of the item's in this shift");
    if (result.outcome == CheckOutcome::Skipped) {
        if (text::trimmed(result.note.value_or("")).empty())
            return fail(ErrorCode::MissingReason, "note: why it could not be done");
        return flagsIn(shift);
    }
    REDOUBT_ASSIGN(const auto outcome, judgeCheck(*item, result.value));
    // A tick says by itself that something is not as it should be.
    if (item->type != CheckType::Tick && outcome != result.outcome)
        return fail(ErrorCode::InvalidArgument, "outcome: not what the value comes to");
    return flagsIn(shift);
}

Validation validateLog(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto shift, shiftOf(change, context));
    if (const auto amends = idIn(change, "amends")) {
        REDOUBT_ASSIGN(const auto line, feed::recordIn(context.state, *amends, "amends", LogLine::Kind));
        if (line.author.account != context.account)
            return fail(ErrorCode::RuleViolated, "amends: a line is amended by who wrote it");
    }
    REDOUBT_TRY(checkReference(change, context, "matter", OpenMatter::Kind));
    return flagsIn(shift);
}

/// As the matter stands once the change is folded in.
Result<OpenMatter> matterAfter(const Change &change, const WriteContext &context)
{
    json::object fields;
    if (const auto known = change.act == feed::Act::Add ? std::nullopt : context.state->record(change.record)) {
        REDOUBT_ASSIGN(const auto before, settledRecord<OpenMatter>(*known));
        fields = toJsonObject(before);
    }
    for (const auto &[name, value] : change.fields)
        fields[name] = value;
    return fromJson<OpenMatter>(json::value(std::move(fields)));
}

Validation validateMatter(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "an open matter ends by being closed");
    REDOUBT_TRY(checkStays(change, {"shift", "openedAt", "openedBy"}));
    REDOUBT_ASSIGN(const auto matter, matterAfter(change, context));
    if (matter.critical && (text::trimmed(matter.question).empty() || text::spokenKey(matter.answer).empty()))
        return fail(ErrorCode::InvalidArgument, "answer: what must be read back has a question and an answer");
    if (matter.closedAt && text::trimmed(matter.outcome.value_or("")).empty())
        return fail(ErrorCode::MissingReason, "outcome: how it was closed");
    if (change.act != feed::Act::Add)
        return std::vector<std::string>{};
    REDOUBT_ASSIGN(const auto shift, shiftOf(change, context));
    return flagsIn(shift);
}

Result<void> checkPeopleField(const json::value &list)
{
    REDOUBT_ASSIGN(const auto people, fromJson<std::vector<DutyPerson>>(list));
    return checkPeople(people);
}

Result<void> checkFiles(const json::value &list)
{
    REDOUBT_ASSIGN(const auto files, fromJson<std::vector<feed::AttachedFile>>(list));
    return feed::checkAttachedFiles(files, bounds::Files, bounds::NoteText);
}
} // namespace

void declareShiftKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> office{StreamPurpose::DutyOffice};

    auto list = entry<Checklist>(writers::ofRosters(), office);
    boundText(list, "name", 1, bounds::ChecklistName);
    boundShown(list, {"name"});
    feed::boundNumber(list, "version", 1, bounds::Version);
    boundField(list, "items", [](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto items, fromJson<std::vector<CheckItem>>(value));
        return checkItems(items);
    });
    registry.declare(std::move(list));

    auto shift = document<Shift>(writers::ofShifts(), office);
    boundField(shift, "people", checkPeopleField);
    boundField(shift, "rounds", checkRounds);
    shift.validate = validateShift;
    registry.declare(std::move(shift));

    auto check = entry<CheckResult>(writers::ofShifts(), office);
    boundTexts(check, {{"item", 1, bounds::ItemKey}, {"value", 0, bounds::FoundText}, {"note", 0, bounds::NoteText}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(check, {"by"});
    boundField(check, "files", checkFiles);
    check.validate = validateCheck;
    registry.declare(std::move(check));

    auto log = entry<LogLine>(writers::ofShifts(), office);
    boundTexts(log,
               {{"text", 1, bounds::LogText}, {"by", 1, bounds::PersonName}, {"caller", 0, bounds::CallerText}, {"phone", 0, bounds::PhoneText}});
    feed::boundCopied(log, {"by"});
    log.validate = validateLog;
    registry.declare(std::move(log));

    auto matter = document<OpenMatter>(writers::ofShifts(), office);
    boundTexts(matter,
               {{"title", 1, bounds::MatterTitle},
                {"detail", 0, bounds::MatterDetail},
                {"question", 0, bounds::QuestionText},
                {"answer", 0, bounds::AnswerText},
                {"outcome", 0, bounds::OutcomeText},
                {"openedBy", 1, bounds::PersonName},
                {"closedBy", 0, bounds::PersonName},
                {"tracker", 0, bounds::PersonName}});
    boundShown(matter, {"title"});
    feed::boundCopied(matter, {"openedBy", "closedBy", "tracker"});
    matter.validate = validateMatter;
    registry.declare(std::move(matter));
}

} // namespace redoubt::duty
