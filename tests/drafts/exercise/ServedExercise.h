// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/PlanCopies.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/PlanEdits.h"
#include "app/drafts/exercise/PlanNames.h"
#include "app/drafts/exercise/StateDrafts.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "feed/kinds/AccountKinds.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/server/House.h"

#include <QtGlobal>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace redoubt::testkit {

/// An exercise that is planned on a whole server (without a network), and the consoles of those who take part.
class ServedExercise
{
public:
    using Console = server::testing::Console;

    /// @p adjust changes the plan before it is made.
    explicit ServedExercise(const std::function<void(drafts::ExercisePlan &)> &adjust = {}) : house({{}, {}, {}, kinds()})
    {
        drafts::ExercisePlan plan;
        plan.unit = house.bureau;
        plan.name = "磐石";
        plan.packText = std::string(resources::shippedRulePacks().front().text);
        plan.phases = {{exercise::PhaseKind::AttackWindow, "攻击窗口", 0, {}, {}, {}}, {exercise::PhaseKind::Freeze, "冻结", 1, {}, {}, {}}};
        plan.teams = {{exercise::TeamSide::Red, "红03", "听涛", {}, false, 1}};
        plan.members = {{red.session.account, "红03队员", Role::RedMember, "红03"}, {judge.session.account, "裁判03", Role::Judge, {}}};
        if (adjust)
            adjust(plan);
        auto planned = drafts::planDrafts(plan, [this] { return coordinator.newId(); });
        if (!planned)
            qFatal("the plan was refused: %s", planned.error().detail.c_str());
        cell = planned->exercise;
        noticeBoard = planned->noticeBoard;
        for (const auto &group : planned->groups) {
            for (const auto &draft : group) {
                if (draft.kind == exercise::Room::Kind)
                    room = *draft.id;
                if (draft.kind == exercise::Team::Kind)
                    team = *draft.id;
            }
            for (const auto &verdict : push(coordinator, group)) {
                if (verdict.verdict != feed::Verdict::Taken)
                    qFatal("the plan: %s", verdict.code.value_or("flagged").c_str());
            }
        }
        for (const auto &pulled : house.pulled(coordinator, cell)) {
            if (const auto *kind = pulled.line.change.fields.if_contains("kind"); kind && pulled.line.change.kind == exercise::Phase::Kind)
                phases[std::string(kind->get_string())] = pulled.line.change.record;
        }
    }

    static feed::KindRegistry kinds()
    {
        feed::KindRegistry registry;
        feed::declareAccountKinds(registry);
        exercise::declareExerciseKinds(registry);
        return registry;
    }

    /// One group, as a console commits it.
    std::vector<feed::ChangeVerdict> push(Console &console, const std::vector<store::Draft> &drafts)
    {
        auto answer = house.push(console, linesOf(console, drafts));
        if (!answer)
            qFatal("the push was refused: %s", answer.error().error.detail.c_str());
        return answer->verdicts;
    }
    std::vector<Console::Draft> linesOf(Console &console, const std::vector<store::Draft> &drafts)
    {
        const auto group = drafts.size() > 1 ? std::optional(console.newId()) : std::nullopt;
        std::vector<Console::Draft> lines;
        for (const auto &draft : drafts) {
            const auto id = draft.id.value_or(console.newId());
            const auto stream = draft.stream.isNil() ? id : draft.stream;
            if (draft.act == feed::Act::Add)
                lines.push_back(console.add(stream, draft.kind.c_str(), draft.fields, id, group));
            else if (draft.act == feed::Act::Remove)
                lines.push_back(console.addChange(stream, removal(draft, console.newId(), group)));
            else
                lines.push_back(console.set(stream, draft.kind.c_str(), draft.record.value(), draft.fields, {}, group));
        }
        return lines;
    }
    static feed::Change removal(const store::Draft &draft, const Id &id, const std::optional<Id> &group)
    {
        feed::Change change;
        change.id = id;
        change.kind = draft.kind;
        change.record = draft.record.value();
        change.act = feed::Act::Remove;
        change.group = group;
        return change;
    }
    feed::ChangeVerdict pushOne(Console &console, const store::Draft &draft) { return push(console, {draft}).front(); }

    /// The coordinator changes the exercise.
    void set(json::object fields)
    {
        const auto verdict = pushOne(coordinator, drafts::setOf<exercise::Exercise>(cell, cell, std::move(fields)));
        if (verdict.verdict != feed::Verdict::Taken)
            qFatal("the exercise: %s", verdict.code.value_or("flagged").c_str());
    }

    /// What @p console's account sees of it.
    [[nodiscard]] exercise::ExerciseBoard boardOf(const Console &console) const
    {
        exercise::ExerciseBoard board(cell);
        for (const auto &stream : {cell, room, noticeBoard}) {
            const auto page = house.streams->snapshot(console.session, stream, {});
            for (const auto &record : page ? page->records : std::vector<std::string>())
                board.take(stream, feed::decodeRecord(record).value());
        }
        return board;
    }

    [[nodiscard]] exercise::Claim claim() const
    {
        exercise::Claim value;
        value.exercise = cell;
        value.team = team;
        value.title = "取得权限";
        return value;
    }

    server::testing::House house;
    Console &coordinator = house.enter("planner", Role::Coordinator);
    Console &judge = house.enter("judge");
    Console &red = house.enter("scarlet");
    Id cell;
    Id noticeBoard;
    Id room;
    Id team;
    std::map<std::string, Id> phases; ///< by their kind's name
};

} // namespace redoubt::testkit
