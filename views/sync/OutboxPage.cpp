// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/OutboxPage.h"

#include "views/exercise/PlainTable.h"
#include "views/sync/SyncWords.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace redoubt::views {

OutboxPage::OutboxPage(QWidget *parent)
    : QWidget(parent), m_error(new ErrorState), m_calm(new Banner), m_head(new PaneHead(tr("Waiting to be sent"))),
      m_table(plainTable(tr("Waiting to be sent")))
{
    auto *column = columnLayout(this);
    auto *above = columnLayout();
    above->setContentsMargins(16, 16, 16, 16);
    above->addWidget(m_error);
    above->addWidget(m_calm);
    column->addLayout(above);
    column->addWidget(new Rule);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addStretch();
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

void OutboxPage::showState()
{
    const int waiting = m_model ? m_model->rowCount() : 0;
    const bool failing = m_facts.trouble.has_value();
    m_error->setVisible(failing);
    if (failing)
        m_error->setStory(SyncWords::story(m_facts, waiting, m_now));
    m_calm->setVisible(!failing);
    const QString contact = m_facts.lastContact ? tr("Last contact %1.").arg(TimeText(m_now.ms).moment(m_facts.lastContact->ms)) : QString();
    if (waiting > 0)
        m_calm->setContent(Tone::Accent, Icon::CloudUp, tr("%n change(s) on the way", nullptr, waiting), contact);
    else if (m_facts.online)
        m_calm->setContent(Tone::Ok, Icon::Cloud, tr("Everything is at the centre"), contact);
    else
        m_calm->setContent(Tone::Neutral, Icon::CloudOff, tr("Offline, and nothing waits to be sent"), contact);
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
