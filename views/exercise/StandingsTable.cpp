// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/StandingsTable.h"

#include "models/exercise/StandingsModel.h"
#include "views/delegates/StandingsDelegate.h"
#include "views/theme/Typography.h"

#include <QEvent>
#include <QHeaderView>

namespace redoubt::views {

StandingsTable::StandingsTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new StandingsDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(10);
    setAccessibleName(tr("Standings"));
    applySizes();
}

void StandingsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    applySizes();
}

void StandingsTable::applySizes()
{
    verticalHeader()->setDefaultSectionSize(scaled(StandingsDelegate::rowHeight));
    horizontalHeader()->setFixedHeight(scaled(StandingsDelegate::rowHeight));
    if (model() == nullptr)
        return;
    const auto title = [this](int column) { return textWidth(textFont(SmallType, Weight::Bold), model()->headerData(column, Qt::Horizontal).toString()) + 20; };
    using Model = models::StandingsModel;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(Model::Team, QHeaderView::Stretch);
    setColumnWidth(Model::Place, qMax(title(Model::Place) + 8, scaled(56)));
    setColumnWidth(Model::Movement, qMax(title(Model::Movement), scaled(48)));
    setColumnWidth(Model::Total, qMax(title(Model::Total), textWidth(textFont(BodyType, Weight::Bold), QStringLiteral("888,888.88")) + 16 + scaled(14)));
    setColumnWidth(Model::Recent, qMax(title(Model::Recent), scaled(72)));
    setColumnWidth(Model::Waiting, qMax(title(Model::Waiting) + 12, scaled(64)));
}

void StandingsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
