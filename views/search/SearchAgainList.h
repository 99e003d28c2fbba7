// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

/// Searches that can be made again: a name, how many hits it has, and what is new in it. Those that were kept have a menu to rename and to remove
/// them (the context menu, the menu key, or the button at the right).
class SearchAgainList : public QWidget
{
    Q_OBJECT
public:
    SearchAgainList(const QString &title, bool kept, QWidget *parent = nullptr);

    /// Nothing is shown of none.
    void setSearches(const QList<SearchAgain> &searches);

Q_SIGNALS:
    void chosen(const QString &name);
    void renameWanted(const QString &name);
    void removeRequested(const QString &name);

private:
    void openMenu(const QString &name, const QPoint &at);

    QList<SearchAgain> m_searches;
    bool m_kept;
    QVBoxLayout *m_rows;
};

} // namespace redoubt::views
