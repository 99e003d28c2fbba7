// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ProcedureDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
std::string followedBy(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }

/// The line that tells of it, in the shift that is stood.
Result<store::Draft> toldLine(const OfficeBoard &board, const Id &matter, const std::string &told, const DutyHand &hand)
{
    const auto *running = board.running();
    if (!running)
        return fail(ErrorCode::NotFound, "no shift is stood");
    LogWish line;
    line.text = told;
    line.matter = matter;
    return logDraft(board, running->id, line, {}, hand);
}

StepMark markOf(const ProcedureView &procedure, const StepWish &wish, const DutyHand &hand)
{
    StepMark mark;
    mark.procedure = procedure.procedure.id;
    mark.step = wish.step;
    mark.outcome = wish.outcome;
    if (const auto note = text::trimmed(wish.note); !note.empty())
        mark.note = note;
    mark.at = hand.now;
    mark.by = followedBy(hand);
    return mark;
}
} // namespace

Result<store::Draft> procedureOfNewMatter(const Id &office, const Id &matter, const feed::BoardRecord<DutyTemplate> &procedure,
                                          const std::string &unit, const DutyHand &hand)
{
    if (procedure.value.sort != TemplateSort::Procedure || !procedure.value.content.steps)
        return fail(ErrorCode::InvalidArgument, "no procedure");
    MatterProcedure begun;
    begun.matter = matter;
    begun.name = procedure.value.name;
    begun.version = procedure.value.version;
    begun.origin = {procedure.stream, procedure.id, copiedName(unit.empty() ? "—" : unit, bounds::TemplateUnit), {}};
    begun.steps = *procedure.value.content.steps;
    begun.begunAt = hand.now;
    begun.by = followedBy(hand);
    return addOf(office, begun);
}

Result<std::vector<store::Draft>> procedureDrafts(const OfficeBoard &board, const Id &matter, const feed::BoardRecord<DutyTemplate> &procedure,
                                                  const std::string &unit, const std::string &told, const DutyHand &hand)
{
    const auto *known = board.matter(matter);
    if (!known)
        return fail(ErrorCode::NotFound, "no such matter");
    if (known->value.closedAt)
        return fail(ErrorCode::RuleViolated, "the matter is closed");
    REDOUBT_ASSIGN(auto begun, procedureOfNewMatter(board.id(), matter, procedure, unit, hand));
    REDOUBT_ASSIGN(auto line, toldLine(board, matter, told, hand));
    return std::vector{std::move(begun), std::move(line)};
}

Result<std::vector<store::Draft>> stepDrafts(const OfficeBoard &board, const ProcedureView &procedure, const StepWish &wish, const std::string &told,
                                             const DutyHand &hand)
{
    const auto step = std::ranges::find(procedure.steps, wish.step, [](const StepView &each) { return each.step.key; });
    if (step == procedure.steps.end())
        return fail(ErrorCode::NotFound, "no such step");
    if (wish.outcome == StepOutcome::Skipped && step->step.required && text::trimmed(wish.note).empty())
        return fail(ErrorCode::MissingReason, "why a required step is left out");
    const bool said = wish.outcome == StepOutcome::Reopened ? step->isOpen() : step->mark && step->mark->value.outcome == wish.outcome;
    if (said)
        return fail(ErrorCode::RuleViolated, "somebody has said so already");
    REDOUBT_ASSIGN(auto line, toldLine(board, procedure.procedure.value.matter, told, hand));
    return std::vector{addOf(board.id(), markOf(procedure, wish, hand)), std::move(line)};
}

Result<std::vector<store::Draft>> closeWithProcedureDrafts(const OfficeBoard &board, const ProcedureView &procedure, const std::string &outcome,
                                                           const std::string &reason, const std::string &told, const DutyHand &hand)
{
    const auto &matter = procedure.procedure.value.matter;
    const auto owed = procedure.owed();
    if (!owed.empty() && text::trimmed(reason).empty())
        return fail(ErrorCode::MissingReason, "why required steps are left out");
    REDOUBT_ASSIGN(auto close, closeDraft(board, matter, outcome, hand));
    std::vector<store::Draft> drafts;
    for (const auto *each : owed)
        drafts.push_back(addOf(board.id(), markOf(procedure, {each->step.key, StepOutcome::Skipped, reason}, hand)));
    if (!owed.empty()) {
        REDOUBT_ASSIGN(auto line, toldLine(board, matter, told, hand));
        drafts.push_back(std::move(line));
    }
    drafts.push_back(std::move(close)); // last: what is said before is no word after the end
    return drafts;
}

Result<std::vector<store::Draft>> toldDrafts(const OfficeBoard &board, const Id &matter, Result<std::vector<store::Draft>> act,
                                             const std::string &told, const DutyHand &hand)
{
    if (!act || !board.running())
        return act;
    REDOUBT_ASSIGN(auto line, toldLine(board, matter, told, hand));
    act->insert(act->begin(), std::move(line));
    return act;
}

} // namespace redoubt::drafts
