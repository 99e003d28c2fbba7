// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/DutyRoster.h"

#include "app/drafts/duty/RosterDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/board/RosterBoard.h"
#include "duty/roster/RosterBuilder.h"
#include "duty/shift/UsualShift.h"
#include "resources/calendars/ShippedCalendars.h"

#include <algorithm>

namespace redoubt::demo {

namespace {
using namespace duty;
using calendar::CivilDate;
using calendar::DayType;

constexpr std::int64_t dayMs = 24 * 60 * 60'000;
constexpr int dayOfNextMonth = 24; ///< of a month, on which the next one is published

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class DutyRosterPlay
{
public:
    DutyRosterPlay(DemoActor &planner, const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts, const Id &office,
                   Instant now, Instant shiftStart)
        : m_planner(planner), m_signInAs(signInAs), m_accounts(accounts), m_board(office), m_now(now), m_shiftStart(shiftStart)
    { }

    Result<RosterOutcome> whole()
    {
        REDOUBT_TRY(prepare());
        REDOUBT_ASSIGN(const auto plan, planForToday());
        m_at = instantOf(m_start - 7, 10);
        REDOUBT_TRY(write(m_planner, drafts::planDraft(m_board, place(), plan, rules(), m_start, hand())));
        REDOUBT_TRY(publish(m_planner, m_start));
        m_at = std::min(instantOf(m_month - 8, 9), m_now);
        REDOUBT_TRY(write(m_planner, drafts::leaveDraft(m_board, leave(), hand())));
        REDOUBT_TRY(write(m_planner, drafts::guaranteeDraft(m_board, guarantee(), hand())));
        m_at = std::min(instantOf(m_month - 6, 10), m_now);
        REDOUBT_TRY(publish(m_planner, m_month));
        m_at = m_now + -2 * 60 * 60'000;
        const auto next = nextMonth(m_month);
        if (m_zone.date(m_now).day() >= dayOfNextMonth && (!m_bySort || m_calendar.isPublished(next.year())))
            REDOUBT_TRY(publish(m_planner, next));
        REDOUBT_TRY(m_planner.drained());
        REDOUBT_TRY(swaps(m_planner));
        return m_outcome;
    }

private:
    Result<void> prepare()
    {
        REDOUBT_ASSIGN(m_zone, zones::systemZone("Asia/Shanghai"));
        for (const auto &shipped : resources::shippedCalendars()) {
            REDOUBT_ASSIGN(auto pack, calendar::loadCalendarPack(shipped.text));
            REDOUBT_TRY(m_calendar.add(std::move(pack)));
        }
        m_month = monthOf(m_zone.date(m_now));
        m_start = CivilDate::clamped(m_month.year(), m_month.month() - 1, 1);
        m_bySort = m_calendar.isPublished(m_start.year()) && m_calendar.isPublished(m_month.year());
        return {};
    }

    [[nodiscard]] Instant instantOf(CivilDate date, int hour) const { return m_zone.instant({date, hour * 3600}); }
    [[nodiscard]] RosterPlace place() const { return {m_zone, m_calendar, m_at}; }
    [[nodiscard]] drafts::DutyHand hand() const { return {"排班员01", m_at}; }
    static SubstitutionRules rules()
    {
        SubstitutionRules rules;
        rules.noticeHours = 24;
        return rules;
    }

    Result<void> write(DemoActor &actor, Result<store::Draft> draft)
    {
        if (!draft)
            return fail(draft.error());
        return write(actor, std::vector{std::move(*draft)});
    }
    Result<void> write(DemoActor &actor, std::vector<store::Draft> drafts)
    {
        REDOUBT_ASSIGN(const auto receipt, actor.commit(std::move(drafts)));
        for (const auto &change : receipt.changes) {
            REDOUBT_ASSIGN(const auto record, actor.record(change.stream, change.record));
            m_board.take(record.state);
        }
        return {};
    }

    Result<void> publish(DemoActor &actor, CivilDate month)
    {
        REDOUBT_ASSIGN(const auto publication, drafts::publicationOf(m_board, place(), month));
        REDOUBT_ASSIGN(auto drafts, drafts::publishDrafts(m_board, place(), month, publication, hand()));
        ++m_outcome.months;
        return write(actor, std::move(drafts));
    }

    [[nodiscard]] RosterMember member(const std::string &id, const std::string &name, std::string_view account = {}) const
    {
        RosterMember member;
        member.id = id;
        member.name = name;
        if (!account.empty())
            member.account = m_accounts.find(account)->second;
        return member;
    }

    [[nodiscard]] Post post(const char *id, const char *name, const std::vector<std::string> &people) const
    {
        Post post;
        post.id = id;
        post.name = name;
        post.rotation.start = calendar::CivilTime::of(m_start, UsualHandOver);
        const auto add = [&](const char *line, const char *called, std::vector<DayType> types) {
            RosterLine one;
            one.id = line;
            one.name = called;
            if (!types.empty())
                one.dayTypes = std::move(types);
            for (const auto &person : people)
                one.groups.push_back({person});
            post.lines.push_back(std::move(one));
        };
        if (m_bySort) {
            add("work", "工作日", {DayType::Workday, DayType::ShiftedWorkday});
            add("rest", "休息日", {DayType::RestDay});
            add("holiday", "节假日", {DayType::StatutoryHoliday});
        } else {
            add("all", "每日", {});
        }
        return post;
    }

    [[nodiscard]] RosterPlan plan() const
    {
        RosterPlan plan;
        plan.timezone = "Asia/Shanghai";
        plan.start = m_start;
        plan.members.emplace();
        std::vector<std::string> leaders;
        std::vector<std::string> first;
        std::vector<std::string> second;
        for (char letter = 'A'; letter <= 'J'; ++letter) {
            leaders.push_back(std::string(1, letter));
            plan.members->push_back(member(leaders.back(), "带班领导" + leaders.back(), letter == 'A' ? "demo-leader" : std::string_view()));
        }
        for (int number = 1; number <= 40; ++number) {
            const auto id = two(number);
            const std::string_view account = number == 1 ? "demo-officer" : number == 2 ? "demo-officer2" : number == 3 ? "demo-officer3" : "";
            plan.members->push_back(member(id, "值班员" + id, account));
            (number != 2 && number <= 20 ? first : second).push_back(id);
        }
        plan.posts = {post("lead", "带班领导", leaders), post("first", "主班", first), post("second", "副班", second)};
        plan.posts[0].leads = true;
        plan.posts[1].accountable = true;
        Policy rest;
        rest.id = "rest";
        rest.name = "两班之间至少休息 48 小时";
        rest.kind = PolicyKind::MinimumRest;
        rest.hours = 48;
        plan.policies = std::vector{rest};
        return plan;
    }

    /// Turns begin so that those who stand the demo's shift have theirs on its day.
    Result<RosterPlan> planForToday()
    {
        auto wanted = plan();
        const auto day = m_zone.date(m_shiftStart);
        const char *const people[] = {"A", "01", "02"};
        for (std::size_t i = 0; i < wanted.posts.size(); ++i) {
            auto &post = wanted.posts[i];
            for (std::size_t first = 0; first < post.lines.front().groups.size(); ++first) {
                for (auto &line : post.lines)
                    line.firstTurn = static_cast<int>(first);
                auto whole = wanted;
                whole.leaves = std::vector{leave()};
                REDOUBT_ASSIGN(const auto roster, buildRoster(whole, m_zone, m_calendar, day, day + 1));
                const bool stands = std::ranges::any_of(
                    roster.cells, [&](const Cell &cell) { return cell.post == post.id && cell.stands == std::vector<std::string>{people[i]}; });
                if (stands)
                    break;
            }
        }
        return wanted;
    }

    [[nodiscard]] Leave leave() const
    {
        Leave leave;
        leave.member = "05";
        leave.from = m_month + 9;
        leave.until = m_month + 14;
        leave.kind = "抽调";
        return leave;
    }

    [[nodiscard]] GuaranteePeriod guarantee() const
    {
        const auto today = m_zone.date(m_now);
        GuaranteePeriod period;
        period.id = "guarantee-1";
        period.name = "重保时段";
        period.from = today - 2;
        period.until = today + 6;
        return period;
    }

    /// A shift to come of @p member in @p post; none: none was published.
    [[nodiscard]] std::optional<SeenShift> shiftOf(const std::string &post, const std::string &member) const
    {
        const auto today = m_zone.date(m_now);
        const auto view = viewRoster(m_board, {m_zone, m_calendar, m_now}, {today, today + 60, false, {}});
        for (const auto &spot : view.spots) {
            if (spot.cell.post == post && spot.cell.start > m_now + dayMs && spot.cell.stands == std::vector{member})
                return SeenShift{spot.cell.post, spot.cell.start, spot.cell.end};
        }
        return std::nullopt;
    }

    Result<void> swaps(DemoActor &planner)
    {
        m_at = m_now + -60 * 60'000;
        if (const auto shift = shiftOf("second", "24")) {
            drafts::SwapWish wish{*shift, "31", shiftOf("second", "31"), "外出学习"};
            REDOUBT_TRY(write(planner, drafts::swapDraft(m_board, place(), wish, m_accounts.find("demo-planner")->second, hand())));
            REDOUBT_TRY(planner.drained());
            REDOUBT_ASSIGN(auto leader, m_signInAs("demo-leader"));
            REDOUBT_TRY(leader->awaitStream(StreamPurpose::DutyOffice));
            const auto swap = m_board.swaps().back().request.id;
            REDOUBT_TRY(write(*leader,
                              drafts::swapApprovalDraft(m_board, place(), swap, true, true, "电话里已同意", m_accounts.find("demo-leader")->second,
                                                        {"带班领导A", m_at})));
            REDOUBT_TRY(leader->drained());
            ++m_outcome.swaps;
        }
        if (const auto shift = shiftOf("first", "03")) {
            REDOUBT_ASSIGN(auto officer, m_signInAs("demo-officer3"));
            REDOUBT_TRY(officer->awaitStream(StreamPurpose::DutyOffice));
            drafts::SwapWish wish{*shift, "01", shiftOf("first", "01"), "家中有事"};
            REDOUBT_TRY(write(*officer, drafts::swapDraft(m_board, place(), wish, m_accounts.find("demo-officer3")->second, {"值班员03", m_at})));
            REDOUBT_TRY(officer->drained());
            ++m_outcome.swaps;
        }
        return {};
    }

    DemoActor &m_planner;
    const SignInAs &m_signInAs;
    const std::map<std::string, Id, std::less<>> &m_accounts;
    RosterBoard m_board;
    Instant m_now;
    Instant m_shiftStart;
    Instant m_at; ///< when the scripted person acts
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    calendar::Calendar m_calendar;
    CivilDate m_month;
    CivilDate m_start; ///< first day of the month before
    bool m_bySort = true;
    RosterOutcome m_outcome;
};
} // namespace

Result<RosterOutcome> playRoster(DemoActor &planner, const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts,
                                 const Id &office, Instant now, Instant shiftStart)
{
    return DutyRosterPlay(planner, signInAs, accounts, office, now, shiftStart).whole();
}

} // namespace redoubt::demo
