// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoIncidentReport.h"

#include "core/zones/ZoneDatabase.h"
#include "incident/papers/ReportPaper.h"
#include "incident/report/ReportCheck.h"
#include "resources/incident/outlines/ShippedOutlines.h"
#include "tests/views/DemoPapers.h"

namespace redoubt::views::testing {

using namespace incident;

namespace {
template <class T>
feed::BoardRecord<T> partOf(int number, T value)
{
    feed::BoardRecord<T> record;
    record.id = DemoIncidents::id(number);
    record.seq = number;
    record.value = std::move(value);
    return record;
}
} // namespace

DemoIncidentReport::DemoIncidentReport(Stand stand, const QString &before, bool mayWrite)
    : incidents(before, mayWrite), m_before(before), m_outline(*loadReportOutline(resources::shippedOutlines().front().text)),
      m_zone(*zones::systemZone("Asia/Shanghai"))
{
    const bool isNext = stand == Stand::Differs;
    Report report;
    report.incident = DemoIncidents::id(1);
    report.stage = isNext ? ReportStage::FollowUp : ReportStage::Initial;
    report.outline = {m_outline.id, m_outline.version, m_outline.digest, {}};
    const auto &outline = *m_outline.stage(report.stage);
    report.title = outline.title;
    report.recipients = {bytes("市网信办"), bytes("市公安局")};
    report.begunAt = DemoIncidents::at(14, 24);
    report.begunBy = bytes("值班员01");
    m_view.report = partOf(60, report);
    int number = 61;
    for (const auto &part : outline.sections)
        m_view.sections.emplace(part.id, partOf(number++, ReportSection{m_view.report.id, part.id, part.text, {}, {}, {}}));
    const auto write = [&](const char *section, const std::string &text) {
        m_view.sections.at(section).value.text = text;
        m_view.sections.at(section).value.writtenBy = bytes("值班员01");
    };
    write("trend", bytes("攻击流量仍在上升。若中断满 10 分钟，将达到较大级别。"));
    write("first_analysis", bytes("平台公网入口的限速策略变更后未恢复，初步判断为存储故障。"));
    if (stand == Stand::Written)
        write("next_measures", bytes("需要主机厂商到场，联系人{{联系人.电话}}。"));
    if (isNext)
        write("new_facts", bytes("备用节点已经切换，业务正在恢复。"));
    if (stand == Stand::HandedIn || stand == Stand::Issued)
        m_view.steps.push_back(partOf(
            90,
            ReportStep{m_view.report.id, ReportStepSort::HandedIn, wordsDigest(m_view), {}, {}, DemoIncidents::at(14, 25), bytes("值班员01"), {}}));
    const auto seen = incidents.view();
    if (stand == Stand::Issued || isNext) {
        IssuedReport issued;
        issued.report = isNext ? DemoIncidents::id(59) : m_view.report.id;
        issued.incident = report.incident;
        issued.content = reportContent(m_view, outline, ground(seen));
        issued.at = DemoIncidents::at(14, 26);
        issued.by = bytes("签发人01");
        for (auto &field : issued.content.fields) {
            if (isNext && field.name == "事件.发现时间")
                field = {field.name, "2026年4月16日14:23", "2026年4月16日14:23", {}};
        }
        issued.digest = issuedDigest(issued);
        if (isNext)
            m_last = issued;
        else
            m_view.issued.push_back(partOf(91, issued));
    }
    page.setMay(mayWrite, true);
    refresh();
    page.setKept(QStringLiteral("14:26:04 已存在本机"));
    if (stand == Stand::Issued)
        showPaper(*page.paper(), issuedPaper(m_view.issued.front().value, m_zone));
}

ReportGround DemoIncidentReport::ground(const IncidentView &seen) const
{
    const auto now = DemoIncidents::at(14, 26, 18);
    const auto standing = standingOf(seen, {incidents.guide(), incidents.regimes()}, now);
    return {seen, incidents.guide(), *standing, m_zone, bytes("市大数据局"), bytes("网络攻击事件"), m_view.report.value.stage, 1, now};
}

models::IncidentReportValues DemoIncidentReport::values() const
{
    const auto seen = incidents.view();
    const auto made = ground(seen);
    const auto fields = fieldValues(made);
    return models::incidentReportValues(m_view, seen.incident.value,
                                        {m_outline.stage(m_view.report.value.stage), QStringLiteral("网络安全事件报告（国家 2025） 2025.1"), fields,
                                         incidents.guide(), m_last ? &*m_last : nullptr, incidents.outage().level, true, DemoIncidents::offset()},
                                        made.now);
}

void DemoIncidentReport::refresh() { page.setValues(values(), incidents.outage()); }

} // namespace redoubt::views::testing
