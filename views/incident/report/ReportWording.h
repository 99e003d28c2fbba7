// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentReportValues.h"
#include "views/widgets/Chip.h"

#include <QCoreApplication>

namespace redoubt::views {

/// How an incident's reports are put in words.
class ReportWording
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::ReportWording)
public:
    /// Initial report, follow-up report 2, summary report.
    [[nodiscard]] static QString stage(incident::ReportStage stage, int ordinal);
    [[nodiscard]] static QString begin(incident::ReportStage stage);
    [[nodiscard]] static QString state(incident::IncidentReportState state);
    [[nodiscard]] static ChipSpec chip(incident::IncidentReportState state);
    [[nodiscard]] static QString step(models::ReportStepRow::Sort sort);
    [[nodiscard]] static QString finding(const models::ReportFindingRow &row);
    [[nodiscard]] static Icon findingIcon(const models::ReportFindingRow &row);
};

} // namespace redoubt::views
