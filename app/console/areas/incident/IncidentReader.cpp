// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReader.h"

#include "app/console/Workplace.h"
#include "app/console/areas/incident/IncidentSentences.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "models/Text.h"

#include <algorithm>

namespace redoubt::console {

using incident::IncidentBoard;
using incident::IncidentView;

namespace {
const incident::GradingGuide &guideOrNone(const incident::GradingGuide *guide)
{
    static const incident::GradingGuide none;
    return guide ? *guide : none;
}
} // namespace

calendar::TimeZone IncidentReader::zoneOf(const IncidentBoard &board) const
{
    // A zone that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
    return zones::systemZone(board.record()->value.zone).value_or(calendar::TimeZone::utc());
}

QString IncidentReader::unitOf(const IncidentBoard &board) const
{
    const auto &units = m_session.desk().units();
    const auto known = units.find(board.record()->value.unit);
    return models::text(known == units.end() ? board.record()->value.name : known->second.name);
}

std::vector<views::SignerChoice> IncidentReader::signers(const IncidentBoard &board) const
{
    std::vector<views::SignerChoice> signers;
    const auto &desk = m_session.desk();
    for (const auto &[account, person] : desk.staff()) {
        if (person.unit == board.record()->value.unit)
            signers.push_back({account, models::text(person.name)});
    }
    std::ranges::sort(signers, {}, &views::SignerChoice::name);
    std::ranges::stable_partition(signers, [&](const auto &each) { return each.account == desk.account(); });
    return signers;
}

models::IncidentValues IncidentReader::values(const IncidentBoard &board, const IncidentView &view, Instant now) const
{
    const auto &record = view.incident.value;
    const bool chinese = m_session.place().chinese;
    const auto *guide = m_law.guideOf(record.guide);
    const auto regimes = m_law.regimesOf(record.regimes);
    auto values = models::incidentValues(
        view, {guideOrNone(guide), regimes, chinese, offsetOf(board, now), unitOf(board), m_law.categoryName(record.category, chinese)}, now);
    if (!guide)
        values.unreadable = IncidentSentences::noGuide(record.guide);
    if (const auto *reports = IncidentShelf::of(m_session.desk()).reports(board.id())) {
        for (const auto &id : reports->reportsOf(view.incident.id))
            values.reports.push_back(models::incidentReportRow(reports->report(id).value()));
    }
    return values;
}

std::optional<IncidentReader::Report> IncidentReader::report(const Id &stream, const Id &report, Instant now) const
{
    const auto &shelf = IncidentShelf::of(m_session.desk());
    const auto *board = shelf.board(stream);
    const auto *reports = shelf.reports(stream);
    auto view = reports ? reports->report(report) : std::nullopt;
    const auto seen = board && view ? board->incident(view->report.value.incident) : std::nullopt;
    if (!seen)
        return std::nullopt;
    const bool chinese = m_session.place().chinese;
    const auto &record = seen->incident.value;
    const auto *guide = m_law.guideOf(record.guide);
    const auto regimes = m_law.regimesOf(record.regimes);
    const auto standing = guide ? incident::standingOf(*seen, {*guide, regimes}, now) : fail(ErrorCode::NotFound, "guide");
    const auto zone = zoneOf(*board);
    // Papers are Chinese whatever the console speaks.
    const incident::ReportGround ground{*seen,
                                        guideOrNone(guide),
                                        standing ? std::optional(*standing) : std::nullopt,
                                        zone,
                                        unitOf(*board).toStdString(),
                                        incident::categoryWords(m_law.categories(), record.category),
                                        view->report.value.stage,
                                        view->ordinal,
                                        now};
    const auto *rules = m_law.outlineOf(view->report.value.outline);
    Report made;
    made.outline = rules ? rules->stage(view->report.value.stage) : nullptr;
    const auto fields = incident::fieldValues(ground);
    const auto *before = reports->lastIssued(seen->incident.id);
    if (before && before->report == report)
        before = nullptr;
    made.check = incident::checkReport(*view, made.outline, fields, before);
    if (made.outline)
        made.content = incident::reportContent(*view, *made.outline, ground);
    const QString name = rules ? IncidentLaw::named(rules->title, chinese) + QLatin1Char(' ') + models::text(rules->version) : QString();
    made.values = models::incidentReportValues(
        *view, record,
        {made.outline, name, fields, ground.guide, before, standing ? models::levelOf(standing->severity) : 0, chinese, zone.offsetSeconds(now)},
        now);
    made.view = std::move(*view);
    return made;
}

} // namespace redoubt::console
