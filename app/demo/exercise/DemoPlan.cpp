// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exercise/DemoPlan.h"

#include "app/demo/DemoCast.h"
#include "resources/rulepacks/ShippedRulePacks.h"

#include <algorithm>

namespace redoubt::demo {

namespace {
using exercise::Phase;
using exercise::PhaseKind;

constexpr std::string_view PackFile = "municipal-attack.json";

Result<Id> find(const std::map<std::string, Id, std::less<>> &ids, std::string_view name)
{
    const auto found = ids.find(name);
    if (found == ids.end())
        return fail(ErrorCode::NotFound, "the server did not give an id for " + std::string(name));
    return found->second;
}

std::vector<Phase> phasesOf(const DrillCalendar &calendar)
{
    std::vector<Phase> phases;
    const auto add = [&](PhaseKind kind, const char *name, Instant from, Instant until) {
        Phase phase;
        phase.kind = kind;
        phase.name = name;
        phase.order = static_cast<std::int64_t>(phases.size());
        phase.startsAt = from;
        phase.endsAt = until;
        phases.push_back(std::move(phase));
    };
    add(PhaseKind::Preparation, "准备", calendar.begins + -3 * kDay, calendar.begins);
    add(PhaseKind::AttackWindow, "攻击窗口", calendar.begins, calendar.ends);
    add(PhaseKind::Freeze, "冻结", calendar.ends, calendar.ends + 2 * kHour);
    add(PhaseKind::Retrospective, "复盘", calendar.ends + 2 * kHour, calendar.ends + kDay);
    return phases;
}
} // namespace

Result<drafts::ExercisePlan> demoPlan(const CastIds &ids, const DrillCalendar &calendar)
{
    drafts::ExercisePlan plan;
    REDOUBT_ASSIGN(plan.unit, find(ids.units, HomeUnit));
    plan.unitName = HomeUnit;
    plan.name = ExerciseName;
    plan.summary = "演练数据：单位、人员、系统与成果均为虚构。攻击方 8 队，为期五天。";
    const auto packs = resources::shippedRulePacks();
    const auto pack = std::find_if(packs.begin(), packs.end(), [](const auto &shipped) { return shipped.fileName == PackFile; });
    if (pack == packs.end())
        return fail(ErrorCode::NotFound, "the rule pack of the demo is not shipped");
    plan.packText = pack->text;
    plan.startsAt = calendar.begins;
    plan.endsAt = calendar.ends;
    plan.phases = phasesOf(calendar);
    for (const auto &team : castTeams()) {
        drafts::TeamPlan planned{team.side, std::string(team.code), std::string(team.name), {}, false, team.colour};
        if (!team.unit.empty()) {
            REDOUBT_ASSIGN(planned.unit, find(ids.units, team.unit));
        }
        plan.teams.push_back(std::move(planned));
    }
    for (const auto &target : castTargets()) {
        exercise::Target planned;
        planned.name = target.name;
        REDOUBT_ASSIGN(planned.unit, find(ids.units, target.unit));
        planned.unitName = target.unit;
        planned.keyUnit = target.keyUnit;
        planned.offCatalogue = target.offCatalogue;
        plan.targets.push_back(std::move(planned));
    }
    for (const auto &account : castAccounts()) {
        drafts::MemberPlan member;
        REDOUBT_ASSIGN(member.account, find(ids.accounts, account.signInName));
        member.name = account.shownName;
        member.role = account.role;
        member.unitName = account.unit;
        if (!account.teamCode.empty())
            member.teamCode = account.teamCode;
        plan.members.push_back(std::move(member));
    }
    return plan;
}

} // namespace redoubt::demo
