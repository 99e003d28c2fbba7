// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentArea.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"

#include <algorithm>
#include <iterator>

namespace redoubt::console {

namespace {
const QString incidentPrefix = QStringLiteral("incident:");
const QString reportPrefix = QStringLiteral("incident-report:");

QString factIn(const json::object &facts, const char *name)
{
    const auto *value = facts.if_contains(name);
    return value && value->is_string() ? QString::fromUtf8(value->get_string().data(), static_cast<qsizetype>(value->get_string().size()))
                                       : QString();
}
} // namespace

IncidentArea::IncidentArea(const AreaPlace &place)
    : m_place(place), m_page(new views::IncidentsPage), m_incidents(place, m_law, *m_page), m_numbers(place, m_law),
      m_templates(place, m_law, *m_page), m_reports(place, m_law, m_numbers, m_templates, *m_page), m_documents(place, m_law, m_numbers, *m_page)
{
    connect(&m_incidents, &IncidentController::changed, this, &IncidentArea::waitingChanged);
    connect(&m_incidents, &IncidentController::saved, this, &IncidentArea::saved);
    connect(&m_incidents, &IncidentController::failed, this, &IncidentArea::failed);
    connect(&m_incidents, &IncidentController::reportWanted, &m_reports, &IncidentReportController::open);
    connect(&m_incidents, &IncidentController::reportBegun, &m_reports, &IncidentReportController::begin);
    connect(&m_incidents, &IncidentController::opened, &m_reports, &IncidentReportController::leave);
    connect(&m_reports, &IncidentReportController::saved, this, &IncidentArea::saved);
    connect(&m_reports, &IncidentReportController::failed, this, &IncidentArea::failed);
    connect(&m_documents, &IncidentDocuments::reportWanted, &m_reports, &IncidentReportController::open);
    connect(&m_templates, &IncidentTemplates::saved, this, &IncidentArea::saved);
    connect(&m_templates, &IncidentTemplates::failed, this, &IncidentArea::failed);
    connect(&m_documents, &IncidentDocuments::saved, this, &IncidentArea::saved);
    connect(&m_documents, &IncidentDocuments::failed, this, &IncidentArea::failed);
    connect(&m_reports, &IncidentReportController::changed, this, &IncidentArea::waitingChanged);
}

IncidentArea::~IncidentArea() = default;

views::RailEntry IncidentArea::entry() const { return {QStringLiteral("incident"), tr("Incidents"), views::Icon::Alert, false}; }

QWidget *IncidentArea::page() const { return m_page; }

void IncidentArea::setCompact(bool compact) { m_page->setCompact(compact); }

void IncidentArea::tick()
{
    m_incidents.tick();
    m_numbers.tick();
    m_reports.tick();
}

std::vector<Waiting> IncidentArea::waiting() const
{
    auto all = m_incidents.waiting();
    auto reports = m_reports.waiting();
    std::ranges::move(reports, std::back_inserter(all));
    return all;
}

std::vector<views::PageAction> IncidentArea::acts()
{
    if (!m_incidents.mayBegin())
        return {};
    views::PageAction begin;
    begin.name = tr("Enter an incident");
    begin.place = tr("Incidents");
    begin.icon = views::Icon::Plus;
    begin.act = [this] {
        showHome();
        m_incidents.begin();
    };
    return {begin};
}

QList<views::PaletteItem> IncidentArea::finds() const
{
    QList<views::PaletteItem> items;
    for (const auto &row : m_incidents.rows()) {
        if (row.isClosed)
            break; // they come last, and the search finds them
        views::PaletteItem item;
        item.id = incidentPrefix + row.id;
        item.title = row.number + QLatin1Char(' ') + row.title;
        item.kind = tr("incident");
        item.icon = views::Icon::Alert;
        items += item;
    }
    return items;
}

bool IncidentArea::choose(const QString &item)
{
    if (item.startsWith(reportPrefix)) {
        if (const auto id = Id::parse(item.mid(reportPrefix.size()).toStdString()))
            m_reports.open(*id);
        Q_EMIT frontRequested();
        return true;
    }
    if (!item.startsWith(incidentPrefix))
        return false;
    if (const auto id = Id::parse(item.mid(incidentPrefix.size()).toStdString()))
        m_incidents.open(*id);
    Q_EMIT frontRequested();
    return true;
}

bool IncidentArea::follow(const Intent &intent)
{
    const auto &shelf = IncidentShelf::of(m_place.session.desk());
    if (intent.what == Intent::What::Open) {
        const auto *board = intent.stream ? shelf.board(*intent.stream) : nullptr;
        const auto *reports = intent.stream ? shelf.reports(*intent.stream) : nullptr;
        const auto report = reports && intent.record ? reports->reportBehind(*intent.record) : std::nullopt;
        const auto incident = board && intent.record ? (report ? reports->incidentOf(*report) : board->incidentBehind(*intent.record)) : std::nullopt;
        if (!incident || !m_incidents.open(*incident))
            return false;
        if (report)
            m_reports.open(*report);
        Q_EMIT frontRequested();
        return true;
    }
    if (intent.kind != incident::Incident::Kind || !m_incidents.mayBegin())
        return false;
    views::BeginForm typed;
    typed.title = factIn(intent.facts, "title");
    typed.narrative = factIn(intent.facts, "narrative");
    typed.source = factIn(intent.facts, "source");
    if (const auto *at = intent.facts.if_contains("discovered")) {
        if (const auto instant = fromJson<Instant>(*at))
            typed.discovered = *instant;
    }
    std::vector<incident::IncidentOrigin> origins;
    if (const auto *from = intent.facts.if_contains("origin")) {
        if (const auto origin = fromJson<incident::IncidentOrigin>(*from))
            origins.push_back(*origin);
    }
    Q_EMIT frontRequested();
    m_incidents.begin(typed, origins);
    return true;
}

} // namespace redoubt::console
