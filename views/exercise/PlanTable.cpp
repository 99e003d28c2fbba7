// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanTable.h"

#include "views/delegates/TableDelegate.h"
#include "views/widgets/PlainTable.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace redoubt::views {

namespace {
constexpr int rowsShown = 8;
} // namespace

PlanTable::PlanTable(const QString &title, const QString &add, const QString &nothing, QAbstractItemModel *model, QWidget *parent)
    : Surface(Ground::Card, parent), m_head(new PaneHead(title)), m_add(new Button(add, ButtonKind::Secondary, Icon::Plus, ButtonSize::Small)),
      m_edit(new Button(tr("Change…"), ButtonKind::Ghost, Icon::Pen, ButtonSize::Small)),
      m_remove(new Button(tr("Remove…"), ButtonKind::Ghost, Icon::Close, ButtonSize::Small)), m_table(plainTable(title)),
      m_nothing(paragraph(nothing, BodyType, Ink::Text2))
{
    auto *column = columnLayout(this, {1, 1, 1, 1});
    for (Button *button : {m_edit, m_remove, m_add})
        m_head->addTrailing(button);
    column->addWidget(m_head);
    m_nothing->setContentsMargins(16, 4, 16, 16);
    column->addWidget(m_nothing);
    m_table->setModel(model);
    column->addWidget(m_table);
    m_edit->setAccessibleName(title + QStringLiteral(": ") + m_edit->text());
    m_remove->setAccessibleName(title + QStringLiteral(": ") + m_remove->text());
    connect(m_add, &QPushButton::clicked, this, &PlanTable::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_table->currentIndex().row()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_table->currentIndex().row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_editable)
            Q_EMIT editRequested(index.row());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanTable::showState);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlanTable::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlanTable::showState);
    applySizes();
    showState();
}

void PlanTable::setEditable(bool editable)
{
    m_editable = editable;
    showState();
}

void PlanTable::setRemovable(bool removable)
{
    m_removable = removable;
    showState();
}

void PlanTable::choose(int row)
{
    m_table->setCurrentIndex(m_table->model()->index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
    m_table->setFocus(Qt::OtherFocusReason);
}

void PlanTable::showState()
{
    const int rows = m_table->model()->rowCount();
    const bool chosen = m_table->selectionModel()->hasSelection();
    m_add->setVisible(m_editable);
    m_edit->setVisible(m_editable && rows > 0);
    m_edit->setEnabled(chosen);
    m_edit->setToolTip(chosen ? QString() : tr("Choose a row first"));
    m_remove->setVisible(m_editable && m_removable && rows > 0);
    m_remove->setEnabled(chosen);
    m_remove->setToolTip(chosen ? QString() : tr("Choose a row first"));
    m_nothing->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_head->setNote(rows == 0 ? QString() : QString::number(rows));
    m_table->setFixedHeight(m_table->horizontalHeader()->height() + qBound(1, rows, rowsShown) * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void PlanTable::applySizes()
{
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Stretch);
    showState();
}

void PlanTable::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
