// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/DutyDay.h"

#include "app/demo/duty/DutyCast.h"
#include "app/demo/duty/PastShifts.h"
#include "app/demo/PlayedWrites.h"
#include "app/demo/duty/DutyRoster.h"
#include "app/drafts/duty/EscalationDrafts.h"
#include "app/demo/duty/TemplateDay.h"
#include "app/drafts/duty/ShiftDrafts.h"
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/shift/UsualShift.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
/// A shift that has only begun shows little: then the one before it is stood still, and its relief is late.
constexpr std::int64_t leastStood = 4 * hourMs;

constexpr std::int64_t roundLook = 7 * minuteMs; ///< after a round is due somebody has looked

struct ScriptedCheck
{
    const char *item;
    const char *value;
    int minutesAgo;
    bool second; ///< by the second officer
};
constexpr auto checks = std::to_array<ScriptedCheck>({
    {"room.temperature", "23.4", 90, true},
    {"room.humidity", "47", 90, true},
    {"room.ups", "38", 89, true},
    {"room.leak", "无", 89, true},
    {"room.fire", "正常", 88, true},
    {"net.exit_a", "99.98", 80, false},
    {"net.exit_b_loss", "1.8", 65, false},
    {"net.firewall", "41", 78, false},
    {"net.core", "全部在线", 77, false},
    {"app.portal_time", "0.82", 72, false},
    {"app.exchange", "正常", 72, false},
    {"app.sites", "55", 69, false},
    {"app.backup", "12", 68, false},
    {"sec.alarms", "0", 68, false},
    {"sec.signatures", "1", 68, false},
    {"sec.log_gaps", "0", 67, true},
    {"duty.phone", "通", 64, true},
    {"duty.media", "9", 62, true},
});

struct ScriptedLine
{
    LogSort sort;
    const char *text;
    int minutesAgo;
    bool second;
};
constexpr auto lines = std::to_array<ScriptedLine>({
    {LogSort::Check, "机房环境 5 项合格", 230, true},
    {LogSort::Warning, "转发预警通报 2026-041，56 家应签收", 215, false},
    {LogSort::Alarm, "备份网段流量超阈值，排查中", 180, true},
    {LogSort::Handling, "解除误报：备份流量触发阈值", 165, true},
    {LogSort::Phone, "县区C 值班室来电：门户网站无法打开，原因在查", 70, true},
    {LogSort::Check, "出口 B 丢包 1.8 %，超过 1 %，已报运营商 #5521", 65, false},
    {LogSort::Report, "零报告收齐 55 家，县区F 未报，已电话催", 60, false},
});

struct ScriptedMatter
{
    MatterSort sort;
    const char *title;
    const char *detail;
    const char *question;
    const char *answer;
    bool critical;
    int minutesAgo;
    int respondIn; ///< minutes from now, below 0: missed; none: 0
    int closeIn;
};
constexpr int toldMinutesAgo = 17; ///< when the first of them was missed, and the leader told
constexpr auto matters = std::to_array<ScriptedMatter>({
    {MatterSort::Incident, "市水务局门户首页疑似被篡改", "巡检发现，已电话核实，等待处置", "水务局门户现在怎样？", "已断开外网，待恢复", true, 47,
     -toldMinutesAgo, 420},
    {MatterSort::Incident, "县区C 门户网站无法访问", "县区C 值班室来电报告", "县区C 门户何时须有回音？", "半小时内", true, 22, 8, 300},
    {MatterSort::FollowUp, "互联网出口 B 丢包 1.8 %", "运营商工单 #5521 已受理，由主班跟踪", "出口 B 丢包该找谁？", "运营商，工单 #5521", true, 65, 0,
     39},
    {MatterSort::Bulletin, "预警通报 2026-041 未签收 4 家", "县区F、市水务局、市体育局、市供销社", "预警 041 还差几家？", "4 家", false, 200, 0, 99},
    {MatterSort::ZeroReport, "县区F 昨日零报告未补", "已电话催 2 次", "谁的零报告没补？", "县区F", false, 150, 0, 219},
});

