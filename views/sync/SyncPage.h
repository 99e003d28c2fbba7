// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ConflictModel.h"
#include "models/sync/OutboxModel.h"
#include "models/sync/QuarantineModel.h"
#include "views/frame/FrameState.h"
#include "views/sync/SyncValues.h"

#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class ConflictsPage;
class OutboxPage;
class PageHead;
class QuarantinePage;
class TabStrip;

/// Behind the sync chip: what waits to be sent, what two people changed, what the server could not take.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    using Tab = SyncPart;

    explicit SyncPage(QWidget *parent = nullptr);

    /// Not owned.
    void setModels(models::OutboxModel *outbox, models::ConflictModel *conflicts, models::QuarantineModel *quarantine);
    void setFacts(const SyncFacts &facts, Instant now);
    void showTab(Tab tab);

Q_SIGNALS:
    void retryRequested();
    /// Puts what a support person needs on the clipboard; no contents, no secrets.
    void diagnosticsRequested();
    void settleRequested(const redoubt::views::SettleRequest &request);
    /// The person has read why this change was not taken and keeps it out of sight.
    void quarantineReadRequested(const redoubt::Id &change);
    void quarantineCopyRequested(const redoubt::Id &change);
    void redraftRequested(const redoubt::Id &change);

private:
    void showCounts();

    models::OutboxModel *m_outboxModel = nullptr;
    models::ConflictModel *m_conflictModel = nullptr;
    models::QuarantineModel *m_quarantineModel = nullptr;
    SyncFacts m_facts;
    PageHead *m_head;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    OutboxPage *m_outbox;
    ConflictsPage *m_conflicts;
    QuarantinePage *m_quarantine;
};

} // namespace redoubt::views
