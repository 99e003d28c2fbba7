// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/LedgerModel.h"
#include "views/exercise/Requests.h"

#include <QWidget>

class QTableView;

namespace redoubt::views {

class Button;
class Label;

/// The ledger's entries with, for who may, the reversal of the one selected.
class LedgerTable : public QWidget
{
    Q_OBJECT
public:
    explicit LedgerTable(QWidget *parent = nullptr);

    void setEntries(const std::vector<models::LedgerRow> &entries);
    /// Without it the action is absent.
    void setMayReverse(bool may);

Q_SIGNALS:
    void reversalRequested(const redoubt::views::ReversalRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelection();
    void applySizes();

    models::LedgerModel *m_model;
    QTableView *m_table;
    Label *m_none;
    QWidget *m_foot;
    Button *m_reverse;
    Label *m_why;
    bool m_mayReverse = false;
};

} // namespace redoubt::views
