// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PlainTable.h"

#include "views/delegates/TableDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/TableHeader.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QMouseEvent>

#include <utility>

namespace redoubt::views {

bool RowTable::viewportEvent(QEvent *event)
{
    int pointed = m_pointed;
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove: pointed = rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()); break;
    case QEvent::MouseMove: pointed = rowAt(static_cast<QMouseEvent *>(event)->pos().y()); break;
    case QEvent::HoverLeave:
    case QEvent::Leave: pointed = -1; break;
    default: break;
    }
    if (std::exchange(m_pointed, pointed) != pointed)
        viewport()->update(); // Qt updates the two cells alone
    return QTableView::viewportEvent(event);
}

RowTable *plainTable(const QString &name)
{
    auto *table = new RowTable;
    table->setHorizontalHeader(new TableHeader);
    table->setItemDelegate(new TableDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setMouseTracking(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->setAccessibleName(name);
    applyTableSizes(table);
    return table;
}

void applyTableSizes(QTableView *table)
{
    table->verticalHeader()->setDefaultSectionSize(scaled(TableDelegate::rowHeight));
    table->horizontalHeader()->setFixedHeight(scaled(28));
}

} // namespace redoubt::views
