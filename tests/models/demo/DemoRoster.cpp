// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/demo/DemoRoster.h"

#include "core/zones/ZoneDatabase.h"
#include "resources/calendars/ShippedCalendars.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace redoubt::testkit {

using namespace duty;
using calendar::CivilDate;
using calendar::DayType;

namespace {
const calendar::TimeZone &rosterZone()
{
    static const auto zone = *zones::systemZone("Asia/Shanghai");
    return zone;
}

const calendar::Calendar &rosterCalendar()
{
    static const auto known = [] {
        calendar::Calendar calendar;
        for (const auto &file : resources::shippedCalendars()) {
            if (!calendar.add(*calendar::loadCalendarPack(file.text)))
                std::abort(); // the test itself is wrong
        }
        return calendar;
    }();
    return known;
}

Instant wall(int month, int day, int hour, int minute = 0)
{
    return rosterZone().instant({CivilDate::clamped(2026, month, day), (hour * 60 + minute) * 60});
}

Post dutyPost(const char *id, const std::string &name, const std::vector<std::string> &people)
{
    Post post;
    post.id = id;
    post.name = name;
    post.rotation.start = *calendar::CivilTime::parse("2026-05-01T08:30");
    const auto add = [&](const char *line, const char *called, std::vector<DayType> types) {
        RosterLine one;
        one.id = line;
        one.name = called;
        one.dayTypes = std::move(types);
        for (const auto &person : people)
            one.groups.push_back({person});
        post.lines.push_back(std::move(one));
    };
    add("work", "工作日", {DayType::Workday, DayType::ShiftedWorkday});
    add("rest", "休息日", {DayType::RestDay});
    add("holiday", "节假日", {DayType::StatutoryHoliday});
    return post;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
} // namespace

Id DemoRoster::account(int number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = 7;
    bytes[15] = static_cast<std::uint8_t>(number);
    return Id(bytes);
}

Instant DemoRoster::now() { return wall(10, 6, 12, 26); }

RosterPlace DemoRoster::place() const { return {rosterZone(), rosterCalendar(), now()}; }

SeenShift DemoRoster::shift(const std::string &post, CivilDate date) const
{
    constexpr int handOver = (8 * 60 + 30) * 60;
    return {post, rosterZone().instant({date, handOver}), rosterZone().instant({date + 1, handOver})};
}

template <class T>
Id DemoRoster::take(const T &value, const Id &author)
{
    feed::RecordState record;
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = 8;
    bytes[15] = static_cast<std::uint8_t>(++m_seq);
    record.id = Id(bytes);
    record.kind = T::Kind;
    record.author = {author, author};
    record.addedAt = value.at;
    record.addSeq = record.lastSeq = m_seq;
    for (const auto &member : toJsonObject(value)) {
        feed::Head head;
        head.value = member.value();
        head.author = record.author;
        head.seq = m_seq;
        record.fields[std::string(member.key())] = {head};
    }
    if (!m_board.take(record))
        std::abort(); // the test itself is wrong
    return record.id;
}

template Id DemoRoster::take(const LeaveRecord &, const Id &);
template Id DemoRoster::take(const SwapRequest &, const Id &);

RosterPlan DemoRoster::plan() const
{
    RosterPlan plan;
    plan.timezone = "Asia/Shanghai";
    plan.start = day(5, 1);
    plan.members.emplace();
    std::vector<std::string> leaders;
    std::vector<std::string> first;
    std::vector<std::string> second;
    for (char letter = 'A'; letter <= 'J'; ++letter) {
        leaders.push_back(std::string(1, letter));
        RosterMember member;
        member.id = leaders.back();
        member.name = typed("带班领导" + leaders.back());
        plan.members->push_back(std::move(member));
    }
    for (int number = 1; number <= 40; ++number) {
        RosterMember member;
        member.id = twoDigits(number);
        member.name = typed("值班员" + member.id);
        if (number != 39)
            member.account = account(number);
        (number <= 20 ? first : second).push_back(member.id);
        plan.members->push_back(std::move(member));
    }
    plan.posts = {dutyPost("lead", typed("带班领导"), leaders), dutyPost("first", typed("主班"), first), dutyPost("second", typed("副班"), second)};
    plan.posts[0].leads = true;
    plan.posts[1].accountable = true;
    Policy rest;
    rest.id = "rest";
    rest.name = typed("两班之间至少休息 48 小时");
    rest.kind = PolicyKind::MinimumRest;
    rest.hours = 48;
    plan.policies = std::vector{rest};
    return plan;
}

void DemoRoster::publish(CivilDate month, std::int64_t version, Instant at)
{
    auto there = place();
    there.now = at;
    const auto draft = draftRoster(m_board, there, month, nextMonth(month));
    if (!draft)
        std::abort(); // the test itself is wrong
    RosterMonth published;
    published.month = month;
    published.version = version;
    published.plan = m_board.plan()->id;
    published.cells = draft->cells;
    published.at = at;
    published.by = typed("排班员01");
    take(published, account(50));
}

DemoRoster::DemoRoster(Until until, std::string before) : m_before(std::move(before)), m_board(account(99))
{
    if (until == Until::Nothing)
        return;
    PlanVersion version;
    version.plan = plan();
    version.at = wall(4, 20, 9);
    version.by = typed("排班员01");
    take(version, account(50));
    if (until == Until::Planned)
        return;
    for (int month = 5; month <= 9; ++month)
        publish(day(month, 1), 1, wall(month - 1, 24, 10));
    take(LeaveRecord{"05", day(9, 30), day(10, 5), typed("抽调"), {}, wall(9, 20, 9), typed("排班员01"), {}}, account(50));
    GuaranteeRecord guarantee;
    guarantee.period.id = "national";
    guarantee.period.name = typed("重保时段");
    guarantee.period.from = day(10, 1);
    guarantee.period.until = day(10, 9);
    guarantee.at = wall(9, 20, 9);
    guarantee.by = typed("排班员01");
    take(guarantee, account(50));
    publish(day(10, 1), 1, wall(9, 22, 10));
    publish(day(10, 1), 2, wall(9, 24, 10));
    publish(day(11, 1), 1, wall(9, 24, 11));

    const auto stands = [&](const char *post, CivilDate date) {
        const auto view = viewRoster(m_board, place(), {date, date + 1, false, {}});
        return view.spot(post, shift(post, date).start)->cell.stands.front();
    };
    SwapRequest held;
    held.shift = shift("first", day(10, 20));
    held.gives = stands("first", day(10, 20));
    held.inReturn = shift("first", day(10, 26));
    held.takes = stands("first", day(10, 26));
    held.asker = AskedBy::Office;
    held.at = wall(10, 2, 9);
    held.by = typed("排班员01");
    const Id swap = take(held, account(50));
    SwapAnswer yes{swap, SwapWord::Consents, {}, wall(10, 2, 10), typed("值班员"), {}};
    take(yes, account(std::atoi(held.takes.c_str())));
    SwapApproval approved;
    approved.swap = swap;
    approved.at = wall(10, 2, 11);
    approved.by = typed("带班领导A");
    take(approved, account(51));

    SwapRequest waits;
    waits.shift = shift("second", day(10, 9));
    waits.gives = stands("second", day(10, 9));
    waits.takes = waits.gives == "37" ? "38" : "37";
    waits.asker = AskedBy::Giver;
    waits.reason = typed("家中有事");
    waits.at = wall(10, 5, 20);
    waits.by = typed("值班员") + waits.gives;
    take(waits, account(std::atoi(waits.gives.c_str())));

    // Ill since it was published: what is not told yet.
    take(LeaveRecord{stands("second", day(10, 25)), day(10, 23), day(10, 28), typed("病假"), {}, wall(10, 6, 9), typed("排班员01"), {}}, account(50));
}

} // namespace redoubt::testkit
