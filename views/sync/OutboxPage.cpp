// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/OutboxPage.h"

#include "views/exercise/PlainTable.h"
#include "views/exercise/Words.h"
#include "views/sync/SyncWords.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/ErrorState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace redoubt::views {

OutboxPage::OutboxPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState({}, {})), m_error(new ErrorState), m_onTheWay(new QWidget),
      m_calm(new Banner), m_head(new PaneHead(tr("Waiting to be sent"))), m_table(plainTable(tr("Waiting to be sent")))
{
    columnLayout(this)->addWidget(m_stack);
    m_empty->setPicture(
        new FlowPicture({{Icon::Pen, tr("Your change"), false}, {Icon::Send, tr("Outbox"), true}, {Icon::Server, tr("The centre"), false}}));
    m_stack->addWidget(m_empty);
    auto *list = new QWidget;
    auto *column = columnLayout(list);
    column->addWidget(m_error);
    columnLayout(m_onTheWay, {16, 16, 16, 8})->addWidget(m_calm);
    column->addWidget(m_onTheWay);
    m_rule = new Rule;
    column->addWidget(m_rule);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addStretch();
    m_stack->addWidget(list);
    auto *retry = m_error->addAction(tr("Try now"), Icon::Sync);
    auto *diagnostics = m_error->addAction(tr("Copy diagnostics"), Icon::Copy);
    connect(retry, &QPushButton::clicked, this, &OutboxPage::retryRequested);
    connect(diagnostics, &QPushButton::clicked, this, &OutboxPage::diagnosticsRequested);
    showState();
}

void OutboxPage::setModel(models::OutboxModel *model)
{
    m_model = model;
    m_table->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutboxPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OutboxPage::showState);
    applySizes();
    showState();
}

void OutboxPage::setFacts(const SyncFacts &facts, Instant now)
{
    m_facts = facts;
    m_now = now;
    showState();
}

QSize OutboxPage::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), scaled(280)}; }

void OutboxPage::showState()
{
    const int waiting = m_model ? m_model->rowCount() : 0;
    const bool failing = m_facts.trouble.has_value();
    m_error->setVisible(failing);
    if (failing)
        m_error->setStory(SyncWords::story(m_facts, waiting, m_now));
    m_onTheWay->setVisible(!failing);
    m_stack->setCurrentIndex(failing || waiting > 0 ? 1 : 0);
    const QString contact = m_facts.lastContact ? tr("Last contact %1.").arg(TimeText(m_now.ms).moment(m_facts.lastContact->ms)) : QString();
    m_calm->setContent(Tone::Accent, Icon::CloudUp, tr("%n change(s) on the way", nullptr, waiting), contact);
    const QString purpose = tr("What you save is kept on this machine at once and sent from here, in order. Without a network it waits here.");
    m_empty->setText(m_facts.online ? tr("Everything is at the centre") : tr("Offline, and nothing waits to be sent"),
                     Words::sentences({purpose, contact}));
    m_rule->setVisible(failing && waiting > 0);
    m_head->setVisible(waiting > 0);
    m_head->setNote(tr("in this order"));
    m_table->setVisible(waiting > 0);
}

void OutboxPage::applySizes()
{
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    if (head->count() < models::OutboxModel::ColumnCount)
        return;
    m_table->setColumnWidth(models::OutboxModel::What, scaled(180));
    head->setSectionResizeMode(models::OutboxModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(models::OutboxModel::When, scaled(140));
    m_table->setColumnWidth(models::OutboxModel::State, scaled(140));
}

void OutboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
