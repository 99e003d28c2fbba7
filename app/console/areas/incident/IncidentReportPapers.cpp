// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/papers/PaperFormats.h"
#include "app/console/papers/PaperThread.h"
#include "app/console/papers/PrintDialog.h"
#include "app/console/session/Session.h"
#include "documents/write/PlainText.h"
#include "incident/papers/ReportPaper.h"
#include "incident/report/TemplateData.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/PaperView.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <map>

/// The part of the controller of reports that makes papers of them: shown, exported, printed.
namespace redoubt::console {

std::optional<documents::Paper> IncidentReportController::paper() const
{
    const auto *all = reports();
    const auto *board = all ? shelf().board(all->stream()) : nullptr;
    const auto made = board ? m_reader.report(all->stream(), *m_report, workplace().now()) : std::nullopt;
    if (!made)
        return std::nullopt;
    const auto zone = m_reader.zoneOf(*board);
    if (!made->view.issued.empty())
        return incident::issuedPaper(made->view.issued.front().value, zone);
    if (m_offer && m_offer->report == *m_report)
        return incident::draftPaper(m_offer->content, zone);
    return made->outline ? std::optional(incident::draftPaper(made->content, zone)) : std::nullopt;
}

void IncidentReportController::draw()
{
    const auto shown = paper();
    ++m_drawing;
    if (!shown) {
        m_page.paper()->clear(tr("The rules by which this report is written are not here, so that no paper can be made of it."));
        return;
    }
    const auto ground = views::PaperView::ground().rgb() & 0xFFFFFF;
    const int width = m_page.paper()->pageWidth();
    const auto ratio = m_page.paper()->devicePixelRatioF();
    m_place.papers.run(
        this, [paper = *shown, width, ratio, ground] { return paperPages(paper, width, ratio, ground); },
        [this, which = m_drawing, title = models::text(shown->title), text = documents::writePlainText(*shown)](const Result<QList<QImage>> &pages) {
            if (which != m_drawing)
                return;
            if (pages)
                m_page.paper()->setPages(*pages, title, models::text(text));
            else
                m_page.paper()->clear(tr("The paper cannot be drawn. Export it as text, and read that."));
        });
}

void IncidentReportController::chooseExport()
{
    const auto shown = paper();
    if (!shown)
        return;
    auto *where = views::fileChooser(m_page.window(), tr("Export the report"));
    offerPaperFormats(*where, {PaperFormat::Pdf, PaperFormat::Word, PaperFormat::OpenDocument, PaperFormat::PlainText});
    // What has left can be put into the office's own form, too; a draft has nothing in it that was signed.
    const auto view = m_report ? reports()->report(*m_report) : std::nullopt;
    std::map<QString, Id> templates;
    if (view && !view->issued.empty()) {
        auto filters = where->nameFilters();
        for (const auto &record : m_templates.open(reports()->stream())) {
            const auto filter =
                tr("Template %1 (*.%2)").arg(models::text(record.value.name), QFileInfo(models::text(record.value.file.name)).suffix().toLower());
            templates.emplace(filter, record.id);
            filters += filter;
        }
        where->setNameFilters(filters);
    }
    where->selectFile(models::text(shown->title));
    connect(where, &QFileDialog::fileSelected, this, [this, where, templates, of = m_report](const QString &path) {
        const auto in = templates.find(where->selectedNameFilter());
        if (of != m_report)
            Q_EMIT failed(tr("Another report is shown now. Nothing was exported: ask again."));
        else if (in != templates.end())
            exportIn(in->second, path);
        else
            exportTo(path);
    });
    where->open();
}

void IncidentReportController::exportIn(const Id &record, const QString &path)
{
    const auto *all = reports();
    const auto *board = all ? shelf().board(all->stream()) : nullptr;
    const auto view = all && m_report ? all->report(*m_report) : std::nullopt;
    const auto open = all ? m_templates.open(all->stream()) : std::vector<feed::BoardRecord<incident::OfficeTemplate>>();
    const auto found = std::ranges::find(open, record, &feed::BoardRecord<incident::OfficeTemplate>::id);
    if (!board || !view || view->issued.empty() || found == open.end()) {
        Q_EMIT failed(tr("The template was withdrawn, or the report is not here any more. Nothing was exported."));
        return;
    }
    const auto &issued = view->issued.front().value;
    m_templates.fill(*found, incident::templateData(issued.content, issued.by, issued.at, m_reader.zoneOf(*board)), path);
}

void IncidentReportController::exportTo(const QString &path)
{
    const auto shown = paper();
    if (!shown)
        return;
    m_place.papers.run(
        this, [paper = *shown, path] { return writePaperAs(path, paper); },
        [this, path](const Result<void> &result) {
            if (result)
                Q_EMIT saved(tr("Exported to %1").arg(QFileInfo(path).fileName()));
            else
                Q_EMIT failed(tr("The report was not exported: the file cannot be written there. Choose another place."));
        });
}

void IncidentReportController::choosePrinter()
{
    const auto shown = paper();
    if (!shown)
        return;
    printWithDialog(m_place.papers, this, m_page.window(), *shown, tr("Print the report"), models::text(shown->title),
                    [this](const Result<void> &result) {
                        if (result)
                            Q_EMIT saved(tr("Printed"));
                        else
                            Q_EMIT failed(tr("The report was not printed: the printer did not take it. Look at the printer and print again."));
                    });
}

} // namespace redoubt::console
