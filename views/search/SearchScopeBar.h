// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/search/SearchValues.h"

#include <QWidget>

namespace redoubt::views {

class Button;
class SegmentedControl;

/// In what one looks: everything that may be seen, beside what is at hand; what else there is stands in a menu, and beside them once it is chosen.
class SearchScopeBar : public QWidget
{
    Q_OBJECT
public:
    explicit SearchScopeBar(QWidget *parent = nullptr);

    /// @p chosen empty: everything.
    void setScopes(const QList<SearchValues::Scope> &scopes, const QString &chosen);
    /// A line of buttons takes less room: one, with a menu of all.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void scopeChosen(const QString &id);

private:
    void fill();

    QList<SearchValues::Scope> m_scopes;
    QString m_chosen;
    bool m_narrow = false;
    QStringList m_shown; ///< ids of the segments
    SegmentedControl *m_segments;
    Button *m_more;
};

} // namespace redoubt::views
