// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/EscalationRules.h"

#include "core/crypto/Digest.h"
#include "duty/kinds/EscalationLimits.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace redoubt::duty {

namespace {
constexpr std::int64_t escalationMinuteMs = 60'000;
constexpr std::size_t keyDigits = 32;

constexpr MatterSort everySort[] = {MatterSort::Incident,   MatterSort::FollowUp,  MatterSort::Bulletin,
                                    MatterSort::ZeroReport, MatterSort::Equipment, MatterSort::Other};

EscalationStep stepOf(std::int64_t afterMinutes, EscalateTo to)
{
    EscalationStep step;
    step.afterMinutes = afterMinutes;
    step.to = to;
    return step;
}

EscalationPlan productsOwn()
{
    EscalationPlan plan;
    plan.version = 0;
    for (const auto sort : everySort) {
        for (const bool critical : {false, true}) {
            MatterRule rule;
            rule.sort = sort;
            rule.critical = critical;
            if (critical || sort == MatterSort::Incident)
                rule.respondMinutes = 30;
            rule.closeAt = calendar::TimeOfDay{0};
            rule.unanswered = {stepOf(0, EscalateTo::Leader)};
            rule.unclosed = {stepOf(0, EscalateTo::Leader)};
            if (critical) {
                rule.unanswered.push_back(stepOf(30, EscalateTo::Commander));
                rule.unclosed.push_back(stepOf(30, EscalateTo::Commander));
            }
            plan.matters.push_back(std::move(rule));
        }
    }
    plan.lateRelief = {stepOf(15, EscalateTo::Leader), stepOf(60, EscalateTo::Commander)};
    return plan;
}

const MatterRule *findRule(const EscalationPlan &plan, MatterSort sort, bool critical)
{
    const auto found = std::ranges::find_if(plan.matters, [&](const MatterRule &rule) { return rule.sort == sort && rule.critical == critical; });
    return found == plan.matters.end() ? nullptr : &*found;
}
} // namespace

Result<void> checkEscalationSteps(const std::vector<EscalationStep> &steps)
{
    if (steps.size() > static_cast<std::size_t>(bounds::EscalationSteps))
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(bounds::EscalationSteps) + " steps");
    std::set<EscalateTo> told;
    for (const auto &step : steps) {
        if (step.afterMinutes < 0 || step.afterMinutes > bounds::EscalationMinutes)
            return fail(ErrorCode::InvalidArgument, "afterMinutes: 0 to " + std::to_string(bounds::EscalationMinutes));
        if (!told.insert(step.to).second)
            return fail(ErrorCode::InvalidArgument, "to: everybody is told once");
    }
    return {};
}

Result<void> checkEscalationPlan(const EscalationPlan &plan)
{
    if (plan.matters.size() > static_cast<std::size_t>(bounds::MatterRules))
        return fail(ErrorCode::InvalidArgument, "matters: at most " + std::to_string(bounds::MatterRules));
    std::set<std::pair<MatterSort, bool>> known;
    for (const auto &rule : plan.matters) {
        if (!known.emplace(rule.sort, rule.critical).second)
            return fail(ErrorCode::InvalidArgument, "matters: two rules for one sort and grade");
        if (rule.respondMinutes && (*rule.respondMinutes < 1 || *rule.respondMinutes > bounds::EscalationMinutes))
            return fail(ErrorCode::InvalidArgument, "respondMinutes: 1 to " + std::to_string(bounds::EscalationMinutes));
        REDOUBT_TRY(checkEscalationSteps(rule.unanswered));
        REDOUBT_TRY(checkEscalationSteps(rule.unclosed));
    }
    return checkEscalationSteps(plan.lateRelief);
}

const EscalationPlan &usualEscalation()
{
    static const EscalationPlan plan = productsOwn();
    return plan;
}

const MatterRule &ruleFor(const EscalationPlan *plan, MatterSort sort, bool critical)
{
    if (const auto *own = plan ? findRule(*plan, sort, critical) : nullptr)
        return *own;
    return *findRule(usualEscalation(), sort, critical);
}

const std::vector<EscalationStep> &lateReliefOf(const EscalationPlan *plan) { return plan ? plan->lateRelief : usualEscalation().lateRelief; }

std::optional<Instant> closeByOf(const MatterRule &rule, const calendar::TimeZone &zone, Instant opened)
{
    if (!rule.closeAt)
        return std::nullopt;
    const auto day = zone.date(opened);
    if (rule.closeAt->minute == 0)
        return zone.startOf(day + 1);
    const auto today = zone.instant(calendar::CivilTime::of(day, *rule.closeAt));
    return opened < today ? today : zone.instant(calendar::CivilTime::of(day + 1, *rule.closeAt));
}

std::string escalationKey(const Escalation &escalation)
{
    Hasher hasher;
    const auto digest = hasher.addField("redoubt escalation 1")
                            .addField(enumName(escalation.clock))
                            .add(escalation.subject.bytes())
                            .addField(std::to_string(escalation.due.ms))
                            .addField(std::to_string(escalation.step.afterMinutes))
                            .addField(enumName(escalation.step.to))
                            .add(escalation.person.value_or(Id()).bytes())
                            .finish();
    return toHex(ByteView(digest.bytes)).substr(0, keyDigits);
}

Instant comesAt(const EscalationStep &step, Instant due) { return due + step.afterMinutes * escalationMinuteMs; }

} // namespace redoubt::duty
