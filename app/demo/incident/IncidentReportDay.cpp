// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/incident/IncidentReportDay.h"

#include "app/demo/PlayedWrites.h"
#include "app/drafts/incident/NumberDrafts.h"
#include "app/drafts/incident/ReportDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "incident/guide/GuidePack.h"
#include "resources/incident/categories/ShippedCategories.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/outlines/ShippedOutlines.h"
#include "resources/incident/regimes/ShippedRegimes.h"

namespace redoubt::demo {

using incident::ReportStage;

namespace {
constexpr std::int64_t reportStepMs = 60'000;

drafts::IncidentHand officerAt(Instant at) { return {"值班员01", at}; }
drafts::IncidentHand leaderAt(Instant at) { return {"带班领导A", at}; }
} // namespace

Result<DemoLaw> demoLaw()
{
    REDOUBT_ASSIGN(auto zone, zones::systemZone("Asia/Shanghai"));
    REDOUBT_ASSIGN(auto guide, incident::loadGradingGuide(resources::shippedGuides().front().text));
    REDOUBT_ASSIGN(auto outline, incident::loadReportOutline(resources::shippedOutlines().front().text));
    REDOUBT_ASSIGN(auto categories, incident::loadCategoryTable(resources::shippedCategories().front().text));
    DemoLaw law{std::move(guide), {}, std::move(outline), std::move(categories), std::move(zone)};
    for (const auto &file : resources::shippedRegimes()) {
        REDOUBT_ASSIGN(auto regime, incident::loadReportingRegime(file.text));
        REDOUBT_ASSIGN(auto of, zones::systemZone(regime.zone));
        law.regimes.push_back({std::move(regime), std::move(of)});
    }
    return law;
}

Result<void> IncidentReportPlay::play(const Id &incident, ReportScript script, Instant at)
{
    if (script == ReportScript::None)
        return {};
    const auto minutes = [&](int count) { return at + count * reportStepMs; };
    REDOUBT_ASSIGN(const auto report, write(incident, ReportStage::Initial, at));
    if (script == ReportScript::Written)
        return {};
    REDOUBT_TRY(handIn(report, minutes(2)));
    if (script == ReportScript::HandedIn)
        return {};
    if (script == ReportScript::Returned)
        return giveBack(report, minutes(3));
    REDOUBT_TRY(issue(report, minutes(3)));
    if (script == ReportScript::Issued)
        return {};
    return write(incident, ReportStage::FollowUp, minutes(30)).map([](const Id &) {});
}

Result<Id> IncidentReportPlay::write(const Id &incident, ReportStage stage, Instant at)
{
    const auto &outline = *m_law.outline.stage(stage);
    const drafts::BeginReportWish wish{
        incident, outline, {m_law.outline.id, m_law.outline.version, m_law.outline.digest, {}}, {"市网信办", "市公安局"}};
    auto made = drafts::beginReportDrafts(m_incidents, m_reports, wish, officerAt(at), [this] { return m_officer.newId(); });
    const auto id = made ? made->front().id : std::nullopt;
    REDOUBT_TRY(writeOn(m_reports, m_officer, std::move(made)));
    const char *section = stage == ReportStage::FollowUp ? "new_facts" : "trend";
    const char *text = stage == ReportStage::FollowUp ? "已完成隔离和加固，正在核对同类资产。" : "目前未见扩散，仍在监测。";
    REDOUBT_TRY(writeOn(m_reports, m_officer, drafts::sectionDrafts(m_reports, *id, section, text, {}, officerAt(at + reportStepMs))));
    return *id;
}

Result<void> IncidentReportPlay::handIn(const Id &report, Instant at)
{
    return writeOn(m_reports, m_officer, drafts::handInDraft(m_reports, report, officerAt(at)));
}

Result<void> IncidentReportPlay::giveBack(const Id &report, Instant at)
{
    REDOUBT_TRY(m_officer.drained());
    REDOUBT_TRY(m_leader.awaitRecord(m_reports.stream(), m_reports.report(report)->steps.back().id));
    return writeOn(m_reports, m_leader, drafts::returnReportDraft(m_reports, report, "请补写原因初步分析", leaderAt(at)));
}

Result<void> IncidentReportPlay::issue(const Id &report, Instant at)
{
    const auto written = m_reports.report(report).value();
    const auto view = m_incidents.incident(written.report.value.incident).value();
    REDOUBT_ASSIGN(auto standing, incident::standingOf(view, {m_law.guide, m_law.regimes}, at));
    const auto &outline = *m_law.outline.stage(written.report.value.stage);
    const auto category = incident::categoryWords(m_law.categories.categories, view.incident.value.category);
    const incident::ReportGround ground{view,           m_law.guide,   std::move(standing), m_law.zone, "市网信办",
                                        "网络安全事件", outline.stage, written.ordinal,     at};
    const auto check = incident::checkReport(written, &outline, incident::fieldValues(ground), m_reports.lastIssued(view.incident.id));
    REDOUBT_TRY(m_officer.drained());
    REDOUBT_TRY(m_leader.awaitRecord(m_reports.stream(), written.steps.back().id));
    auto content = incident::reportContent(written, outline, ground);
    REDOUBT_ASSIGN(auto taken, takeNumber(report, content, at));
    REDOUBT_ASSIGN(const auto issued, drafts::unsignedIssue(m_reports, report, check, std::move(content), leaderAt(at)));
    REDOUBT_ASSIGN(const auto word, m_leader.sign(incident::issuedIn(m_reports.stream(), issued)));
    REDOUBT_TRY(writeOn(m_reports, m_leader, std::vector{std::move(taken), drafts::issueDraft(m_reports, issued, word)}));
    return m_leader.drained();
}

Result<Id> IncidentReportPlay::lease(std::int64_t number)
{
    const std::int64_t year = m_law.zone.date(m_now).year();
    if (!m_series) {
        m_series = m_leader.newId();
        auto begun = drafts::beginSeriesDraft(m_numbers, m_reports.stream(), {"正式报告", "海网值", year, 1, 2});
        if (begun)
            begun->id = m_series;
        REDOUBT_TRY(writeOn(m_numbers, m_leader, std::move(begun)));
    }
    const Id id = m_leader.newId();
    REDOUBT_TRY(writeOn(m_numbers, m_leader,
                        std::vector{drafts::addOf(m_reports.stream(), incident::NumberLease{*m_series, year, number, 1, false, m_now, "带班领导A", {}}, id)}));
    return id;
}

Result<store::Draft> IncidentReportPlay::takeNumber(const Id &report, incident::ReportContent &content, Instant at)
{
    constexpr std::int64_t spoilt = 3;
    if (m_next == spoilt)
        REDOUBT_TRY(spoilNumber());
    const auto number = m_next++;
    REDOUBT_ASSIGN(const auto leased, lease(number));
    const std::int64_t year = m_law.zone.date(m_now).year();
    content.document = incident::DocumentNumber{m_leader.newId(), *m_series, year, number, incident::numberText("海网值", year, number), {}};
    // The server hears of the lease before it hears of its use, and nobody else asks for numbers yet.
    return drafts::useNumberDraft(m_reports.stream(), leased, *content.document, report, leaderAt(at));
}

Result<void> IncidentReportPlay::spoilNumber()
{
    const auto number = m_next++;
    REDOUBT_ASSIGN(const auto leased, lease(number));
    return writeOn(m_numbers, m_leader,
                   std::vector{drafts::addOf(m_reports.stream(), incident::NumberVoid{leased, number, "打印时用纸有误，换号重印", m_now, "带班领导A", {}})});
}

} // namespace redoubt::demo
