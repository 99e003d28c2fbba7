// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"
#include "duty/due/EscalationRules.h"
#include "duty/kinds/DeclareEscalationKinds.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareReportKinds.h"
#include "duty/kinds/EscalationLimits.h"
#include "duty/roles/DutyRoles.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

namespace redoubt::duty {

namespace {
constexpr int escalationsLookedAt = 500; // one with the same key is among the newest

/// Some entry of T before this one has @p same: then it counts, and this one is marked.
template <class T, class Same>
bool isThere(const feed::Change &change, const feed::WriteContext &context, const Same &same)
{
    bool found = false;
    int seen = 0;
    context.state->forEachFromLast(T::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<T>(record);
        found = record.id != change.record && other && same(*other);
        return !found && ++seen < escalationsLookedAt;
    });
    return found;
}

feed::Validation validateEscalation(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto escalation, fromJson<Escalation>(json::value(change.fields)));
    REDOUBT_TRY(
        feed::recordIn(context.state, escalation.subject, "subject", escalation.clock == EscalatedClock::Relief ? Shift::Kind : OpenMatter::Kind));
    REDOUBT_TRY(feed::checkReference(change, context, "rules", EscalationPlan::Kind));
    if (escalation.key != escalationKey(escalation))
        return fail(ErrorCode::InvalidArgument, "key: not what the fields come to");
    std::vector<std::string> flagged;
    if (isThere<Escalation>(change, context, [&](const Escalation &other) { return other.key == escalation.key; }))
        flagged.emplace_back(marks::ToldBefore);
    // The console itself compares its clock with itself.
    if (context.receivedAt != Instant{} && comesAt(escalation.step, escalation.due) > context.receivedAt + clockToleranceMs)
        flagged.emplace_back(marks::BeforeTime);
    return flagged;
}

feed::Validation validateTaken(const feed::Change &change, const feed::WriteContext &context)
{
    const auto id = feed::idIn(change, "escalation").value_or(Id());
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, id, "escalation", Escalation::Kind));
    REDOUBT_ASSIGN(const auto escalation, feed::settledRecord<Escalation>(record));
    if (escalation.person && *escalation.person != context.account)
        return fail(ErrorCode::RuleViolated, "escalation: it is taken by who was told");
    // Of an account with several roles one is known here, a commander's before all others.
    if (!escalation.person && escalation.step.to == EscalateTo::Commander && context.role != roles::Commander)
        return fail(ErrorCode::RuleViolated, "escalation: it is taken by a commander");
    if (isThere<EscalationTaken>(change, context, [&](const EscalationTaken &other) { return other.escalation == id; }))
        return std::vector<std::string>{marks::TakenBefore};
    return std::vector<std::string>{};
}

Result<void> checkStepsField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto steps, fromJson<std::vector<EscalationStep>>(value));
    return checkEscalationSteps(steps);
}

Result<void> checkMatterRulesField(const json::value &value)
{
    EscalationPlan plan;
    REDOUBT_ASSIGN(plan.matters, fromJson<std::vector<MatterRule>>(value));
    return checkEscalationPlan(plan);
}

Result<void> checkStepField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto step, fromJson<EscalationStep>(value));
    return checkEscalationSteps({step});
}
} // namespace

void declareEscalationKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> inOffice{StreamPurpose::DutyOffice};

    auto plan = entry<EscalationPlan>(writers::ofApprovals(), inOffice);
    feed::boundNumber(plan, "version", 1, bounds::Version);
    feed::boundField(plan, "matters", checkMatterRulesField);
    feed::boundField(plan, "lateRelief", checkStepsField);
    feed::boundText(plan, "by", 1, bounds::PersonName);
    feed::boundCopied(plan, {"by"});
    registry.declare(std::move(plan));

    auto escalation = entry<Escalation>(writers::ofShifts(), inOffice);
    feed::boundField(escalation, "step", checkStepField);
    feed::boundTexts(escalation, {{"name", 0, bounds::PersonName}, {"key", 32, 32}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(escalation, {"name", "by"});
    escalation.validate = validateEscalation;
    registry.declare(std::move(escalation));

    auto taken = entry<EscalationTaken>(writers::ofTaking(), inOffice);
    feed::boundTexts(taken, {{"note", 0, bounds::TakenNote}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(taken, {"by"});
    taken.validate = validateTaken;
    registry.declare(std::move(taken));
}

} // namespace redoubt::duty
