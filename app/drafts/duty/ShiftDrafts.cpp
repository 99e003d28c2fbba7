// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ShiftDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "core/text/SpokenKey.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/CheckRules.h"
#include "duty/shift/RoundRules.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
std::optional<std::string> unlessEmpty(const std::string &text)
{
    const auto plain = text::trimmed(text);
    return plain.empty() ? std::nullopt : std::optional(std::string(plain));
}

std::string nameOf(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }

Result<const BoardRecord<Shift> *> stoodIn(const OfficeBoard &board, const Id &shift)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return fail(ErrorCode::NotFound, "no such shift");
    return stood;
}

Result<const BoardRecord<OpenMatter> *> openIn(const OfficeBoard &board, const Id &matter)
{
    const auto *known = board.matter(matter);
    if (!known)
        return fail(ErrorCode::NotFound, "no such matter");
    if (known->value.closedAt)
        return fail(ErrorCode::RuleViolated, "the matter is closed");
    return known;
}
} // namespace

Result<store::Draft> checklistDraft(const OfficeBoard &board, const std::string &name, std::vector<CheckItem> items)
{
    REDOUBT_TRY(checkItems(items));
    Checklist list;
    list.name = name;
    list.items = std::move(items);
    for (const auto &known : board.checklists()) {
        if (known.value.name == name)
            list.version = known.value.version + 1;
    }
    return addOf(board.id(), list);
}

Shift shiftOf(const OfficeBoard &board, const ShiftPlan &plan, Instant now, std::optional<Instant> roundsFrom)
{
    Shift shift;
    shift.startsAt = plan.startsAt;
    shift.endsAt = plan.endsAt;
    shift.begunAt = now;
    shift.people = plan.people;
    shift.checklist = plan.checklist;
    const auto lists = board.checklists();
    if (!shift.checklist && !lists.empty())
        shift.checklist = std::ranges::max(lists, {}, &BoardRecord<Checklist>::id).id;
    const auto *known = shift.checklist ? board.itemsOf(*shift.checklist) : nullptr;
    const auto items = !plan.items.empty() || !known ? plan.items : *known;
    if (plan.zone) {
        auto rounds = roundsOf(items, plan.startsAt, plan.endsAt, roundsFrom.value_or(now + -roundEarlyMs), *plan.zone);
        if (!rounds.empty())
            shift.rounds = std::move(rounds);
    }
    return shift;
}

Result<store::Draft> beginDraft(const OfficeBoard &board, const ShiftPlan &plan, Instant now)
{
    if (board.running())
        return fail(ErrorCode::RuleViolated, "a shift is stood: it is handed over");
    return addOf(board.id(), shiftOf(board, plan, now));
}

Result<store::Draft> checkDraft(const OfficeBoard &board, const Id &shift, const CheckWish &wish, const DutyHand &hand)
{
    REDOUBT_TRY(stoodIn(board, shift));
    const auto checks = board.checks(shift);
    std::vector<Instant> rounds;
    for (const auto &view : checks) {
        if (view.item.key == wish.item && view.round)
            rounds.push_back(*view.round);
    }
    const auto round = wish.round ? wish.round : rounds.empty() ? std::nullopt : std::optional(roundAt(rounds, hand.now));
    const auto check = std::ranges::find_if(checks, [&](const auto &view) { return view.item.key == wish.item && view.round == round; });
    if (check == checks.end())
        return fail(ErrorCode::NotFound, "no such item");
    CheckResult result;
    result.shift = shift;
    result.item = wish.item;
    result.round = round;
    result.note = unlessEmpty(wish.note);
    result.at = hand.now;
    result.by = nameOf(hand);
    if (!wish.files.empty())
        result.files = wish.files;
    if (wish.skipped) {
        if (!result.note)
            return fail(ErrorCode::MissingReason, "why it could not be done");
        result.outcome = CheckOutcome::Skipped;
        return addOf(board.id(), result);
    }
    if (wish.value)
        result.value = unlessEmpty(*wish.value);
    REDOUBT_ASSIGN(result.outcome, judgeCheck(check->item, result.value));
    if (check->item.type == CheckType::Tick && !wish.asItShould.value_or(true))
        result.outcome = CheckOutcome::Breached;
    return addOf(board.id(), result);
}

