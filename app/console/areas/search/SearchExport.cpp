// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SearchExport.h"

#include "app/console/session/Session.h"
#include "documents/write/Xlsx.h"
#include "views/widgets/FileChooser.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

#include <memory>

namespace redoubt::console {

using views::SearchExportForm;

namespace {
QString suffixOfForm(SearchExportForm form) { return form == SearchExportForm::Workbook ? QStringLiteral("xlsx") : QStringLiteral("csv"); }

Result<void> writeHits(SearchExportForm form, const QString &path, const SearchSheetWords &words, const SearchList &list)
{
    if (form == SearchExportForm::Csv)
        return writePaperFile(path, searchCsv(words, list));
    REDOUBT_ASSIGN(const auto bytes, documents::writeXlsx(searchPaper(words, list), words.title));
    return writePaperFile(path, bytes);
}
} // namespace

SearchExport::SearchExport(Session &session, PaperThread &papers, views::SearchPage &page, QObject *parent)
    : QObject(parent), m_session(session), m_papers(papers), m_page(page), m_words(session)
{ }

void SearchExport::choose(SearchExportForm form, const SearchAsk &ask, const SearchPlace &place)
{
    if (search::searchQuery(ask.typed).isEmpty())
        return Q_EMIT failed(tr("Nothing is looked for, so there is nothing to export."));
    auto *where = views::fileChooser(m_page.window(), tr("Save what was found"));
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setDefaultSuffix(suffixOfForm(form));
    const auto now = QDateTime::fromMSecsSinceEpoch(m_session.place().now().ms);
    where->selectFile(tr("Search results %1").arg(now.toString(QStringLiteral("yyyy-MM-dd HHmm"))) + QLatin1Char('.') + suffixOfForm(form));
    connect(where, &QFileDialog::fileSelected, this, [this, form, ask, place](const QString &path) { writeTo(form, path, ask, place); });
    where->open();
}

void SearchExport::writeTo(SearchExportForm form, const QString &path, const SearchAsk &ask, const SearchPlace &place)
{
    m_session.search().list(ask, this, [this, form, path, place](SearchList list) {
        if (list.found == 0)
            return Q_EMIT failed(tr("Nothing is found any more, so nothing was written."));
        const auto words = m_words.sheet(list, place);
        const auto hits = std::make_shared<const SearchList>(std::move(list));
        m_papers.run(
            this, [form, path, words, hits] { return writeHits(form, path, words, *hits); },
            [this, path, count = hits->found](const Result<void> &result) {
                const auto file = QFileInfo(path).fileName();
                if (result)
                    Q_EMIT saved(tr("%1 hits saved as %2").arg(QLocale().toString(count), file));
                else if (result.error().code == ErrorCode::TooLarge)
                    Q_EMIT failed(
                        tr("%1 hits are more than a table (xlsx) takes. Nothing was written: narrow the search, or export plain rows (csv).")
                            .arg(QLocale().toString(count)));
                else
                    Q_EMIT failed(
                        tr("%1 was not written: there is no room, or the place takes no file. What stood there is as it was. Choose another "
                           "place.")
                            .arg(file));
            });
    });
}

} // namespace redoubt::console
