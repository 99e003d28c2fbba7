// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/RosterDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/board/RosterBoard.h"
#include "resources/calendars/ShippedCalendars.h"
#include "tests/drafts/duty/DutyRoom.h"

namespace redoubt::testkit {

/// A duty office with a roster: one post, 主班, of five people in turn from 1 April 2026; the first two have accounts.
class RosterRoom : public DutyRoom
{
public:
    RosterRoom() : roster(office) { }

    static calendar::CivilDate day(const char *text) { return *calendar::CivilDate::parse(text); }
    static Instant instant(const char *text) { return zone().instant(*calendar::CivilTime::parse(text)); }
    static const calendar::TimeZone &zone()
    {
        static const auto shanghai = *zones::systemZone("Asia/Shanghai");
        return shanghai;
    }
    static const calendar::Calendar &china()
    {
        static const auto known = [] {
            calendar::Calendar calendar;
            for (const auto &file : resources::shippedCalendars()) {
                if (!calendar.add(*calendar::loadCalendarPack(file.text)))
                    qFatal("a shipped calendar");
            }
            return calendar;
        }();
        return known;
    }
    [[nodiscard]] static duty::RosterPlace place(Instant now) { return {zone(), china(), now}; }
    [[nodiscard]] duty::RosterPlace place() const { return place(now); }
    [[nodiscard]] drafts::DutyHand by(const std::string &name) const { return {name, now}; }

    [[nodiscard]] duty::RosterPlan plan() const
    {
        duty::RosterPlan plan;
        plan.timezone = "Asia/Shanghai";
        plan.start = day("2026-04-01");
        plan.members.emplace();
        duty::Post post;
        post.id = "main";
        post.name = "主班";
        post.accountable = true;
        post.rotation.start = *calendar::CivilTime::parse("2026-04-01T08:30");
        duty::RosterLine line;
        line.id = "all";
        for (int i = 1; i <= 5; ++i) {
            duty::RosterMember member;
            member.id = "0" + std::to_string(i);
            member.name = "值班员" + member.id;
            if (i == 1)
                member.account = officer;
            if (i == 2)
                member.account = second;
            line.groups.push_back({member.id});
            plan.members->push_back(std::move(member));
        }
        post.lines.push_back(std::move(line));
        plan.posts.push_back(std::move(post));
        duty::Policy rest;
        rest.id = "rest";
        rest.name = "休息 48 小时";
        rest.kind = duty::PolicyKind::MinimumRest;
        rest.hours = 48;
        plan.policies = std::vector{rest};
        return plan;
    }

    template <class Draft>
    feed::Validation say(const Draft &draft, const Id &account, Role role)
    {
        auto said = write(draft, account, role);
        stream.forEachRecord([&](const feed::RecordState &record) { roster.take(record); });
        return said;
    }
    /// The plan, and April published, both before it begins.
    void publishApril()
    {
        now = instant("2026-03-20T10:00");
        need(say(drafts::planDraft(roster, place(), plan(), rules, day("2026-04-01"), by("排班员01")), planner, Role::DutyPlanner));
        publish("2026-04-01");
    }
    void publish(const char *month)
    {
        const auto publication = drafts::publicationOf(roster, place(), day(month));
        need(publication);
        need(say(drafts::publishDrafts(roster, place(), day(month), *publication, by("排班员01")), planner, Role::DutyPlanner));
    }
    template <class T>
    static void need(const Result<T> &result)
    {
        if (!result)
            qFatal("%s", result.error().detail.c_str());
    }
    [[nodiscard]] static duty::SeenShift shift(const char *date)
    {
        const auto start = *calendar::CivilTime::parse(std::string(date) + "T08:30");
        return {"main", zone().instant(start), zone().instant({start.date + 1, start.second})};
    }
    /// Who stands on @p days days from @p from, one after another; "-" for nobody.
    [[nodiscard]] QString stands(const char *from, int days, bool draft = false) const
    {
        const auto view = duty::viewRoster(roster, place(), {day(from), day(from) + days, draft, {}});
        QStringList people;
        for (const auto &spot : view.spots)
            people << (spot.cell.stands.empty() ? QStringLiteral("-") : QString::fromStdString(spot.cell.stands.front()));
        return people.join(' ');
    }

    duty::RosterBoard roster;
    duty::SubstitutionRules rules;
    Instant now = instant("2026-03-20T10:00");
    const Id leader = id(14);
};

} // namespace redoubt::testkit
