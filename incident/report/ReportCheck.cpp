// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/ReportCheck.h"

#include "incident/report/TemplateData.h"

#include "core/text/ShownName.h"
#include "feed/FieldBounds.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/report/ReportText.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace redoubt::incident {

namespace {
/// @p names with what a field that sums up others sums up.
std::set<std::string> quotedFields(const std::vector<std::string> &names, const FieldValues &values)
{
    std::set<std::string> quoted(names.begin(), names.end());
    if (quoted.contains(std::string(allImpacts))) {
        for (const auto &[name, value] : values) {
            if (name.starts_with("影响."))
                quoted.insert(name);
        }
    }
    return quoted;
}

class ReportReader
{
public:
    ReportReader(const IncidentReportView &report, const OutlineStage *outline, const FieldValues &values, const IssuedReport *before)
        : m_report(report), m_outline(outline), m_values(values), m_before(before)
    { }

    ReportCheck run()
    {
        if (!m_outline) {
            m_check.findings.push_back({ReportFindingSort::NoOutline, true, {}, {}, {}, {}});
            return std::move(m_check);
        }
        title();
        for (const auto &section : m_outline->sections)
            part(section);
        differences();
        std::ranges::stable_sort(m_check.findings, {}, [](const auto &finding) { return !finding.blocks; });
        return std::move(m_check);
    }

private:
    void find(ReportFindingSort sort, bool blocks, const std::string &section, const std::string &field = {})
    {
        m_check.findings.push_back({sort, blocks, section, field, {}, {}});
    }

    /// How many of @p text's fields stand for nothing.
    int gaps(const std::vector<std::string> &fields, const std::string &section)
    {
        int open = 0;
        for (const auto &field : fields) {
            if (m_values.contains(field))
                continue;
            ++open;
            find(isFieldName(field) ? ReportFindingSort::Gap : ReportFindingSort::NoField, true, section, field);
        }
        return open;
    }

    void title()
    {
        const auto fields = fieldsIn(m_report.report.value.title);
        m_quoted.insert(m_quoted.end(), fields.begin(), fields.end());
        gaps(fields, {});
        length(m_report.report.value.title, {}, incidentBounds::ReportTitle);
    }

    void length(const std::string &text, const std::string &section, int most)
    {
        if (!feed::checkText(filledText(text, m_values), 0, static_cast<std::size_t>(most)))
            find(ReportFindingSort::TooLong, true, section);
    }

    void part(const OutlineSection &section)
    {
        const auto record = m_report.sections.find(section.id);
        const std::string text = record == m_report.sections.end() ? std::string() : record->second.value.text;
        const auto fields = fieldsIn(text);
        SectionProgress progress{section.id, section.required, !text::trimmed(text).empty(), 0, static_cast<int>(fields.size())};
        if (record != m_report.sections.end() && record->second.conflict)
            find(ReportFindingSort::TwoTexts, true, section.id);
        if (!progress.written)
            find(section.required ? ReportFindingSort::Missing : ReportFindingSort::Owed, section.required, section.id);
        progress.gaps = gaps(fields, section.id);
        length(text, section.id, incidentBounds::IssuedText);
        m_quoted.insert(m_quoted.end(), fields.begin(), fields.end());
        if (section.required) {
            m_check.wanted += 1 + progress.fields;
            m_check.done += (progress.written ? 1 : 0) + progress.fields - progress.gaps;
        }
        m_check.sections.push_back(std::move(progress));
    }

    void differences()
    {
        if (!m_before)
            return;
        const auto quoted = quotedFields(m_quoted, m_values);
        for (const auto &field : m_before->content.fields) {
            const auto now = m_values.find(field.name);
            if (field.fixed.empty() || now == m_values.end() || now->second.fixed.empty() || now->second.fixed == field.fixed
                || !quoted.contains(field.name))
                continue;
            const bool settled = std::ranges::any_of(m_report.settlements, [&](const auto &settlement) {
                return settlement.value.field == field.name && settlement.value.is == now->second.text;
            });
            if (!settled)
                m_check.findings.push_back({ReportFindingSort::Differs, true, {}, field.name, field.text, now->second.text});
        }
    }

    const IncidentReportView &m_report;
    const OutlineStage *m_outline;
    const FieldValues &m_values;
    const IssuedReport *m_before;
    std::vector<std::string> m_quoted;
    ReportCheck m_check;
};
} // namespace

int ReportCheck::blocking() const
{
    return static_cast<int>(std::ranges::count_if(findings, [](const auto &finding) { return finding.blocks; }));
}

ReportCheck checkReport(const IncidentReportView &report, const OutlineStage *outline, const FieldValues &values, const IssuedReport *before)
{
    return ReportReader(report, outline, values, before).run();
}

std::string filledText(std::string_view text, const FieldValues &values)
{
    std::string filled;
    for (const auto &piece : piecesOf(text)) {
        const auto value = piece.isField ? values.find(piece.text) : values.end();
        filled += !piece.isField ? piece.text : value == values.end() ? std::string(owedMark) : value->second.text;
    }
    return filled;
}

std::string chineseNumeral(int number)
{
    static constexpr std::array<std::string_view, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto tens = static_cast<std::size_t>(std::clamp(number, 0, 99) / 10);
    const auto ones = static_cast<std::size_t>(std::clamp(number, 0, 99) % 10);
    std::string text;
    if (tens > 0)
        text = (tens > 1 ? std::string(digits.at(tens)) : std::string()) + "十";
    return text + std::string(digits.at(ones));
}

ReportContent reportContent(const IncidentReportView &report, const OutlineStage &outline, const ReportGround &ground)
{
    const auto values = fieldValues(ground);
    ReportContent content;
    content.stage = outline.stage;
    content.ordinal = report.ordinal;
    content.unit = ground.unit;
    content.number = ground.view.incident.value.number;
    content.title = filledText(report.report.value.title, values);
    content.recipients = report.report.value.recipients;
    content.asOf = ground.now;
    int part = 0;
    for (const auto &section : outline.sections) {
        const auto record = report.sections.find(section.id);
        const std::string text = record == report.sections.end() ? std::string() : record->second.value.text;
        const bool isEmpty = text::trimmed(text).empty();
        if (isEmpty && outline.stage != ReportStage::Initial && !section.required)
            continue;
        IssuedSection issued;
        issued.section = section.id;
        issued.heading = chineseNumeral(++part) + "、" + section.name.zh;
        issued.text = isEmpty ? std::string(owedMark) : filledText(text, values);
        issued.owed = isEmpty;
        content.sections.push_back(std::move(issued));
    }
    for (const auto &settlement : report.settlements)
        content.corrections.push_back({settlement.value.field, settlement.value.was, settlement.value.is, settlement.value.why, {}});
    for (const auto &[name, value] : values)
        content.fields.push_back({name, value.text, value.fixed, {}});
    if (auto tables = issuedTables(ground.view, ground.zone); !tables.empty())
        content.tables = std::move(tables);
    return content;
}

bool saysTheSame(const ReportContent &now, const ReportContent &before)
{
    const auto fixedOf = [](const ReportContent &content) {
        std::map<std::string, std::string> fixed;
        for (const auto &field : content.fields) {
            if (!field.fixed.empty())
                fixed.emplace(field.name, field.fixed);
        }
        return fixed;
    };
    return now.recipients == before.recipients && now.corrections == before.corrections && now.number == before.number
        && fixedOf(now) == fixedOf(before);
}

} // namespace redoubt::incident
