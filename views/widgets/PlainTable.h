// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTableView>

namespace redoubt::views {

/// A table whose rows are one thing: the pointer rests on a whole row, not on a cell of it.
class RowTable : public QTableView
{
public:
    using QTableView::QTableView;

    /// The row under the pointer; -1: none.
    [[nodiscard]] int pointedRow() const { return m_pointed; }

protected:
    bool viewportEvent(QEvent *event) override;

private:
    int m_pointed = -1;
};

/// A default table: no grid, no vertical header, whole rows selected one at a time, painted by TableDelegate.
/// @p name is what a screen reader calls it.
[[nodiscard]] RowTable *plainTable(const QString &name);
/// Row and head heights by the type scale; call again when the style changes.
void applyTableSizes(QTableView *table);

} // namespace redoubt::views
