// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/EscalationDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/due/EscalationRules.h"
#include "duty/kinds/EscalationLimits.h"

namespace redoubt::drafts {

using namespace duty;

namespace {
std::string handName(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }
} // namespace

Result<store::Draft> escalationPlanDraft(const Id &office, const EscalationBoard &board, EscalationPlan plan, const DutyHand &hand)
{
    REDOUBT_TRY(checkEscalationPlan(plan));
    plan.version = board.plan() ? board.plan()->value.version + 1 : 1;
    plan.by = handName(hand);
    return addOf(office, plan);
}

std::vector<std::vector<store::Draft>> escalationDrafts(const OfficeBoard &office, const EscalationBoard &board, const DutyHand &hand)
{
    std::vector<std::vector<store::Draft>> groups;
    for (const auto &wanted : escalationsWanted(office, board, hand.now, handName(hand)))
        groups.push_back({addOf(office.id(), wanted)});
    return groups;
}

Result<store::Draft> takeEscalationDraft(const Id &office, const EscalationBoard &board, const Id &escalation, const OfficeEye &eye,
                                         const std::string &note, const DutyHand &hand)
{
    const auto view = board.escalation(escalation);
    if (!view)
        return fail(ErrorCode::NotFound, "no such escalation");
    if (view->taken)
        return fail(ErrorCode::RuleViolated, "somebody has taken it");
    if (!isFor(eye, view->told.value))
        return fail(ErrorCode::Forbidden, "another was told");
    EscalationTaken taken;
    taken.escalation = view->told.id;
    if (const auto said = text::trimmed(note); !said.empty())
        taken.note = std::string(said);
    taken.at = hand.now;
    taken.by = handName(hand);
    return addOf(office, taken);
}

} // namespace redoubt::drafts
