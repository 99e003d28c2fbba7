// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateListPane.h"

#include "views/duty/template/TemplateDelegate.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace redoubt::views {

TemplateListPane::TemplateListPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Templates"))),
      m_choice(new SegmentedControl({{tr("Checklists")}, {tr("Phrases")}, {tr("Procedures")}})), m_list(new QListView),
      m_nothing(paragraph({}, BodyType, Ink::Text2))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    auto *choice = new QWidget;
    auto *row = rowLayout(choice, {16, 0, 16, 12}, 0);
    m_choice->setAccessibleName(tr("Sort of template"));
    row->addWidget(m_choice);
    row->addStretch();
    column->addWidget(choice);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    m_list->setItemDelegate(new TemplateDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Templates"));
    column->addWidget(m_list, 1);
    column->addStretch();
    m_choice->setCurrentIndex(0);
    connect(m_choice, &SegmentedControl::chosen, this, [this](int index) {
        m_sort = static_cast<duty::TemplateSort>(index);
        Q_EMIT sortChosen(m_sort);
        showNothing();
    });
    setFocusProxy(m_list);
    showNothing();
}

void TemplateListPane::setModel(models::TemplateListModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_quiet && m_model && current.isValid())
            Q_EMIT templateChosen(m_model->at(current.row()).id);
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &TemplateListPane::showNothing);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TemplateListPane::showNothing);
    connect(model, &QAbstractItemModel::dataChanged, m_list, &QListView::doItemsLayout);
    showNothing();
}

void TemplateListPane::setCounts(const std::array<int, 3> &counts)
{
    for (int i = 0; i < static_cast<int>(counts.size()); ++i)
        m_choice->setCount(i, counts[static_cast<std::size_t>(i)]);
}

void TemplateListPane::setSort(duty::TemplateSort sort)
{
    m_sort = sort;
    m_choice->setCurrentIndex(static_cast<int>(sort));
    showNothing();
}

void TemplateListPane::setCurrent(const QString &row)
{
    const int at = m_model ? m_model->rowOf(row) : -1;
    m_quiet = true;
    m_list->setCurrentIndex(at < 0 ? QModelIndex() : m_model->index(at, 0));
    m_quiet = false;
}

void TemplateListPane::showNothing()
{
    const bool empty = !m_model || m_model->rowCount() == 0;
    switch (m_sort) {
    case duty::TemplateSort::Checklist: m_nothing->setText(tr("No checklist is published to this unit.")); break;
    case duty::TemplateSort::Phrases: m_nothing->setText(tr("No phrases for the shift log are published to this unit.")); break;
    case duty::TemplateSort::Procedure: m_nothing->setText(tr("No procedure is published to this unit.")); break;
    }
    m_nothing->setVisible(empty);
    m_list->setVisible(!empty);
}

void TemplateListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->doItemsLayout();
}

void TemplateListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choice->setRoom(width() - 32);
}

} // namespace redoubt::views
