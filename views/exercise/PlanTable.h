// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Surface.h"

class QAbstractItemModel;
class QTableView;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;

/// A card with one list of the plan: its head with an add action, its rows, and what can be done with the one selected.
class PlanTable : public Surface
{
    Q_OBJECT
public:
    PlanTable(const QString &title, const QString &add, const QString &nothing, QAbstractItemModel *model, QWidget *parent = nullptr);

    /// Without it add, change and remove are absent.
    void setEditable(bool editable);
    /// Whether rows can be taken out; entries of a running ledger refer to some of them.
    void setRemovable(bool removable);
    /// Chooses @p row, brings it into sight and gives it the keyboard.
    void choose(int row);

Q_SIGNALS:
    void addRequested();
    void editRequested(int row);
    void removeRequested(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void applySizes();

    PaneHead *m_head;
    Button *m_add;
    Button *m_edit;
    Button *m_remove;
    QTableView *m_table;
    Label *m_nothing;
    bool m_editable = false;
    bool m_removable = false;
};

} // namespace redoubt::views
