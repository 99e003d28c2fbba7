// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/OutboxModel.h"
#include "views/sync/SyncValues.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace redoubt::views {

class Banner;
class EmptyState;
class ErrorState;
class Label;
class Meter;
class PaneHead;

/// What waits to be sent, and, when the server cannot be reached, what happened, what was kept and what to do.
class OutboxPage : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxPage(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::OutboxModel *model);
    void setFacts(const SyncFacts &facts, Instant now);

    /// By themselves its texts would ask for the height that they have at a narrower width.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void retryRequested();
    void diagnosticsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void applySizes();

    models::OutboxModel *m_model = nullptr;
    SyncFacts m_facts;
    Instant m_now;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorState *m_error;
    QWidget *m_onTheWay; ///< the banner over the rows
    Banner *m_calm;
    Meter *m_file; ///< how far the file on its way has come
    QWidget *m_rule;
    PaneHead *m_head;
    QTableView *m_table;
};

} // namespace redoubt::views