/// The room as its officers see it.
class DutyPlay
{
public:
    DutyPlay(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts, Instant now,
             const std::function<void(std::string_view)> &say)
        : m_signInAs(signInAs), m_accounts(accounts), m_now(now), m_say(say)
    { }

    Result<DutyOutcome> whole()
    {
        m_say("the planner makes the checklist");
        REDOUBT_ASSIGN(auto planner, m_signInAs("demo-planner"));
        REDOUBT_ASSIGN(m_outcome.office, planner->awaitStream(StreamPurpose::DutyOffice));
        m_board = OfficeBoard(m_outcome.office);
        REDOUBT_TRY(write(*planner, drafts::checklistDraft(m_board, "日常值守检查清单", dutyChecklist())));
        REDOUBT_TRY(planner->drained());

        m_say("the officers stand their shift");
        REDOUBT_ASSIGN(auto first, m_signInAs("demo-officer"));
        REDOUBT_ASSIGN(auto second, m_signInAs("demo-officer2"));
        REDOUBT_ASSIGN(auto third, m_signInAs("demo-officer3"));
        for (auto *officer : {first.get(), second.get(), third.get()})
            REDOUBT_TRY(officer->awaitStream(StreamPurpose::DutyOffice));
        REDOUBT_ASSIGN(auto leading, m_signInAs("demo-leader"));
        REDOUBT_TRY(leading->awaitStream(StreamPurpose::DutyOffice));
        REDOUBT_TRY(standBehind(*first, *third, *leading));
        REDOUBT_TRY(write(*planner, drafts::orderDraft(m_board, usualOrder(), {"排班员01", m_start})));
        REDOUBT_TRY(planner->drained());
        for (auto *officer : {first.get(), second.get()})
            REDOUBT_TRY(officer->awaitRecord(m_outcome.office, m_shift));
        for (const auto &line : lines)
            REDOUBT_TRY(log(line.second ? *second : *first, line));
        for (const auto &check : checks)
            REDOUBT_TRY(this->check(check.second ? *second : *first, check));
        for (const auto &matter : matters)
            REDOUBT_TRY(open(*first, matter));
        REDOUBT_TRY(tellTheLeader(*first));
        REDOUBT_TRY(playTemplates(m_signInAs, *first, m_board, m_now, m_say));
        REDOUBT_TRY(first->drained());
        REDOUBT_TRY(second->drained());
        m_say("the planner publishes the roster");
        REDOUBT_TRY(playRoster(*planner, m_signInAs, m_accounts, m_outcome.office, m_now, m_start));
        return m_outcome;
    }

private:
    [[nodiscard]] Instant minutesAgo(int minutes) const { return m_now + -minutes * minuteMs; }
    [[nodiscard]] drafts::DutyHand hand(int minutes, bool second) const { return {second ? "值班员02" : "值班员01", minutesAgo(minutes)}; }
    [[nodiscard]] DutyPerson standing(std::string_view account, const char *name, const char *post, bool leads) const
    {
        DutyPerson person;
        person.account = m_accounts.find(account)->second;
        person.name = name;
        person.post = post;
        person.since = m_start;
        if (leads)
            person.leads = true;
        return person;
    }

    template <class Drafts>
    Result<void> write(DemoActor &actor, Drafts drafts)
    {
        return writeOn(m_board, actor, std::move(drafts));
    }

