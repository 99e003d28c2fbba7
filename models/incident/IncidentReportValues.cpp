// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/IncidentReportValues.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

using namespace incident;

namespace {
QString inLanguage(const calendar::LocalName &name, bool chinese) { return text(chinese || name.en.empty() ? name.zh : name.en); }

ReportStepRow::Sort stepSort(ReportStepSort sort)
{
    switch (sort) {
    case ReportStepSort::HandedIn: return ReportStepRow::Sort::HandedIn;
    case ReportStepSort::TakenBack: return ReportStepRow::Sort::TakenBack;
    case ReportStepSort::Returned: return ReportStepRow::Sort::Returned;
    case ReportStepSort::Remark: break;
    }
    return ReportStepRow::Sort::Remark;
}

std::vector<ReportStepRow> stepsOf(const IncidentReportView &view)
{
    using Sort = ReportStepRow::Sort;
    const auto &report = view.report.value;
    std::vector<ReportStepRow> steps;
    for (const auto &issued : view.issued)
        steps.push_back({Sort::Issued, issued.value.at, text(issued.value.by), text(issued.value.digest), issued.pending});
    if (report.droppedAt)
        steps.push_back(
            {Sort::Dropped, *report.droppedAt, text(report.droppedBy.value_or("")), text(report.droppedWhy.value_or("")), view.report.pending});
    for (const auto &step : view.steps)
        steps.push_back({stepSort(step.value.sort), step.value.at, text(step.value.by), text(step.value.text), step.pending});
    for (const auto &settled : view.settlements)
        steps.push_back(
            {Sort::Settled, settled.value.at, text(settled.value.by), text(settled.value.field + ": " + settled.value.why), settled.pending});
    std::ranges::stable_sort(steps, std::ranges::greater(), &ReportStepRow::at);
    steps.push_back({Sort::Begun, report.begunAt, text(report.begunBy), {}, view.report.pending});
    return steps;
}

std::vector<ReportFieldRow> fieldRows(const FieldValues &values, const GradingGuide &guide)
{
    std::vector<ReportFieldRow> rows;
    const auto add = [&](std::string_view name) {
        const auto value = values.find(name);
        rows.push_back({text(std::string(name)), value == values.end() ? QString() : text(value->second.text)});
    };
    for (const auto name : fieldNames())
        add(name);
    for (const auto &row : guide.rows)
        add(impactField(row));
    std::ranges::stable_sort(rows, {}, [](const auto &row) { return row.text.isEmpty(); });
    return rows;
}
} // namespace

int IncidentReportValues::blocking() const
{
    return static_cast<int>(std::ranges::count_if(findings, [](const auto &row) { return row.finding.blocks; }));
}

IncidentReportValues incidentReportValues(const IncidentReportView &view, const Incident &incident, const IncidentReportLight &light, Instant now)
{
    const auto &report = view.report.value;
    IncidentReportValues values;
    values.report = view.report.id;
    values.incident = report.incident;
    values.now = now;
    values.offsetSeconds = light.offsetSeconds;
    values.stage = report.stage;
    values.ordinal = view.ordinal;
    values.state = view.state();
    values.incidentTitle = text(incident.title);
    values.number = text(incident.number);
    values.level = light.level;
    values.outline = light.outlineName;
    values.title = text(report.title);
    for (const auto &recipient : report.recipients)
        values.recipients << text(recipient);
    const auto check = checkReport(view, light.outline, light.fields, light.before);
    values.done = check.done;
    values.wanted = check.wanted;
    for (const auto &progress : check.sections) {
        const auto &part = *light.outline->section(progress.section);
        ReportSectionRow row;
        row.section = text(progress.section);
        row.name = inLanguage(part.name, light.chinese);
        row.help = inLanguage(part.help, light.chinese);
        row.required = progress.required;
        row.written = progress.written;
        row.gaps = progress.gaps;
        if (const auto record = view.sections.find(progress.section); record != view.sections.end()) {
            row.text = text(record->second.value.text);
            row.writtenBy = text(record->second.value.writtenBy.value_or(""));
            row.inConflict = record->second.conflict;
        }
        values.sections.push_back(std::move(row));
    }
    for (const auto &finding : check.findings) {
        const auto *part = light.outline && !finding.section.empty() ? light.outline->section(finding.section) : nullptr;
        values.findings.push_back({finding, part ? inLanguage(part->name, light.chinese) : QString()});
    }
    values.fields = fieldRows(light.fields, light.guide);
    values.steps = stepsOf(view);
    values.signatures = static_cast<int>(view.issued.size());
    return values;
}

IncidentReportRow incidentReportRow(const IncidentReportView &view)
{
    IncidentReportRow row;
    row.report = view.report.id;
    row.stage = view.report.value.stage;
    row.ordinal = view.ordinal;
    row.state = view.state();
    row.by = text(view.report.value.begunBy);
    row.at = view.report.value.begunAt;
    row.pending = view.report.pending;
    if (!view.issued.empty()) {
        row.by = text(view.issued.front().value.by);
        row.at = view.issued.front().value.at;
        row.pending = view.issued.front().pending;
    }
    return row;
}

} // namespace redoubt::models
