// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sync/BenchHouse.h"

#include "app/drafts/exercise/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "resources/rulepacks/ShippedRulePacks.h"

#include <thread>

namespace redoubt::bench {

namespace {
constexpr const char *kUnit = "市网信办";
constexpr std::size_t kBatch = 500;
} // namespace

BenchHouse::BenchHouse(std::filesystem::path where, std::string program, int teams)
    : folder(std::move(where)), m_server(std::move(program), folder), m_kinds(productKinds())
{
    std::filesystem::create_directories(folder);
    need(m_server.init(Password, demo::DemoServer::NoAccountLimits), "init");
    unit = need(m_server.importUnits(), "units").find(kUnit)->second;
    const auto coordinator = need(m_server.addAccount(Coordinator, "导演", kUnit, "coordinator", Password), "account");
    const auto commander = need(m_server.addAccount(Commander, "指挥员", kUnit, {}, Password), "account");
    const auto judge = need(m_server.addAccount(Judge, "裁判", kUnit, {}, Password), "account");
    m_process = need(m_server.serve(), "serve");
    const auto planner = person(Coordinator, "coordinator");
    drafts::ExercisePlan plan;
    plan.unit = unit;
    plan.name = "bench";
    plan.packText = resources::shippedRulePacks().front().text;
    plan.members = {{coordinator, "导演", Role::Coordinator, {}}, {commander, "指挥员", Role::Commander, {}}, {judge, "裁判", Role::Judge, {}}};
    for (int i = 1; i <= teams; ++i)
        plan.teams.push_back({exercise::TeamSide::Red, "红" + std::to_string(i), "", {}, false, 0});
    auto planned = need(drafts::planDrafts(plan, [&] { return planner->newId(); }), "plan");
    exercise = planned.exercise;
    noticeBoard = planned.noticeBoard;
    for (auto &group : planned.groups)
        (void)need(planner->commit(std::move(group)), "commit");
    need(planner->drained(), "drain");
}

feed::EnrolmentTicket BenchHouse::ticket()
{
    const auto file = folder / ("ticket" + std::to_string(++m_tickets));
    need(m_server.issueTicket("BENCH", file), "ticket");
    return need(demo::readTicket(file), "ticket");
}

std::unique_ptr<demo::DemoActor> BenchHouse::person(const char *account, const std::string &profile)
{
    return need(demo::DemoActor::signIn(folder / profile, m_kinds, ticket(), {account, Password}), "sign-in");
}

void BenchHouse::reach(demo::DemoActor &actor, const Id &stream, std::int64_t seq)
{
    for (;;) {
        const auto at = actor.positionOf(stream);
        if (at && at->seq >= seq)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

std::vector<Id> BenchHouse::addTargets(RawAuthor &author, std::size_t count)
{
    std::vector<Id> targets;
    while (targets.size() < count) {
        auto batch = author.batch(noticeBoard, std::min(kBatch, count - targets.size()), [&](feed::Change &change, std::size_t number) {
            change.kind = "exercise.target";
            change.act = feed::Act::Add;
            change.record = change.id;
            exercise::Target target;
            target.name = "target " + std::to_string(number);
            target.unit = unit;
            target.unitName = kUnit;
            change.fields = toJsonObject(target);
        });
        for (const auto &item : batch.items)
            targets.push_back(item.line.change.record);
        lastSeq = author.push(std::move(batch));
    }
    return targets;
}

void BenchHouse::restart()
{
    m_process.reset();
    m_process = need(m_server.serve(), "serve");
}

} // namespace redoubt::bench
