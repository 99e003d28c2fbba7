// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/ShiftRequests.h"

#include <QPointer>
#include <QWidget>

class QKeyEvent;
class QTableView;

namespace redoubt::models {
class CheckModel;
}

namespace redoubt::views {

class CheckEntryBar;
class Chip;
class ElidedLabel;
class Label;
class PaneHead;

/// The checklist of the shift, with what was found, and below it where an item is answered. Up and Down choose, Enter ticks or goes to the field,
/// a digit or letter begins there; Enter records and goes on to the next item that is open.
class ChecklistPane : public QWidget
{
    Q_OBJECT
public:
    explicit ChecklistPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::CheckModel *model);
    void setMayWrite(bool may);
    /// Which checklist in which version the shift keeps, and what the next one begins with; empty: nothing is said.
    void setVersion(const QString &kept, const QString &next);
    void showFailure(const QString &why);
    void showDone();

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] CheckEntryBar *entry() const { return m_entry; }

Q_SIGNALS:
    void requested(const redoubt::views::CheckEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCounts();
    void showItem();
    void step(int direction);
    void goOn();
    void applySizes();
    void fitColumns();
    bool takeKey(const QKeyEvent &key);

    QPointer<models::CheckModel> m_model;
    PaneHead *m_head;
    QWidget *m_version;
    ElidedLabel *m_kept;
    ElidedLabel *m_next;
    Chip *m_breached;
    Chip *m_lacking;
    Chip *m_overdue; ///< rounds
    QTableView *m_table;
    Label *m_nothing;
    QWidget *m_foot;
    CheckEntryBar *m_entry;
};

} // namespace redoubt::views
