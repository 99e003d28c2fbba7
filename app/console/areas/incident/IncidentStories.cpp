// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentStories.h"

#include "app/console/areas/incident/IncidentArea.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/screens/Camera.h"
#include "app/console/session/Session.h"
#include "views/frame/MainFrame.h"
#include "views/incident/IncidentsPage.h"

namespace redoubt::console {

namespace {
using incident::IncidentReportState;

/// Shows the report that stands as @p state, of the incident that is due first; nothing happens where there is none.
void openReport(Console &console, IncidentReportState state)
{
    auto &area = console.workbench()->area<IncidentArea>();
    const auto &shelf = IncidentShelf::of(console.session()->desk());
    for (const auto &row : area.controller().rows()) {
        const auto *board = shelf.boardWith(row.incident);
        const auto *reports = board ? shelf.reports(board->id()) : nullptr;
        for (const auto &report : reports ? reports->reportsOf(row.incident) : std::vector<Id>()) {
            if (reports->report(report)->state() == state)
                return area.reports().open(report);
        }
    }
}
} // namespace

void shootIncidentPage(Camera &camera, const QString &suffix)
{
    auto &console = camera.console();
    camera.then([&console] { console.workbench()->frame().showPage(QStringLiteral("incident")); });
    camera.shoot(QStringLiteral("incidents-") + suffix);
    camera.then([&console] { console.workbench()->area<IncidentArea>().incidentsPage().showRace(true); });
    camera.shoot(QStringLiteral("incidents-race-") + suffix);
    camera.then([&console] { console.workbench()->area<IncidentArea>().incidentsPage().showDocuments(true); });
    camera.shoot(QStringLiteral("incidents-documents-") + suffix);
    camera.then([&console] { console.workbench()->area<IncidentArea>().incidentsPage().documents()->showNumbers(true); });
    camera.shoot(QStringLiteral("incidents-numbers-") + suffix);
    camera.then([&console] { console.workbench()->area<IncidentArea>().incidentsPage().documents()->showNumbers(false); });
    camera.then([&console] { openReport(console, IncidentReportState::Drafted); });
    camera.shoot(QStringLiteral("incident-report-") + suffix);
    camera.then([&console] { openReport(console, IncidentReportState::Issued); });
    camera.shoot(QStringLiteral("incident-report-issued-") + suffix);
    camera.then([&console] {
        console.workbench()->area<IncidentArea>().reports().leave();
        console.workbench()->area<IncidentArea>().incidentsPage().showSheet();
    });
}

} // namespace redoubt::console
