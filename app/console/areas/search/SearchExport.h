// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/search/SearchWords.h"
#include "app/console/papers/PaperThread.h"
#include "views/search/SearchPage.h"

#include <QObject>

namespace redoubt::console {

/// Every hit of a question in a file, in the order of the page, with the question above them: found again on the search thread, written on the one
/// for papers, whole or not at all.
class SearchExport : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    SearchExport(Session &session, PaperThread &papers, views::SearchPage &page, QObject *parent);

    /// Asks for a file, and writes what @p ask finds then.
    void choose(views::SearchExportForm form, const SearchAsk &ask, const SearchPlace &place);
    void writeTo(views::SearchExportForm form, const QString &path, const SearchAsk &ask, const SearchPlace &place);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    Session &m_session;
    PaperThread &m_papers;
    views::SearchPage &m_page;
    SearchWords m_words;
};

} // namespace redoubt::console