    /// The days before, up to the shift that is stood now.
    Result<void> standBehind(DemoActor &first, DemoActor &third, DemoActor &leading)
    {
        REDOUBT_ASSIGN(const auto zone, zones::systemZone("Asia/Shanghai"));
        auto times = usualShift(zone, m_now);
        if (m_now - times.startsAt < leastStood)
            times = usualShift(zone, times.startsAt + -minuteMs);
        m_start = times.startsAt;
        for (auto *officer : {&first, &third}) {
            const auto checklist = m_board.checklists().front().id;
            REDOUBT_TRY(officer->awaitRecord(m_outcome.office, checklist));
        }
        const auto leader = standing("demo-leader", "带班领导A", "带班领导", true);
        const Relief today{&first,
                           m_accounts.find("demo-officer")->second,
                           "值班员01",
                           {leader, standing("demo-officer", "值班员01", "主班", false), standing("demo-officer2", "值班员02", "副班", false)}};
        const Relief other{
            &third, m_accounts.find("demo-officer3")->second, "值班员03", {leader, standing("demo-officer3", "值班员03", "主班", false)}};
        const Relief lead{&leading, leader.account, leader.name, {leader}};
        REDOUBT_TRY(playPastShifts(m_board, today, other, lead, m_start, zone));
        m_shift = m_board.running()->id;
        return {};
    }
    Result<void> log(DemoActor &actor, const ScriptedLine &line)
    {
        ++m_outcome.lines;
        return write(actor, drafts::logDraft(m_board, m_shift, {line.sort, line.text, {}, {}, {}, {}}, {}, hand(line.minutesAgo, line.second)));
    }
    /// What has set hours is looked at soon after each of them, the rest when the script says.
    Result<void> check(DemoActor &actor, const ScriptedCheck &check)
    {
        const auto rounds = m_board.shift(m_shift)->value.rounds.value_or(std::vector<ItemRounds>());
        const auto known = std::ranges::find(rounds, std::string(check.item), &ItemRounds::item);
        std::vector<std::optional<Instant>> times;
        if (known == rounds.end())
            times.emplace_back();
        else
            std::ranges::copy_if(known->due, std::back_inserter(times), [&](Instant due) { return due + roundLook < m_now; });
        for (const auto &round : times) {
            drafts::CheckWish wish;
            wish.item = check.item;
            wish.value = check.value;
            wish.round = round;
            auto by = hand(check.minutesAgo, check.second);
            if (round)
                by.now = *round + roundLook;
            ++m_outcome.checks;
            REDOUBT_TRY(write(actor, drafts::checkDraft(m_board, m_shift, wish, by)));
        }
        return {};
    }
    Result<void> open(DemoActor &actor, const ScriptedMatter &scripted)
    {
        drafts::MatterWish wish;
        wish.sort = scripted.sort;
        wish.title = scripted.title;
        wish.detail = scripted.detail;
        wish.question = scripted.question;
        wish.answer = scripted.answer;
        wish.critical = scripted.critical;
        wish.tracker = "值班员01";
        if (scripted.respondIn != 0)
            wish.respondBy = m_now + scripted.respondIn * minuteMs;
        wish.closeBy = m_now + scripted.closeIn * minuteMs;
        REDOUBT_ASSIGN(auto drafts, drafts::matterDrafts(m_board, m_shift, wish, hand(scripted.minutesAgo, false), [&] { return actor.newId(); }));
        ++m_outcome.matters;
        return write(actor, std::move(drafts));
    }

    /// What the officer's console wrote when the first clock ran out.
    Result<void> tellTheLeader(DemoActor &actor)
    {
        EscalationBoard told(m_outcome.office);
        for (auto &group : drafts::escalationDrafts(m_board, told, hand(toldMinutesAgo, false)))
            REDOUBT_TRY(writeOn(told, actor, std::move(group)));
        return {};
    }

    const SignInAs &m_signInAs;
    const std::map<std::string, Id, std::less<>> &m_accounts;
    Instant m_now;
    Instant m_start;
    const std::function<void(std::string_view)> &m_say;
    OfficeBoard m_board{Id()};
    Id m_shift;
    DutyOutcome m_outcome;
};
} // namespace

Result<DutyOutcome> playDuty(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts, Instant now,
                             const std::function<void(std::string_view)> &say)
{
    return DutyPlay(signInAs, accounts, now, say).whole();
}

} // namespace redoubt::demo
