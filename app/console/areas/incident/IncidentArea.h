// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/incident/IncidentController.h"
#include "app/console/areas/incident/IncidentDocuments.h"
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentTemplates.h"

namespace redoubt::console {

/// Incidents: the registers that this account reads, and what it keeps in its own.
class IncidentArea final : public Area
{
    Q_OBJECT
public:
    explicit IncidentArea(const AreaPlace &place);
    ~IncidentArea() override;

    [[nodiscard]] views::IncidentsPage &incidentsPage() const { return *m_page; }
    [[nodiscard]] IncidentController &controller() { return m_incidents; }
    [[nodiscard]] IncidentReportController &reports() { return m_reports; }
    [[nodiscard]] IncidentTemplates &templates() { return m_templates; }
    [[nodiscard]] IncidentDocuments &documents() { return m_documents; }

    [[nodiscard]] views::RailEntry entry() const override;
    [[nodiscard]] QWidget *page() const override;
    void showHome() override { Q_EMIT frontRequested(); }
    void setCompact(bool compact) override;
    void tick() override;
    [[nodiscard]] std::vector<Waiting> waiting() const override;
    [[nodiscard]] std::vector<views::PageAction> acts() override;
    [[nodiscard]] QList<views::PaletteItem> finds() const override;
    bool choose(const QString &item) override;
    /// Opens a record of an incident, or the form of a new one with what a log already says.
    bool follow(const Intent &intent) override;

private:
    AreaPlace m_place;
    views::IncidentsPage *m_page;
    IncidentLaw m_law;
    IncidentController m_incidents;
    IncidentNumbers m_numbers;
    IncidentTemplates m_templates;
    IncidentReportController m_reports;
    IncidentDocuments m_documents;
};

} // namespace redoubt::console
