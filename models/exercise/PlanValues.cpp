// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/PlanValues.h"

#include "models/Text.h"
#include "models/exercise/ClaimFacts.h"
#include "models/exercise/WallValues.h"

#include <QDateTime>

#include <algorithm>

namespace redoubt::models {

namespace {

/// The phase that the exercise names, else the one whose times hold @p now.
int currentPhase(const exercise::ExerciseBoard &board, const std::vector<PhaseRow> &phases, Instant now)
{
    const auto named = board.currentPhase();
    int last = -1;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (named ? phases[i].id == *named : phases[i].startsAt && *phases[i].startsAt <= now && (!phases[i].endsAt || now < *phases[i].endsAt))
            return static_cast<int>(i);
        if (!named && phases[i].endsAt && *phases[i].endsAt <= now)
            last = static_cast<int>(i) + 1;
    }
    return last;
}

std::vector<TeamRow> teamRows(const exercise::ExerciseBoard &board, const QHash<QString, QString> &unitNames)
{
    const auto labels = teamLabels(board);
    std::vector<TeamRow> rows;
    for (const auto &[id, team] : board.teams()) {
        TeamRow row{id, labels.at(id), team.value.unit, {}, 0, team.value.noOp, team.pending, team.conflict};
        if (team.value.unit)
            row.unitName = unitNames.value(text(*team.value.unit));
        row.members = static_cast<int>(std::count_if(board.members().begin(), board.members().end(),
                                                     [&, team = id](const auto &member) { return member.second.value.team == team; }));
        rows.push_back(std::move(row));
    }
    const auto rank = [](TeamSide side) { return side == TeamSide::Red ? 0 : side == TeamSide::Blue ? 1 : 2; };
    std::sort(rows.begin(), rows.end(), [&](const TeamRow &a, const TeamRow &b) {
        return std::tuple(rank(a.label.side), a.label.code, a.id) < std::tuple(rank(b.label.side), b.label.code, b.id);
    });
    return rows;
}

std::vector<TargetRow> targetRows(const exercise::ExerciseBoard &board)
{
    std::vector<TargetRow> rows;
    for (const auto &[id, target] : board.targets())
        rows.push_back({id, text(target.value.name), target.value.unit, text(target.value.unitName), target.value.keyUnit, target.value.offCatalogue,
                        target.pending, target.conflict});
    std::sort(rows.begin(), rows.end(),
              [](const TargetRow &a, const TargetRow &b) { return std::tie(a.unitName, a.name, a.id) < std::tie(b.unitName, b.name, b.id); });
    return rows;
}

std::vector<MemberRow> memberRows(const exercise::ExerciseBoard &board)
{
    const auto labels = teamLabels(board);
    std::vector<MemberRow> rows;
    for (const auto &[id, member] : board.members()) {
        MemberRow row{id, member.value.account, text(member.value.name), member.value.role, member.value.team, {}, member.pending, member.conflict};
        if (row.team) {
            if (const auto label = labels.find(*row.team); label != labels.end())
                row.teamCode = label->second.code;
        }
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const MemberRow &a, const MemberRow &b) {
        return std::tie(a.role, a.teamCode, a.name, a.id) < std::tie(b.role, b.teamCode, b.name, b.id);
    });
    return rows;
}

/// The phase behind the current one: by place, or, before any has begun, the first that is to come.
const PhaseRow *nextPhase(const PlanDetail &plan, Instant now)
{
    if (plan.currentPhase >= 0) {
        const auto next = static_cast<std::size_t>(plan.currentPhase) + 1;
        return next < plan.phases.size() ? &plan.phases[next] : nullptr;
    }
    const auto found = std::find_if(plan.phases.begin(), plan.phases.end(), [&](const PhaseRow &row) { return row.startsAt && *row.startsAt > now; });
    return found == plan.phases.end() ? nullptr : &*found;
}

