// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/incident/IncidentLaw.h"
#include "core/calendar/TimeZone.h"
#include "incident/report/ReportCheck.h"
#include "models/incident/IncidentValues.h"
#include "views/incident/IncidentRequests.h"

#include <QString>

namespace redoubt::console {

class Session;

/// Reads an incident and its reports as pages show them: names of the desk, rules of the law, clocks of the register.
class IncidentReader
{
public:
    /// Of both, which outlive it.
    IncidentReader(Session &session, const IncidentLaw &law) : m_session(session), m_law(law) { }

    [[nodiscard]] calendar::TimeZone zoneOf(const incident::IncidentBoard &board) const;
    /// Of the register's clocks, in seconds east of UTC.
    [[nodiscard]] int offsetOf(const incident::IncidentBoard &board, Instant instant) const { return zoneOf(board).offsetSeconds(instant); }
    [[nodiscard]] QString unitOf(const incident::IncidentBoard &board) const;
    /// Who may be asked to sign in that register, whoever is signed in first. Who approves is the server's to know: it takes no word of anybody else.
    [[nodiscard]] std::vector<views::SignerChoice> signers(const incident::IncidentBoard &board) const;
    [[nodiscard]] models::IncidentValues values(const incident::IncidentBoard &board, const incident::IncidentView &view, Instant now) const;

    /// All of an incident's report that the rules make of it.
    struct Report
    {
        incident::IncidentReportView view;
        const incident::OutlineStage *outline = nullptr; ///< null: this program does not have it
        incident::ReportContent content;                 ///< as it would be issued now; empty without an outline
        incident::ReportCheck check;
        models::IncidentReportValues values;
    };
    /// None: it, its incident or its register is not here.
    [[nodiscard]] std::optional<Report> report(const Id &stream, const Id &report, Instant now) const;

private:
    Session &m_session;
    const IncidentLaw &m_law;
};

} // namespace redoubt::console
