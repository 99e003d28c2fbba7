// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Fairness.h"
#include "duty/roster/RosterBuilder.h"
#include "duty/roster/WhatIf.h"
#include "resources/calendars/ShippedCalendars.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <vector>

// A year's roster of DESIGN §8: 60 people, 3 posts, within policy, with its figures. Below 1 s, better 0.2 s.

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;

namespace {

const Calendar &china()
{
    static const Calendar known = [] {
        Calendar calendar;
        for (const auto &file : resources::shippedCalendars()) {
            if (!calendar.add(*loadCalendarPack(file.text)))
                std::abort();
        }
        return calendar;
    }();
    return known;
}

TimeZone shanghai() { return *TimeZone::of("Asia/Shanghai", {{Instant{0}, 8 * 3600}}); }

Post postOf(const std::string &id, int people)
{
    Post post;
    post.id = id;
    post.rotation.start = *CivilTime::parse("2026-01-01T08:30");
    std::vector<std::vector<std::string>> groups;
    for (int i = 0; i < people; ++i)
        groups.push_back({id + std::to_string(i)});
    const std::vector<std::vector<DayType>> types{{DayType::Workday, DayType::ShiftedWorkday}, {DayType::RestDay}, {DayType::StatutoryHoliday}};
    for (std::size_t i = 0; i < types.size(); ++i) {
        RosterLine line;
        line.id = std::to_string(i);
        line.dayTypes = types[i];
        line.groups = groups;
        line.firstTurn = static_cast<int>(i) * people / 3;
        post.lines.push_back(std::move(line));
    }
    return post;
}

Policy policyOf(const char *id, PolicyKind kind)
{
    Policy policy;
    policy.id = id;
    policy.kind = kind;
    return policy;
}

/// All kinds of rules, a leave a day, a guarantee period of forty days with a post of its own.
RosterPlan office()
{
    RosterPlan plan;
    plan.timezone = "Asia/Shanghai";
    plan.start = *CivilDate::of(2026, 1, 1);
    plan.posts = {postOf("lead", 10), postOf("main", 25), postOf("deputy", 25)};
    plan.members.emplace();
    for (const auto &post : plan.posts) {
        for (const auto &group : post.lines[0].groups) {
            RosterMember member;
            member.id = group[0];
            member.traits = {{plan.members->size() % 2 == 0 ? "senior" : "junior"}};
            plan.members->push_back(std::move(member));
        }
    }
    auto rest = policyOf("rest", PolicyKind::MinimumRest);
    rest.hours = 48;
    auto row = policyOf("row", PolicyKind::MaximumConsecutive);
    row.days = 1;
    auto apart = policyOf("apart", PolicyKind::Apart);
    apart.members = {{"main3", "deputy4"}};
    auto senior = policyOf("senior", PolicyKind::AtLeast);
    senior.trait = "senior";
    senior.count = 1;
    plan.policies = {rest, row, apart, senior};
    plan.leaves.emplace();
    for (int i = 0; i < 365; ++i) {
        Leave leave;
        leave.member = (*plan.members)[static_cast<std::size_t>(i * 7 % 60)].id;
        leave.from = plan.start + i;
        leave.until = leave.from + 1 + i % 10;
        plan.leaves->push_back(std::move(leave));
    }
    GuaranteePeriod period;
    period.id = "guarantee";
    period.from = *CivilDate::of(2026, 9, 10);
    period.until = period.from + 40;
    auto heightened = postOf("heightened", 0);
    for (auto &line : heightened.lines) {
        line.groups = plan.posts[1].lines[0].groups;
        line.firstTurn = 0;
    }
    period.posts = {{std::move(heightened)}};
    plan.guarantees = {{std::move(period)}};
    return plan;
}

Roster built(const RosterPlan &plan, const TimeZone &zone)
{
    auto roster = buildRoster(plan, zone, china(), plan.start, plan.start + 365);
    if (!roster || roster->cells.size() != 3 * 365 + 40)
        std::abort();
    return *std::move(roster);
}

void yearOfSixtyPeople(benchmark::State &state)
{
    const auto plan = office();
    const auto zone = shanghai();
    for (auto _ : state) {
        const auto roster = built(plan, zone);
        benchmark::DoNotOptimize(fairnessOf(plan, roster.cells));
    }
}
BENCHMARK(yearOfSixtyPeople)->Unit(benchmark::kMillisecond);

/// What a planner waits for: both years and their difference.
void whatIfOfAYear(benchmark::State &state)
{
    const auto plan = office();
    const auto zone = shanghai();
    const auto before = built(plan, zone);
    auto changed = plan;
    changed.leaves->push_back({"main7", *CivilDate::of(2026, 2, 1), *CivilDate::of(2026, 4, 1), {}, {}, {}});
    for (auto _ : state)
        benchmark::DoNotOptimize(compareRosters(plan, before, changed, built(changed, zone)));
}
BENCHMARK(whatIfOfAYear)->Unit(benchmark::kMillisecond);

} // namespace
