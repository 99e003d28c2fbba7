// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

class QMenu;

namespace redoubt::views {

class Button;

/// What the left pane of the search page offers, as buttons with menus, where there is no room for the pane.
class SearchFilterMenus : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFilterMenus(QWidget *parent = nullptr);

    void setValues(const SearchValues &values);
    void setSaved(const QList<SearchAgain> &saved);
    void setRecent(const QList<SearchAgain> &recent);

Q_SIGNALS:
    void facetChosen(redoubt::views::SearchFacet facet, const QString &id);
    void keepWanted();
    void savedChosen(const QString &name);
    void renameWanted(const QString &name);
    void removeRequested(const QString &name);
    void recentChosen(const QString &typed);

private:
    void fill();
    /// A menu for @p button, in place of the one that it had.
    [[nodiscard]] QMenu *newMenuOf(Button *button);
    void fillMenus();
    void fillSearches();

    SearchValues m_values;
    QList<SearchAgain> m_saved;
    QList<SearchAgain> m_recent;
    QList<Button *> m_buttons; ///< of facets, in their order
    Button *m_searches;
    Button *m_lacks;
    bool m_isBehind = false; ///< what it shows is not what it was told last
};

} // namespace redoubt::views
