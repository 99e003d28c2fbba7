// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PlainTable.h"

#include "views/delegates/TableDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/TableHeader.h"

#include <QHeaderView>
#include <QTableView>

namespace redoubt::views {

QTableView *plainTable(const QString &name)
{
    auto *table = new QTableView;
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
