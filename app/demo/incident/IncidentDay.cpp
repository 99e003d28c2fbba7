// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/incident/IncidentDay.h"

#include "app/drafts/incident/IncidentDrafts.h"
#include "app/demo/PlayedWrites.h"
#include "app/demo/incident/IncidentReportDay.h"

#include <algorithm>
#include <array>

namespace redoubt::demo {

namespace {
using drafts::IncidentHand;
using incident::IncidentBoard;

constexpr std::int64_t incidentMinuteMs = 60'000;

struct ScriptedIncident
{
    const char *title;
    const char *category; ///< of GB/T 20986-2023; empty: not said yet
    const char *party;    ///< empty: not said yet
    const char *system;
    bool critical;
    const char *narrative;
    int minutesAgo;
    const char *row;     ///< of the guide, that lasts since then, or has the amount; empty: none
    double amount;       ///< 0: it lasts
    const char *closed;  ///< how; empty: it is open
    int sentAfter;       ///< minutes until the city's duty office was told; 0: it was not
    ReportScript report; ///< its first report, begun five minutes after it was found
};
constexpr auto scriptedIncidents = std::to_array<ScriptedIncident>({
    {"县区F 短信平台被滥发", "NAOTH", "other_operator", "短信平台", false, "平台口令外泄，已停发并改密", 6 * 1440, "", 0, "已改密，无后续", 22,
     ReportScript::None},
    {"市交通局弱口令登录", "NACRED", "state_organ", "业务网关", false, "巡检发现弱口令，已整改", 5 * 1440, "", 0, "已整改", 25, ReportScript::None},
    {"市教育局终端感染挖矿程序", "MPMINER", "state_organ", "办公终端", false, "1 台终端，已断网查杀", 4 * 1440, "", 0, "已查杀，未扩散", 18,
     ReportScript::Issued},
    {"市体育局公众号后台异常登录", "NACRED", "state_organ", "公众号后台", false, "异地登录 2 次，已改密", 3 * 1440, "", 0, "核实为误报", 18,
     ReportScript::None},
    {"市卫健委预约挂号系统中断", "DETECH", "other_operator", "预约挂号系统", false, "数据库主备切换失败，已人工切换", 2 * 1440, "people_count", 4'200,
     "已恢复", 34, ReportScript::Issued},
    {"市人社局组件漏洞被探测", "NASCAN", "state_organ", "社保查询", false, "边界设备发现批量探测，已加固", 3 * 1440 + 300, "", 0, "", 20,
     ReportScript::None},
    {"市市场监管局名单外泄", "DSDATALEAK", "state_organ", "企业名录", false, "外部网盘发现名单，已联系下架", 26 * 60, "personal_information", 300, "",
     28, ReportScript::Returned},
    {"市文旅局网站遭拒绝服务攻击", "NADOS", "state_organ", "文旅网站", false, "流量清洗已启用，访问缓慢", 9 * 60, "", 0, "", 19,
     ReportScript::Followed},
    {"市住建局收到钓鱼邮件", "NAPHISH", "state_organ", "邮件系统", false, "3 人点开，已隔离终端并改密", 6 * 60, "", 0, "", 15, ReportScript::Issued},
    {"市水务局门户首页疑似被篡改", "NAWEBMOD", "state_organ", "门户网站", false, "巡检发现首页有异常链接，已断开外网", 47, "", 0, "", 18,
     ReportScript::HandedIn},
    {"县区C 门户网站无法访问", "", "", "门户网站", false, "县区C 值班室来电报告，原因在查", 22, "", 0, "", 0, ReportScript::None},
    {"政务云平台整体中断", "DETECH", "cii_operator", "政务云平台", true, "主机房存储故障，正在切换备用节点", 4, "cii_whole_down", 0, "", 0,
     ReportScript::Written},
});

/// The officer as they keep the register.
class IncidentPlay
{
public:
    IncidentPlay(DemoActor &officer, DemoActor &leader, const DemoLaw &law, const Id &stream, Instant now)
        : m_officer(officer), m_law(law), m_board(stream), m_reports(officer, leader, law, m_board, now), m_now(now)
    { }

