// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/ConflictModel.h"
#include "views/sync/SyncValues.h"

#include <QWidget>

class QListView;
class QStackedWidget;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class ConflictCard;
class Label;
class TwoLineDelegate;

/// Records that two people changed without seeing each other, and the values of each field to choose from.
class ConflictsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictsPage(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::ConflictModel *model);
    void setNow(Instant now) { m_now = now; }

Q_SIGNALS:
    void settleRequested(const redoubt::views::SettleRequest &request);

private:
    void showState();
    void open(const Id &record);
    void check();
    void chooseAll(bool mine);
    [[nodiscard]] std::optional<SettleRequest> request() const;

    models::ConflictModel *m_model = nullptr;
    Instant m_now;
    std::optional<models::ConflictRow> m_open;
    QStackedWidget *m_stack;
    QListView *m_list;
    Label *m_title;
    QVBoxLayout *m_fields;
    QList<ConflictCard *> m_cards;
    Button *m_mine;
    Button *m_theirs;
    Button *m_settle;
    Label *m_missing;
};

} // namespace redoubt::views
