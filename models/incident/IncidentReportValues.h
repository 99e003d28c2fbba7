// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/report/ReportCheck.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the page of one incident's report shows: plain values, made from boards and rules at one moment.
namespace redoubt::models {

/// A report in the list of an incident's.
struct IncidentReportRow
{
    Id report;
    incident::ReportStage stage = incident::ReportStage::Initial;
    int ordinal = 1;
    incident::IncidentReportState state = incident::IncidentReportState::Drafted;
    QString by; ///< who began it; of an issued one who signed it
    Instant at; ///< likewise
    bool pending = false;
    bool operator==(const IncidentReportRow &) const = default;
};

struct ReportSectionRow
{
    QString section; ///< id of the outline
    QString name;
    QString help;
    bool required = false;
    QString text; ///< with fields in braces
    QString writtenBy;
    bool inConflict = false;
    bool written = false;
    int gaps = 0;
    bool operator==(const ReportSectionRow &) const = default;
};

/// A field that can be quoted.
struct ReportFieldRow
{
    QString name;
    QString text; ///< what it stands for; empty: nothing is known
    bool operator==(const ReportFieldRow &) const = default;
};

struct ReportFindingRow
{
    incident::ReportFinding finding;
    QString section; ///< its name; empty: of the report
    bool operator==(const ReportFindingRow &) const = default;
};

struct ReportStepRow
{
    enum class Sort { Begun, HandedIn, TakenBack, Returned, Remark, Settled, Issued, Dropped };
    Sort sort = Sort::Begun;
    Instant at;
    QString by;
    QString text;
    bool pending = false;
    bool operator==(const ReportStepRow &) const = default;
};

struct IncidentReportValues
{
    Id report;
    Id incident;
    Instant now;
    int offsetSeconds = 0;
    incident::ReportStage stage = incident::ReportStage::Initial;
    int ordinal = 1;
    incident::IncidentReportState state = incident::IncidentReportState::Drafted;
    QString incidentTitle;
    QString number;
    int level = 0;   ///< 0: it cannot be said
    QString outline; ///< "网络安全事件报告（国家 2025） 2025.1"
    QString title;   ///< with fields in braces
    QStringList recipients;
    std::vector<ReportSectionRow> sections;
    std::vector<ReportFieldRow> fields; ///< those that are known first
    std::vector<ReportFindingRow> findings;
    int done = 0;
    int wanted = 0;
    std::vector<ReportStepRow> steps; ///< the latest first
    int signatures = 0;               ///< how often it was issued; more than once: by people who did not see each other
    bool operator==(const IncidentReportValues &) const = default;

    [[nodiscard]] bool isOpen() const { return state != incident::IncidentReportState::Issued && state != incident::IncidentReportState::Dropped; }
    [[nodiscard]] int blocking() const;
};

/// What names and rules a report's page is made with.
struct IncidentReportLight
{
    const incident::OutlineStage *outline = nullptr; ///< null: this program does not have it
    QString outlineName;
    const incident::FieldValues &fields;
    const incident::GradingGuide &guide;
    const incident::IssuedReport *before = nullptr;
    int level = 0;
    bool chinese = true;
    int offsetSeconds = 0;
};

[[nodiscard]] IncidentReportValues incidentReportValues(const incident::IncidentReportView &view, const incident::Incident &incident,
                                                        const IncidentReportLight &light, Instant now);
[[nodiscard]] IncidentReportRow incidentReportRow(const incident::IncidentReportView &view);

} // namespace redoubt::models
