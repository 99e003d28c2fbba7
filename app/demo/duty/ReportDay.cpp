// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/ReportDay.h"

#include "app/demo/duty/DutyCast.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "core/zones/ZoneDatabase.h"

#include <algorithm>
#include <array>
#include <optional>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t reportSecondMs = 1'000;
constexpr std::int64_t reportMinuteMs = 60'000;
constexpr int minutesPastDue = 24; ///< at least; the due time is a round one
constexpr int daysAsked = 20;
constexpr int daysOfGuarantee = 8; ///< of which six are over or run
constexpr int historyOfDemo = ReportBoard::HistoryDays;

/// What became of a unit's report for the time that was due last.
struct ScriptedReport
{
    std::string_view unit;
    enum { Matter, Late, Copied, Fast, Missing } what;
    int minutes;           ///< of a late one
    std::string_view text; ///< of a matter
};
constexpr auto scriptedReports = std::to_array<ScriptedReport>({
    {"市教育局", ScriptedReport::Matter, 0, "1 台终端感染挖矿程序，已断网"},
    {"市大数据局", ScriptedReport::Matter, 0, "互联网出口 B 丢包 1.2 %，已报运营商"},
    {"县区D", ScriptedReport::Matter, 0, "门户网站栏目页打不开，11 分钟后恢复"},
    {"市文旅局", ScriptedReport::Late, 14, {}},
    {"市邮政局", ScriptedReport::Late, 21, {}},
    {"县区G", ScriptedReport::Late, 9, {}},
    {"市住建局", ScriptedReport::Copied, 0, {}},
    {"市团委", ScriptedReport::Fast, 0, {}},
    {"市水务局", ScriptedReport::Missing, 0, {}},
    {"市体育局", ScriptedReport::Missing, 0, {}},
    {"市供销社", ScriptedReport::Missing, 0, {}},
    {"县区F", ScriptedReport::Missing, 0, {}},
});

struct AskedCheck
{
    const char *key;
    const char *name;
    const char *unit;
    double most;
};
constexpr auto askedChecks = std::to_array<AskedCheck>({
    {"portal.time", "门户网站响应", "秒", 2},
    {"sec.alarms", "未处置高危告警", "条", 0},
    {"sec.terminals", "终端防护离线", "台", 20},
    {"net.ports", "互联网开放端口", "个", 8},
    {"app.backup", "备份任务失败", "项", 0},
    {"sec.logins", "异常登录", "次", 5},
    {"sec.logs", "日志采集", "条", 99'999},
});

std::vector<CheckItem> askedItems()
{
    std::vector<CheckItem> items;
    for (const auto &row : askedChecks) {
        CheckItem item;
        item.section = "零报告";
        item.key = row.key;
        item.name = row.name;
        item.type = CheckType::Number;
        item.unit = row.unit;
        item.most = row.most;
        items.push_back(std::move(item));
    }
    CheckItem phone;
    phone.section = "零报告";
    phone.key = "duty.phone";
    phone.name = "值班电话试拨";
    phone.type = CheckType::Choice;
    phone.choices = {{"通", "不通"}};
    phone.expected = "通";
    items.push_back(std::move(phone));
    return items;
}

/// The same numbers at every making: of a unit and a time.
int numberOf(std::size_t unit, std::size_t time, std::size_t salt, int range)
{
    std::uint64_t mixed = (unit + 1) * 0x9E3779B97F4A7C15ULL ^ (time + 1) * 0xBF58476D1CE4E5B9ULL ^ (salt + 1) * 0x94D049BB133111EBULL;
    mixed ^= mixed >> 31;
    mixed *= 0xD6E8FEB86659FD93ULL;
    mixed ^= mixed >> 32;
    return static_cast<int>(mixed % static_cast<std::uint64_t>(range));
}

std::vector<std::string> valuesOf(std::size_t unit, std::size_t time)
{
    const auto at = [&](std::size_t salt, int range) { return numberOf(unit, time, salt, range); };
    return {"0." + std::to_string(30 + at(1, 60)), "0", std::to_string(at(2, 9)), std::to_string(1 + at(3, 3)), "0", std::to_string(at(4, 2)),
            std::to_string(9'000 + at(5, 6'000)),  "通"};
}

const ScriptedReport *scriptOf(std::string_view unit)
{
    const auto found = std::ranges::find(scriptedReports, unit, &ScriptedReport::unit);
    return found == scriptedReports.end() ? nullptr : &*found;
}

