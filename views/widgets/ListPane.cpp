// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ListPane.h"

#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QResizeEvent>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int sideMargin = 16;
} // namespace

ListPane::ListPane(const QString &title, SegmentedControl *choice, QAbstractItemDelegate *delegate, QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(title)), m_choice(choice), m_list(new QListView), m_nothing(paragraph({}, BodyType, Ink::Text2))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    auto *choices = new QWidget;
    auto *row = rowLayout(choices, {sideMargin, 0, sideMargin, 12}, 0);
    row->addWidget(m_choice);
    row->addStretch();
    column->addWidget(choices);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(sideMargin, 12, sideMargin, 12);
    column->addWidget(m_nothing);
    delegate->setParent(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(title);
    column->addWidget(m_list, 1);
    column->addStretch();
    setFocusProxy(m_list);
    showWhetherEmpty();
}

void ListPane::showRows(QAbstractItemModel *model)
{
    m_rows = model;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_quiet && m_rows && current.isValid())
            chosen(current.row());
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::showWhetherEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::showWhetherEmpty);
    // A row may be of another height than it was.
    connect(model, &QAbstractItemModel::dataChanged, m_list, &QListView::doItemsLayout);
    showWhetherEmpty();
}

void ListPane::choose(int row)
{
    m_quiet = true;
    m_list->setCurrentIndex(row < 0 || !m_rows ? QModelIndex() : m_rows->index(row, 0));
    m_quiet = false;
}

void ListPane::step(int by)
{
    const int count = m_rows ? m_rows->rowCount() : 0;
    if (count > 0)
        m_list->setCurrentIndex(m_rows->index(std::clamp(m_list->currentIndex().row() + by, 0, count - 1), 0));
}

void ListPane::setNothing(const QString &sentence) { m_nothing->setText(sentence); }

void ListPane::showWhetherEmpty()
{
    const bool empty = !m_rows || m_rows->rowCount() == 0;
    m_nothing->setVisible(empty);
    m_list->setVisible(!empty);
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->doItemsLayout();
}

void ListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choice->setRoom(width() - 2 * sideMargin);
}

} // namespace redoubt::views