StateFacts stateFacts(const exercise::ExerciseBoard &board, const PlanDetail &plan, Instant now)
{
    StateFacts facts;
    const auto word = board.stateWord();
    facts.state = plan.state;
    facts.since = word.at;
    facts.reason = text(word.reason);
    facts.by = text(word.by);
    facts.freeze = freezeFacts(board);
    facts.startsAt = plan.startsAt;
    facts.phase = plan.phase;
    if (plan.currentPhase >= 0 && plan.currentPhase < static_cast<int>(plan.phases.size())) {
        const PhaseRow &current = plan.phases[static_cast<std::size_t>(plan.currentPhase)];
        facts.phaseUntil = current.endsAt;
        const auto stretch = todaysStretch(plan, now);
        if (stretch && current.endsAt && now < *current.endsAt) {
            if (now < stretch->from)
                facts.opensAt = stretch->from;
            if (now < stretch->until && stretch->until < *current.endsAt) {
                facts.phaseUntil = stretch->until;
                facts.daily = true;
            }
        }
    }
    if (const PhaseRow *next = nextPhase(plan, now)) {
        facts.next = next->name;
        facts.nextAt = next->startsAt;
    }
    return facts;
}

} // namespace

std::optional<FreezeFacts> freezeFacts(const exercise::ExerciseBoard &board)
{
    const auto freeze = board.freeze();
    return freeze ? std::optional(FreezeFacts{freeze->at, freeze->publishAt, freeze->by ? memberName(board, *freeze->by) : QString()}) : std::nullopt;
}

PlanDetail planDetail(const exercise::ExerciseBoard &board, const QHash<QString, QString> &unitNames, Instant now, bool chinese)
{
    PlanDetail plan;
    plan.id = board.exerciseId();
    plan.name = text(board.name());
    if (const auto &record = board.exercise()) {
        const exercise::Exercise &value = record->value;
        plan.summary = text(value.summary.value_or(""));
        plan.unitName = unitNames.value(text(value.unit));
        plan.startsAt = value.startsAt;
        plan.endsAt = value.endsAt;
        plan.pending = record->pending;
    } else if (const auto *notice = board.noticeBoard()) {
        plan.unitName = unitNames.value(text(notice->unit), text(notice->unitName.value_or("")));
        plan.startsAt = notice->startsAt;
        plan.endsAt = notice->endsAt;
        plan.phase = text(notice->phase.value_or(""));
    }
    plan.state = board.state();
    for (const auto &phase : board.schedule())
        plan.phases.push_back({phase.id, phase.kind, phase.name.empty() ? phaseKindName(phase.kind) : text(phase.name),
                               static_cast<std::int64_t>(plan.phases.size()), phase.startsAt, phase.endsAt, false});
    plan.currentPhase = currentPhase(board, plan.phases, now);
    if (plan.currentPhase >= 0 && plan.currentPhase < static_cast<int>(plan.phases.size())) {
        PhaseRow &current = plan.phases[static_cast<std::size_t>(plan.currentPhase)];
        current.current = true;
        plan.phase = current.name;
    }
    plan.pack = packFacts(board.rulePack(), chinese);
    plan.teams = teamRows(board, unitNames);
    plan.targets = targetRows(board);
    plan.members = memberRows(board);
    plan.redTeams = static_cast<int>(board.scoringTeams(exercise::TeamSide::Red).size());
    plan.blueTeams = static_cast<int>(board.scoringTeams(exercise::TeamSide::Blue).size());
    for (const exercise::ClaimView &view : board.claims())
        plan.waitingClaims += view.status == exercise::ClaimStatus::Waiting ? 1 : 0;
    plan.unreadable = static_cast<int>(board.unreadable().size());
    plan.unruled = board.rulings().empty() && board.ledger().size() == 0;
    if (plan.state == exercise::ExerciseState::Planned && board.exercise()) {
        plan.findings = exercise::checkPlan(board, now);
        plan.untouched = plan.unruled && board.claims().empty();
    }
    plan.anonymousJudges = board.anonymousJudges();
    plan.anonymityOpen = exercise::isAnonymityOpen(board);
    plan.told = stateFacts(board, plan, now);
    return plan;
}

std::optional<WindowDay> windowDay(const PlanDetail &plan, Instant now)
{
    if (plan.currentPhase < 0 || plan.currentPhase >= static_cast<int>(plan.phases.size()))
        return std::nullopt;
    const PhaseRow &phase = plan.phases[static_cast<std::size_t>(plan.currentPhase)];
    if (!phase.startsAt || !phase.endsAt)
        return std::nullopt;
    const auto day = [](Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms).date(); };
    const auto first = day(*phase.startsAt);
    return WindowDay{static_cast<int>(first.daysTo(day(now))) + 1, static_cast<int>(first.daysTo(day(*phase.endsAt))) + 1};
}

} // namespace redoubt::models