class ReportPlay
{
public:
    ReportPlay(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
               const std::function<void(std::string_view)> &say)
        : m_signInAs(signInAs), m_units(units), m_now(now), m_say(say)
    { }

    Result<ReportOutcome> whole()
    {
        REDOUBT_ASSIGN(m_zone, zones::systemZone("Asia/Shanghai"));
        m_say("the leader asks for zero reports");
        REDOUBT_TRY(ask());
        m_say("the units report");
        for (const auto &reporter : reporters())
            REDOUBT_TRY(report(reporter));
        m_say("the officer calls who is missing");
        REDOUBT_TRY(call());
        return m_outcome;
    }

private:
    [[nodiscard]] Result<Id> unit(std::string_view name) const
    {
        const auto found = m_units.find(name);
        if (found == m_units.end())
            return fail(ErrorCode::NotFound, "the server did not give an id for " + std::string(name));
        return found->second;
    }
    [[nodiscard]] Result<std::vector<Id>> unitIds(std::span<const std::string_view> names) const
    {
        std::vector<Id> ids;
        for (const auto name : names) {
            REDOUBT_ASSIGN(const auto id, unit(name));
            ids.push_back(id);
        }
        return ids;
    }

    /// Three times a day, of which one has just passed; before the guarantee period once a day.
    Result<ReportSchedule> schedule() const
    {
        ReportSchedule schedule;
        schedule.name = "零报告";
        schedule.zone = "Asia/Shanghai";
        schedule.reminderMinutes = {0, 10};
        schedule.items = askedItems();
        const auto just = m_zone.civil(m_now + -minutesPastDue * reportMinuteMs);
        const auto due = static_cast<int>(just.second / 60 / 5 * 5);
        std::vector<calendar::TimeOfDay> times;
        for (const int minutes : {due - 180, due, due + 270})
            times.push_back({(minutes + 24 * 60) % (24 * 60)});
        const auto once = times.back();
        std::ranges::sort(times);
        const auto today = m_zone.date(m_now);
        ReportPeriod guarantee;
        guarantee.name = "重保时段";
        guarantee.from = today - 5;
        guarantee.until = guarantee.from + (daysOfGuarantee - 1);
        guarantee.times = times;
        ReportPeriod usual;
        usual.from = today - daysAsked;
        usual.until = today + 300;
        usual.times = {once};
        schedule.periods = {guarantee, usual};
        REDOUBT_ASSIGN(auto departments, unitIds(castDepartments()));
        REDOUBT_ASSIGN(auto counties, unitIds(castCounties()));
        schedule.groups = {{"市直部门", std::move(departments), {}}, {"县区", std::move(counties), {}}};
        return schedule;
    }

    Result<void> ask()
    {
        REDOUBT_ASSIGN(auto leader, m_signInAs("demo-leader"));
        REDOUBT_ASSIGN(const auto home, unit(HomeUnit));
        REDOUBT_ASSIGN(const auto streams, leader->awaitStreams(StreamPurpose::UnitBroadcast, {home}));
        const auto broadcast = streams.front();
        REDOUBT_ASSIGN(auto wish, schedule());
        const auto since = m_zone.startOf(m_zone.date(m_now) - daysAsked);
        REDOUBT_ASSIGN(auto draft, drafts::scheduleDraft(m_board, broadcast, std::move(wish), since));
        REDOUBT_ASSIGN(const auto receipt, leader->commit({std::move(draft)}));
        REDOUBT_ASSIGN(const auto record, leader->record(broadcast, receipt.changes.front().record));
        m_board.take(broadcast, record.state);
        // The same code as on every console says what was due.
        for (const auto &due : dueTimesUpTo(m_board.versions(broadcast), m_zone.date(m_now), historyOfDemo)) {
            if (due.at <= m_now)
                m_dues.push_back(due);
        }
        return leader->drained();
    }

    drafts::ReportWish wishOf(std::size_t unit, std::size_t valuesFrom, Instant begun, std::int64_t seconds) const
    {
        drafts::ReportWish wish;
        wish.begunAt = begun;
        const auto items = askedItems();
        const auto values = valuesOf(unit, valuesFrom);
        for (std::size_t i = 0; i < items.size(); ++i)
            wish.checks.push_back(
                {items[i].key,
                 false,
                 true,
                 values[i],
                 {},
                 begun + seconds * reportSecondMs * static_cast<std::int64_t>(i + 1) / static_cast<std::int64_t>(items.size() + 1)});
        return wish;
    }

