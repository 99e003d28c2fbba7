// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/RosterBuilder.h"
#include "resources/calendars/ShippedCalendars.h"

#include <QDebug>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <string>
#include <vector>

/// Plans as tests say them, and rosters as they read.
namespace redoubt::duty::testing {

inline calendar::CivilDate day(const char *text)
{
    const auto date = calendar::CivilDate::parse(text);
    if (!date)
        qFatal("%s is no date", text);
    return *date;
}

inline const calendar::Calendar &china()
{
    static const calendar::Calendar known = [] {
        calendar::Calendar calendar;
        for (const auto &file : resources::shippedCalendars()) {
            if (!calendar.add(*calendar::loadCalendarPack(file.text)))
                qFatal("a shipped calendar");
        }
        return calendar;
    }();
    return known;
}

inline const calendar::TimeZone &shanghai()
{
    static const calendar::TimeZone zone = *zones::systemZone("Asia/Shanghai");
    return zone;
}

/// @p prefix 01 … of @p first to @p last, each a group of one.
inline std::vector<std::vector<std::string>> numbered(int first, int last, const QString &prefix = {})
{
    std::vector<std::vector<std::string>> groups;
    for (int i = first; i <= last; ++i)
        groups.push_back({(prefix + QString("%1").arg(i, 2, 10, QChar('0'))).toStdString()});
    return groups;
}

inline std::vector<std::vector<std::string>> lettered(char first, char last)
{
    std::vector<std::vector<std::string>> groups;
    for (char c = first; c <= last; ++c)
        groups.push_back({std::string(1, c)});
    return groups;
}

/// A line on @p types (empty: any day), beginning with the group at @p first.
inline RosterLine line(const char *id, std::vector<calendar::DayType> types, std::vector<std::vector<std::string>> groups, int first = 0)
{
    RosterLine result;
    result.id = id;
    if (!types.empty())
        result.dayTypes = std::move(types);
    result.groups = std::move(groups);
    result.firstTurn = first;
    return result;
}

/// A post of 24 hours from 08:30.
inline Post dailyPost(const char *id, std::vector<RosterLine> lines)
{
    Post post;
    post.id = id;
    post.rotation.start = *calendar::CivilTime::parse("2024-01-01T08:30");
    post.lines = std::move(lines);
    return post;
}

/// The three lines of an office: work (moved workdays too), rest, holiday.
inline std::vector<RosterLine> threeLines(const std::vector<std::vector<std::string>> &groups, int work, int rest, int holiday)
{
    using calendar::DayType;
    return {line("work", {DayType::Workday, DayType::ShiftedWorkday}, groups, work), line("rest", {DayType::RestDay}, groups, rest),
            line("holiday", {DayType::StatutoryHoliday}, groups, holiday)};
}

inline RosterPlan planOf(std::vector<Post> posts, const char *start)
{
    RosterPlan plan;
    plan.timezone = "Asia/Shanghai";
    plan.start = day(start);
    plan.posts = std::move(posts);
    return plan;
}

inline Policy restPolicy(int hours, std::optional<std::vector<std::string>> posts = {})
{
    Policy policy;
    policy.id = "rest";
    policy.kind = PolicyKind::MinimumRest;
    policy.hours = hours;
    policy.posts = std::move(posts);
    return policy;
}

inline Result<Roster> build(const RosterPlan &plan, const char *from, const char *until)
{
    return buildRoster(plan, shanghai(), china(), day(from), day(until));
}

/// Who stands @p post, day by day: "A", "B+C" for a group, "-" for a gap.
inline QStringList standsOf(const std::vector<Cell> &cells, const std::string &post)
{
    QStringList result;
    for (const auto &cell : cells) {
        if (cell.post != post)
            continue;
        QStringList people;
        for (const auto &member : cell.stands)
            people << QString::fromStdString(member);
        result << (people.isEmpty() ? QStringLiteral("-") : people.join('+'));
    }
    return result;
}

inline QStringList standsOf(const Result<Roster> &roster, const std::string &post)
{
    return roster ? standsOf(roster->cells, post) : QStringList{QString::fromStdString(roster.error().detail)};
}

inline const Cell &cellOf(const Roster &roster, const char *post, const char *date)
{
    const auto found =
        std::find_if(roster.cells.begin(), roster.cells.end(), [&](const Cell &cell) { return cell.post == post && cell.date == day(date); });
    if (found == roster.cells.end())
        qFatal("no shift of %s on %s", post, date);
    return *found;
}

/// The ledger of a cell: "lapsed 05 on_leave/抽调; postponed 06 by_policy/rest; reached 07".
inline QString ledgerOf(const Cell &cell, const std::vector<std::vector<std::string>> &groups)
{
    QStringList steps;
    for (const auto &step : cell.why) {
        auto text = QString::fromStdString(enumName(step.kind));
        if (step.group)
            text += ' ' + QString::fromStdString(groups.at(static_cast<std::size_t>(*step.group)).front());
        for (const auto &block : step.blocks)
            text += ' ' + QString::fromStdString(enumName(block.kind) + (block.rule.empty() ? "" : '/' + block.rule));
        steps << text;
    }
    return steps.join("; ");
}

} // namespace redoubt::duty::testing
