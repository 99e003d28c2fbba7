// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/DemoIncidents.h"
#include "views/incident/report/IncidentReportPage.h"

namespace redoubt::views::testing {

/// The first report of the outage of DemoIncidents, as it is being written: items 1 and 2 of what is known, the trend written, a field that nobody
/// knows, and a follow-up report whose time of discovery is another.
class DemoIncidentReport
{
public:
    enum class Stand { Written, HandedIn, Issued, Differs };

    explicit DemoIncidentReport(Stand stand, const QString &before = {}, bool mayWrite = true);

    [[nodiscard]] incident::IncidentReportView &view() { return m_view; }
    /// The page shows view() as it is now.
    void refresh();
    [[nodiscard]] models::IncidentReportValues values() const;

    DemoIncidents incidents;
    IncidentReportPage page;

private:
    [[nodiscard]] QString typed(const char *text) const { return m_before + QString::fromUtf8(text); }
    [[nodiscard]] std::string bytes(const char *text) const { return typed(text).toStdString(); }
    [[nodiscard]] incident::ReportGround ground(const incident::IncidentView &seen) const;

    QString m_before;
    incident::ReportOutline m_outline;
    calendar::TimeZone m_zone;
    incident::IncidentReportView m_view;
    std::optional<incident::IssuedReport> m_last;
};

} // namespace redoubt::views::testing