    Result<void> report(const Reporter &reporter)
    {
        REDOUBT_ASSIGN(auto liaison, m_signInAs(reporter.account));
        REDOUBT_ASSIGN(const auto ids, unitIds(reporter.units));
        REDOUBT_ASSIGN(const auto channels, liaison->awaitStreams(StreamPurpose::UnitChannel, ids));
        const auto accounts = dutyAccounts();
        const auto person = std::ranges::find(accounts, reporter.account, &DutyAccount::signInName);
        for (std::size_t i = 0; i < channels.size(); ++i)
            REDOUBT_TRY(reportFor(*liaison, reporter.units[i], channels[i], std::string(person->shownName)));
        m_outcome.units += static_cast<int>(channels.size());
        return liaison->drained();
    }

    Result<void> reportFor(DemoActor &liaison, std::string_view name, const Id &channel, const std::string &by)
    {
        std::size_t number = 0; // of the unit, by its name
        for (const char c : name)
            number = number * 31 + static_cast<unsigned char>(c);
        const auto *script = scriptOf(name);
        std::vector<store::Draft> drafts;
        for (std::size_t time = 0; time < m_dues.size(); ++time) {
            const auto &due = m_dues[time];
            const bool last = time + 1 == m_dues.size();
            auto seconds = std::int64_t{200 + numberOf(number, time, 7, 300)};
            auto finished = due.at + -(2 + numberOf(number, time, 8, 55)) * reportMinuteMs;
            auto valuesFrom = time;
            std::optional<std::string> matter;
            if (last && script) {
                if (script->what == ScriptedReport::Missing)
                    continue;
                if (script->what == ScriptedReport::Late)
                    finished = due.at + script->minutes * reportMinuteMs;
                else if (script->what == ScriptedReport::Matter)
                    matter = script->text;
                else
                    seconds = script->what == ScriptedReport::Copied ? 11 : 9;
                if (script->what == ScriptedReport::Copied)
                    valuesFrom = time - 1;
            } else if (numberOf(number, time, 9, 90) == 0) {
                finished = due.at + (3 + numberOf(number, time, 10, 20)) * reportMinuteMs;
            }
            auto wish = wishOf(number, valuesFrom, finished + -seconds * reportSecondMs, seconds);
            if (matter) {
                wish.statement = ReportStatement::Matter;
                wish.matter = *matter;
            }
            REDOUBT_ASSIGN(auto draft, drafts::reportDraft(m_board, channel, due, wish, {by, finished}));
            drafts.push_back(std::move(draft));
        }
        m_outcome.reports += static_cast<int>(drafts.size());
        REDOUBT_TRY(liaison.commit(std::move(drafts)));
        return {};
    }

    Result<void> call()
    {
        REDOUBT_ASSIGN(auto officer, m_signInAs("demo-officer3"));
        REDOUBT_ASSIGN(const auto sports, unit("市体育局"));
        REDOUBT_ASSIGN(const auto county, unit("县区F"));
        REDOUBT_ASSIGN(const auto channels, officer->awaitStreams(StreamPurpose::UnitChannel, {sports, county}));
        const auto &due = m_dues.back();
        REDOUBT_ASSIGN(auto nobody,
                       drafts::contactDraft(channels[0], due, {"联络员23", "66123", false, {}}, {"值班员03", m_now + -8 * reportMinuteMs}));
        REDOUBT_ASSIGN(
            auto promised,
            drafts::contactDraft(channels[1], due, {"联络员54", "66154", true, "半小时内补报"}, {"值班员03", m_now + -6 * reportMinuteMs}));
        REDOUBT_TRY(officer->commit({std::move(nobody)}));
        REDOUBT_TRY(officer->commit({std::move(promised)}));
        return officer->drained();
    }

    const SignInAs &m_signInAs;
    const std::map<std::string, Id, std::less<>> &m_units;
    Instant m_now;
    const std::function<void(std::string_view)> &m_say;
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    ReportBoard m_board{[](const std::string &name) { return zones::systemZone(name).value_or(calendar::TimeZone::utc()); }};
    std::vector<DueTime> m_dues;
    ReportOutcome m_outcome;
};
} // namespace

Result<ReportOutcome> playReports(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
                                  const std::function<void(std::string_view)> &say)
{
    return ReportPlay(signInAs, units, now, say).whole();
}

} // namespace redoubt::demo