    Result<void> whole()
    {
        for (const auto &scripted : scriptedIncidents)
            REDOUBT_TRY(one(scripted));
        return m_officer.drained();
    }

private:
    Result<void> one(const ScriptedIncident &scripted)
    {
        const auto at = m_now + -scripted.minutesAgo * incidentMinuteMs;
        auto made = drafts::beginIncidentDrafts(m_board, wishOf(scripted, at), hand(at), [this] { return m_officer.newId(); });
        const auto id = made ? made->front().id : std::nullopt;
        REDOUBT_TRY(writeOn(m_board, m_officer, std::move(made)));
        const drafts::LineWish line{
            incident::LineSort::Measure, at + incidentMinuteMs, incident::Precision::Minute, scripted.narrative, {}, {}, {}, {}};
        REDOUBT_TRY(writeOn(m_board, m_officer, drafts::lineDraft(m_board, *id, line, hand(at + incidentMinuteMs))));
        if (scripted.sentAfter > 0) {
            REDOUBT_TRY(send(*id, "city.head", "单位负责人", at + scripted.sentAfter * incidentMinuteMs / 2));
            REDOUBT_TRY(send(*id, "city.duty_office", "值班员03 接", at + scripted.sentAfter * incidentMinuteMs));
        }
        REDOUBT_TRY(m_reports.play(*id, scripted.report, at + std::min(5, scripted.minutesAgo / 2) * incidentMinuteMs));
        if (*scripted.closed)
            REDOUBT_TRY(writeOn(m_board, m_officer, drafts::closeIncidentDraft(m_board, *id, scripted.closed, hand(at + 300 * incidentMinuteMs))));
        return {};
    }

    [[nodiscard]] drafts::BeginWish wishOf(const ScriptedIncident &scripted, Instant at) const
    {
        drafts::BeginWish wish;
        wish.title = scripted.title;
        wish.category = scripted.category;
        if (*scripted.party)
            wish.parties = {scripted.party, "city_unit"};
        incident::ConcernedSystem system;
        system.name = scripted.system;
        system.critical = scripted.critical;
        wish.systems = {system};
        wish.narrative = scripted.narrative;
        wish.guide = {m_law.guide.id, m_law.guide.version, m_law.guide.digest, {}};
        for (const auto &regime : m_law.regimes)
            wish.regimes.push_back({regime.regime.id, regime.regime.version, regime.regime.digest, {}});
        wish.year = m_law.zone.date(at).year();
        wish.moments = {{incident::MomentSort::Discovered, at, incident::Precision::Minute, 480, "值班日志", {}}};
        if (*scripted.row) {
            drafts::ImpactWish known;
            known.row = scripted.row;
            if (scripted.amount > 0)
                known.amount = scripted.amount;
            else
                known.since = at;
            known.source = "信息中心核查";
            wish.impacts = {known};
        } else {
            drafts::ImpactWish none;
            none.row = "personal_information";
            none.none = true;
            none.source = "信息中心核查";
            wish.impacts = {none};
        }
        return wish;
    }

    [[nodiscard]] static IncidentHand hand(Instant at) { return {"值班员01", at}; }
    Result<void> send(const Id &id, const char *hop, const char *evidence, Instant at)
    {
        drafts::SendingWish sent;
        sent.regime = "house-example";
        sent.hop = hop;
        sent.sentAt = at;
        sent.channel = "电话";
        sent.evidence = evidence;
        return writeOn(m_board, m_officer, drafts::sendingDraft(m_board, id, sent, hand(at)));
    }

    DemoActor &m_officer;
    const DemoLaw &m_law;
    IncidentBoard m_board;
    IncidentReportPlay m_reports;
    Instant m_now;
};
} // namespace

Result<void> playIncidents(const SignInAs &signInAs, Instant now, const std::function<void(std::string_view)> &say)
{
    say("the officer keeps the register of incidents, the leader issues reports");
    REDOUBT_ASSIGN(auto officer, signInAs("demo-officer"));
    REDOUBT_ASSIGN(auto leader, signInAs("demo-leader"));
    REDOUBT_ASSIGN(const auto stream, officer->awaitStream(StreamPurpose::IncidentRegister));
    REDOUBT_TRY(leader->awaitStream(StreamPurpose::IncidentRegister));
    REDOUBT_ASSIGN(const auto law, demoLaw());
    return IncidentPlay(*officer, *leader, law, stream, now).whole();
}

} // namespace redoubt::demo
