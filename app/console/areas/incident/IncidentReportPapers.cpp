// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentReportController.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "app/console/papers/PaperFormats.h"
#include "app/console/papers/PaperThread.h"
#include "app/console/papers/PrintDialog.h"
#include "app/console/session/Session.h"
#include "documents/write/PlainText.h"
#include "incident/papers/ReportPaper.h"
#include "models/Text.h"
#include "views/incident/IncidentsPage.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/PaperView.h"

#include <QFileDialog>
#include <QFileInfo>

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
    where->selectFile(models::text(shown->title));
    connect(where, &QFileDialog::fileSelected, this, [this, of = m_report](const QString &path) {
        if (of == m_report)
            exportTo(path);
        else
            Q_EMIT failed(tr("Another report is shown now. Nothing was exported: ask again."));
    });
    where->open();
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
