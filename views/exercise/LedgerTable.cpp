// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/LedgerTable.h"

#include "views/delegates/TableDelegate.h"
#include "views/widgets/PlainTable.h"
#include "views/exercise/Reversal.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace redoubt::views {

LedgerTable::LedgerTable(QWidget *parent)
    : QWidget(parent), m_model(new models::LedgerModel(this)), m_table(plainTable(tr("Entries of the ledger"))),
      m_none(paragraph(tr("No points have been given yet."), BodyType, Ink::Text2)), m_foot(new QWidget),
      m_reverse(new Button(tr("Reverse…"), ButtonKind::Danger, Icon::Undo, ButtonSize::Small)),
      m_why(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    auto *column = columnLayout(this);
    m_none->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_none);
    m_table->setModel(m_model);
    column->addWidget(m_table, 1);
    auto *foot = rowLayout(m_foot, {16, 6, 16, 8}, 8);
    foot->addWidget(m_reverse);
    foot->addWidget(m_why, 1);
    column->addWidget(m_foot);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LedgerTable::showSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LedgerTable::showSelection);
    connect(m_reverse, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (!current.isValid())
            return;
        const models::LedgerRow row = m_model->at(current.row());
        confirmReversal(this, row.ifReversed, [this, entry = row.id](const QString &reason) { Q_EMIT reversalRequested({entry, reason}); });
    });
    applySizes();
    setMayReverse(false);
    setEntries({});
}

void LedgerTable::setEntries(const std::vector<models::LedgerRow> &entries)
{
    m_model->assign(entries);
    m_none->setVisible(entries.empty());
    m_table->setVisible(!entries.empty());
    showSelection();
}

void LedgerTable::setMayReverse(bool may)
{
    m_mayReverse = may;
    showSelection();
}

void LedgerTable::showSelection()
{
    m_foot->setVisible(m_mayReverse && m_model->rowCount() > 0);
    const bool chosen = m_table->selectionModel()->hasSelection() && m_table->currentIndex().isValid();
    QString why;
    if (!chosen)
        why = tr("Choose an entry to reverse it.");
    else if (m_model->at(m_table->currentIndex().row()).kind == exercise::ScoreKind::Reversal)
        why = tr("A reversal cannot be undone; make a new ruling.");
    else if (m_model->at(m_table->currentIndex().row()).reversed)
        why = tr("This entry was reversed already.");
    m_why->setText(why);
    m_reverse->setEnabled(why.isEmpty());
}

void LedgerTable::applySizes()
{
    using Model = models::LedgerModel;
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    m_table->setColumnWidth(Model::Number, textWidth(textFont(BodyType), QStringLiteral("8888")) + 28);
    m_table->setColumnWidth(Model::When, textWidth(textFont(BodyType), QStringLiteral("88-88 88:88")) + 32);
    m_table->setColumnWidth(Model::Team, scaled(152)); // a tag and a unit of five characters
    m_table->setColumnWidth(Model::Points, textWidth(textFont(BodyType), QStringLiteral("+88,888.88")) + 20);
    m_table->setColumnWidth(Model::Judge, scaled(96));
    head->setSectionResizeMode(Model::What, QHeaderView::Stretch);
    head->setSectionResizeMode(Model::Reason, QHeaderView::Stretch);
}

void LedgerTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyTableSizes(m_table);
        applySizes();
    }
}

} // namespace redoubt::views
