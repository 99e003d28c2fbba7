// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/incident/IncidentDay.h"

#include "app/drafts/incident/IncidentDrafts.h"
#include "app/demo/PlayedWrites.h"
#include "core/zones/ZoneDatabase.h"
#include "incident/guide/GuidePack.h"
#include "incident/deadlines/ReportingRegime.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/regimes/ShippedRegimes.h"

#include <array>

namespace redoubt::demo {

namespace {
using drafts::IncidentHand;
using incident::IncidentBoard;

constexpr std::int64_t incidentMinuteMs = 60'000;

struct ScriptedIncident
{
    const char *title;
    const char *category;
    const char *party; ///< empty: not said yet
    const char *system;
    bool critical;
    const char *narrative;
    int minutesAgo;
    const char *row;    ///< of the guide, that lasts since then; empty: none
    const char *closed; ///< how; empty: it is open
};
constexpr auto scriptedIncidents = std::to_array<ScriptedIncident>({
    {"市教育局终端感染挖矿程序", "", "state_organ", "办公终端", false, "1 台终端，已断网查杀", 4 * 24 * 60, "", "已查杀，未扩散"},
    {"市体育局公众号后台异常登录", "", "state_organ", "公众号后台", false, "异地登录 2 次，已改密", 3 * 24 * 60, "", "核实为误报"},
    {"市水务局门户首页疑似被篡改", "", "state_organ", "门户网站", false, "巡检发现首页有异常链接，已断开外网", 47, "", ""},
    {"县区C 门户网站无法访问", "", "", "门户网站", false, "县区C 值班室来电报告，原因在查", 22, "", ""},
    {"政务云平台整体中断", "", "cii_operator", "政务云平台", true, "主机房存储故障，正在切换备用节点", 4, "cii_whole_down", ""},
});

/// The officer as they keep the register.
class IncidentPlay
{
public:
    IncidentPlay(DemoActor &officer, const Id &stream, Instant now) : m_officer(officer), m_board(stream), m_now(now) { }

    Result<void> whole()
    {
        REDOUBT_ASSIGN(const auto zone, zones::systemZone("Asia/Shanghai"));
        REDOUBT_ASSIGN(const auto guide, incident::loadGradingGuide(resources::shippedGuides().front().text));
        std::vector<incident::RulesHeld> regimes;
        for (const auto &file : resources::shippedRegimes()) {
            REDOUBT_ASSIGN(const auto regime, incident::loadReportingRegime(file.text));
            regimes.push_back({regime.id, regime.version, regime.digest, {}});
        }
        for (const auto &scripted : scriptedIncidents) {
            const auto at = m_now + -scripted.minutesAgo * incidentMinuteMs;
            drafts::BeginWish wish;
            wish.title = scripted.title;
            wish.category = scripted.category;
            if (*scripted.party)
                wish.parties = {scripted.party, "city_unit"};
            incident::ConcernedSystem system;
            system.name = scripted.system;
            if (scripted.critical)
                system.critical = true;
            wish.systems = {system};
            wish.narrative = scripted.narrative;
            wish.guide = {guide.id, guide.version, guide.digest, {}};
            wish.regimes = regimes;
            wish.year = zone.date(at).year();
            wish.moments = {{incident::MomentSort::Discovered, at, incident::Precision::Minute, 480, "值班日志", {}}};
            if (*scripted.row) {
                drafts::ImpactWish down;
                down.row = scripted.row;
                down.since = at;
                down.source = "监控告警";
                wish.impacts = {down};
            }
            auto made = drafts::beginIncidentDrafts(m_board, wish, hand(at), [this] { return m_officer.newId(); });
            const auto id = made ? made->front().id : std::nullopt;
            REDOUBT_TRY(writeOn(m_board, m_officer, std::move(made)));
            const drafts::LineWish line{
                incident::LineSort::Measure, at + incidentMinuteMs, incident::Precision::Minute, scripted.narrative, {}, {}, {}, {}};
            REDOUBT_TRY(writeOn(m_board, m_officer, drafts::lineDraft(m_board, *id, line, hand(at + incidentMinuteMs))));
            if (*scripted.party && std::string_view(scripted.party) == "state_organ")
                REDOUBT_TRY(send(*id, at + 18 * incidentMinuteMs));
            if (*scripted.closed)
                REDOUBT_TRY(
                    writeOn(m_board, m_officer, drafts::closeIncidentDraft(m_board, *id, scripted.closed, hand(at + 300 * incidentMinuteMs))));
        }
        return m_officer.drained();
    }

private:
    [[nodiscard]] static IncidentHand hand(Instant at) { return {"值班员01", at}; }
    Result<void> send(const Id &id, Instant at)
    {
        drafts::SendingWish sent;
        sent.regime = "house-example";
        sent.hop = "city.duty_office";
        sent.sentAt = at;
        sent.channel = "电话";
        sent.evidence = "值班员03 接";
        return writeOn(m_board, m_officer, drafts::sendingDraft(m_board, id, sent, hand(at)));
    }

    DemoActor &m_officer;
    IncidentBoard m_board;
    Instant m_now;
};
} // namespace

Result<void> playIncidents(const SignInAs &signInAs, Instant now, const std::function<void(std::string_view)> &say)
{
    say("the officer keeps the register of incidents");
    REDOUBT_ASSIGN(auto officer, signInAs("demo-officer"));
    REDOUBT_ASSIGN(const auto stream, officer->awaitStream(StreamPurpose::IncidentRegister));
    return IncidentPlay(*officer, stream, now).whole();
}

} // namespace redoubt::demo
