// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/QuarantinePage.h"

#include "views/widgets/PlainTable.h"
#include "views/sync/QuarantineCard.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>

namespace redoubt::views {

namespace {
constexpr int quarantinedWidth = 344;
} // namespace

QuarantinePage::QuarantinePage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_table(plainTable(tr("Changes that were not taken"))),
      m_redraft(new Button(tr("Open as a draft"), ButtonKind::Secondary, Icon::Pen, ButtonSize::Small)),
      m_read(new Button(tr("I have read it"), ButtonKind::Secondary, Icon::Check, ButtonSize::Small)),
      m_copy(new Button(tr("Copy its contents"), ButtonKind::Ghost, Icon::Copy, ButtonSize::Small)), m_card(new QuarantineCard)
{
    columnLayout(this)->addWidget(m_stack);
    auto *empty = new EmptyState(
        tr("Nothing is in quarantine"),
        tr("What the server cannot take is kept here with the reason, so that nothing gets lost and nothing is passed over in silence."));
    empty->setPicture(new FlowPicture(
        {{Icon::Pen, tr("Your change"), false}, {Icon::ShieldCheck, tr("The server checks"), true}, {Icon::Inbox, tr("Quarantine"), false}}));
    m_stack->addWidget(empty);
    auto *list = new QWidget;
    auto *column = columnLayout(list);
    auto *above = columnLayout();
    above->setContentsMargins(16, 16, 16, 12);
    above->addWidget(new Banner(Tone::Severity2, Icon::Alert, tr("The server did not take these"),
                                tr("They count for nobody but are kept here and at the server. Enter again what is still needed.")));
    column->addLayout(above);
    column->addWidget(new Rule);
    auto *split = rowLayout();
    split->addWidget(m_table, 1);
    split->addWidget(new Rule(Qt::Vertical));
    m_detail = new QScrollArea;
    m_detail->setWidget(m_card);
    m_detail->setWidgetResizable(true);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->setFocusPolicy(Qt::NoFocus);
    split->addWidget(m_detail);
    column->addLayout(split, 1);
    auto *foot = rowLayout(8);
    foot->setContentsMargins(16, 8, 16, 10);
    foot->addWidget(m_redraft);
    foot->addWidget(m_read);
    foot->addWidget(m_copy);
    foot->addStretch();
    column->addLayout(foot);
    m_stack->addWidget(list);
    const auto chosen = [this]() -> const models::QuarantineRow * {
        return m_model && m_table->currentIndex().isValid() ? &m_model->at(m_table->currentIndex().row()) : nullptr;
    };
    connect(m_redraft, &QPushButton::clicked, this, [this, chosen] {
        if (const auto *row = chosen())
            Q_EMIT redraftRequested(row->id);
    });
    connect(m_read, &QPushButton::clicked, this, [this, chosen] {
        if (const auto *row = chosen())
            Q_EMIT readRequested(row->id);
    });
    connect(m_copy, &QPushButton::clicked, this, [this, chosen] {
        if (const auto *row = chosen())
            Q_EMIT copyRequested(row->id);
    });
    showState();
}

void QuarantinePage::setModel(models::QuarantineModel *model)
{
    m_model = model;
    m_table->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &QuarantinePage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &QuarantinePage::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QuarantinePage::showState);
    applySizes();
    showState();
}

void QuarantinePage::showState()
{
    const bool any = m_model && m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (any && m_table->selectionModel()->model() && !m_table->currentIndex().isValid())
        m_table->selectRow(0); // tells of the choice, and comes back here
    const bool chosen = any && m_table->selectionModel()->hasSelection();
    m_detail->setVisible(chosen);
    if (chosen) { // the current index follows the selection, and only then
        const models::QuarantineRow &row = m_model->at(m_table->selectionModel()->selectedRows().constFirst().row());
        m_card->setRow(row);
        m_redraft->setVisible(row.isNewClaim);
    } else {
        m_redraft->setVisible(false);
    }
    for (Button *button : {m_read, m_copy}) {
        button->setEnabled(chosen);
        button->setToolTip(chosen ? QString() : tr("Choose a row first"));
    }
}

void QuarantinePage::applySizes()
{
    using Model = models::QuarantineModel;
    applyTableSizes(m_table);
    m_detail->setFixedWidth(scaled(quarantinedWidth));
    auto *head = m_table->horizontalHeader();
    if (head->count() < Model::ColumnCount)
        return;
    m_table->setColumnWidth(Model::What, scaled(160));
    head->setSectionResizeMode(Model::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(Model::When, scaled(130));
    head->setSectionResizeMode(Model::Why, QHeaderView::Stretch);
}

void QuarantinePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
