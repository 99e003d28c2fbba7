// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentReportValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Label;
class Meter;
class PaneHead;

/// The parts of a report with what each lacks, how much of what must be there is there, and what stands in the way.
class ReportOutlinePane : public QWidget
{
    Q_OBJECT
public:
    explicit ReportOutlinePane(QWidget *parent = nullptr);

    /// @p maySettle: somebody may say here why a report differs from the one before.
    void setValues(const models::IncidentReportValues &values, bool maySettle);

Q_SIGNALS:
    void sectionChosen(const QString &section);
    void settleWanted(const redoubt::incident::ReportFinding &difference);

private:
    void fillParts(const models::IncidentReportValues &values);
    void fillFindings(const models::IncidentReportValues &values, bool maySettle);

    PaneHead *m_head;
    Label *m_done;
    Meter *m_meter;
    Label *m_lack;
    QVBoxLayout *m_parts;
    QVBoxLayout *m_findings;
    std::vector<models::ReportSectionRow> m_shown;
    std::vector<models::ReportFindingRow> m_found;
    bool m_maySettle = false;
};

} // namespace redoubt::views