Result<store::Draft> logDraft(const OfficeBoard &board, const Id &shift, const LogWish &wish, const Id &account, const DutyHand &hand)
{
    REDOUBT_TRY(stoodIn(board, shift));
    const auto said = unlessEmpty(wish.text);
    if (!said)
        return fail(ErrorCode::InvalidArgument, "nothing to say");
    if (wish.amends) {
        const auto lines = board.log(shift);
        const auto amended = std::ranges::find(lines, *wish.amends, &BoardRecord<LogLine>::id);
        if (amended == lines.end())
            return fail(ErrorCode::NotFound, "no such line");
        if (amended->author != account)
            return fail(ErrorCode::Forbidden, "a line is amended by who wrote it");
    }
    LogLine line;
    line.shift = shift;
    line.sort = wish.sort;
    line.text = *said;
    line.at = hand.now;
    line.by = nameOf(hand);
    line.amends = wish.amends;
    line.matter = wish.matter;
    line.caller = unlessEmpty(wish.caller);
    line.phone = unlessEmpty(wish.phone);
    return addOf(board.id(), line);
}

Result<std::vector<store::Draft>> matterDrafts(const OfficeBoard &board, const Id &shift, const MatterWish &wish, const DutyHand &hand,
                                               const NewId &newId)
{
    REDOUBT_TRY(stoodIn(board, shift));
    OpenMatter matter;
    matter.shift = shift;
    matter.sort = wish.sort;
    matter.title = text::trimmed(wish.title);
    matter.detail = unlessEmpty(wish.detail);
    matter.openedAt = hand.now;
    matter.openedBy = nameOf(hand);
    matter.tracker = unlessEmpty(wish.tracker);
    matter.critical = wish.critical;
    if (wish.major)
        matter.major = true;
    matter.question = text::trimmed(wish.question);
    matter.answer = text::trimmed(wish.answer);
    matter.respondBy = wish.respondBy;
    matter.closeBy = wish.closeBy;
    if (matter.critical && (matter.question.empty() || text::spokenKey(matter.answer).empty()))
        return fail(ErrorCode::InvalidArgument, "what must be read back has a question and an answer");
    const Id id = newId();
    LogWish told;
    told.sort = matter.sort == MatterSort::Incident ? LogSort::Incident : LogSort::Handling;
    told.text = wish.told.empty() ? matter.title : wish.told;
    told.matter = id;
    REDOUBT_ASSIGN(auto line, logDraft(board, shift, told, {}, hand));
    return std::vector{addOf(board.id(), matter, id), std::move(line)};
}

Result<store::Draft> respondDraft(const OfficeBoard &board, const Id &matter, const DutyHand &hand)
{
    REDOUBT_ASSIGN(const auto *known, openIn(board, matter));
    if (known->value.respondedAt)
        return fail(ErrorCode::RuleViolated, "somebody has begun on it");
    return setOf<OpenMatter>(board.id(), matter, {{"respondedAt", toJson(hand.now)}, {"tracker", nameOf(hand)}});
}

Result<store::Draft> closeDraft(const OfficeBoard &board, const Id &matter, const std::string &outcome, const DutyHand &hand)
{
    REDOUBT_ASSIGN(const auto *known, openIn(board, matter));
    const auto how = unlessEmpty(outcome);
    if (!how)
        return fail(ErrorCode::MissingReason, "how it was closed");
    json::object fields{{"closedAt", toJson(hand.now)}, {"closedBy", nameOf(hand)}, {"outcome", *how}};
    if (!known->value.respondedAt)
        fields["respondedAt"] = toJson(hand.now);
    return setOf<OpenMatter>(board.id(), matter, std::move(fields));
}

} // namespace redoubt::drafts
