// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class CountRow;
class Label;

/// The left pane of the search page: when, how it was spelled, what was looked for before, and what could not be read.
class SearchFilters : public QWidget
{
    Q_OBJECT
public:
    explicit SearchFilters(QWidget *parent = nullptr);

    void setValues(const SearchValues &values);
    /// The newest first.
    void setRecent(const QStringList &recent);

Q_SIGNALS:
    /// Below zero: whenever.
    void timeChosen(int time);
    /// 0 as typed, 1 otherwise; below zero: either.
    void spellingChosen(int spelling);
    void recentChosen(const QString &typed);

private:
    QList<CountRow *> m_times;
    QList<CountRow *> m_spellings;
    QWidget *m_recentHead;
    QWidget *m_recent;
    QVBoxLayout *m_recentRows;
    QWidget *m_unread;
    Label *m_unreadText;
    QStringList m_shownRecent;
};

} // namespace redoubt::views
