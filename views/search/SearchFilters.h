// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;
class SearchAgainList;

/// How the search page calls its facets: "Unit", "When", …
[[nodiscard]] QString searchFacetName(SearchFacet facet);

/// What is real, and what is played, in one word each.
[[nodiscard]] QString searchNatureName(bool drill);

/// The left pane of the search page: what narrows, each group adding up; searches that were kept or made before; and what was not searched.
class SearchFilters : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFilters(QWidget *parent = nullptr);

    void setValues(const SearchValues &values);
    void setSaved(const QList<SearchAgain> &saved);
    /// The newest first.
    void setRecent(const QList<SearchAgain> &recent);

Q_SIGNALS:
    /// Empty @p id: all of that facet.
    void facetChosen(redoubt::views::SearchFacet facet, const QString &id);
    void keepWanted();
    void savedChosen(const QString &name);
    void renameWanted(const QString &name);
    void removeRequested(const QString &name);
    void recentChosen(const QString &typed);

private:
    void fillFacets();
    void fillLacks();

    QList<SearchValues::Facet> m_facets; ///< shown
    QList<SearchValues::Lack> m_lacks;
    bool m_allUnits = false;
    PaneHead *m_head;
    Button *m_keep;
    QVBoxLayout *m_facetRows;
    SearchAgainList *m_saved;
    SearchAgainList *m_recent;
    QWidget *m_lacking;
    QVBoxLayout *m_lackRows;
};

} // namespace redoubt::views
