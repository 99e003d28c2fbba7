// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/SyncPage.h"

#include "views/sync/ConflictsPage.h"
#include "views/sync/OutboxPage.h"
#include "views/sync/QuarantinePage.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QStackedWidget>

namespace redoubt::views {

SyncPage::SyncPage(QWidget *parent)
    : QWidget(parent), m_head(new PageHead(tr("Outbox"))), m_tabs(new TabStrip), m_stack(new QStackedWidget), m_outbox(new OutboxPage),
      m_conflicts(new ConflictsPage), m_quarantine(new QuarantinePage)
{
    auto *column = columnLayout(this);
    m_tabs->addTab(tr("Outbox"));
    m_tabs->addTab(tr("Conflicts"));
    m_tabs->addTab(tr("Quarantine"));
    m_tabs->setAccessibleName(tr("Parts of the outbox"));
    auto *tabs = new QWidget;
    auto *row = rowLayout(tabs);
    row->addWidget(m_tabs);
    row->addStretch();
    m_head->setTabs(tabs);
    column->addWidget(m_head);
    auto *ground = new Surface(Ground::Pane);
    columnLayout(ground)->addWidget(m_stack);
    column->addWidget(ground, 1);
    m_stack->addWidget(m_outbox);
    m_stack->addWidget(m_conflicts);
    m_stack->addWidget(m_quarantine);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_outbox, &OutboxPage::retryRequested, this, &SyncPage::retryRequested);
    connect(m_outbox, &OutboxPage::diagnosticsRequested, this, &SyncPage::diagnosticsRequested);
    connect(m_conflicts, &ConflictsPage::settleRequested, this, &SyncPage::settleRequested);
    connect(m_quarantine, &QuarantinePage::readRequested, this, &SyncPage::quarantineReadRequested);
    connect(m_quarantine, &QuarantinePage::copyRequested, this, &SyncPage::quarantineCopyRequested);
    connect(m_quarantine, &QuarantinePage::redraftRequested, this, &SyncPage::redraftRequested);
}

void SyncPage::setModels(models::OutboxModel *outbox, models::ConflictModel *conflicts, models::QuarantineModel *quarantine)
{
    m_outboxModel = outbox;
    m_conflictModel = conflicts;
    m_quarantineModel = quarantine;
    m_outbox->setModel(outbox);
    m_conflicts->setModel(conflicts);
    m_quarantine->setModel(quarantine);
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(outbox), static_cast<QAbstractItemModel *>(conflicts), static_cast<QAbstractItemModel *>(quarantine)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SyncPage::showCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &SyncPage::showCounts);
    }
    showCounts();
}

void SyncPage::setFacts(const SyncFacts &facts, Instant now)
{
    m_facts = facts;
    m_conflicts->setNow(now);
    m_outbox->setFacts(facts, now);
    showCounts();
}

void SyncPage::showTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void SyncPage::showCounts()
{
    const int waiting = m_outboxModel ? m_outboxModel->rowCount() : 0;
    const int conflicts = m_conflictModel ? m_conflictModel->rowCount() : 0;
    const int quarantined = m_quarantineModel ? m_quarantineModel->rowCount() : 0;
    m_tabs->setBadge(0, waiting);
    m_tabs->setBadge(1, conflicts);
    m_tabs->setBadge(2, quarantined);
    m_head->setSubtitle(waiting > 0 ? tr("%n waiting to be sent", nullptr, waiting) : QString());
}

} // namespace redoubt::views
