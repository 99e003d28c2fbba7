// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/ShiftRequests.h"

#include <QPointer>
#include <QWidget>

class QListView;

namespace redoubt::models {
class MatterModel;
}

namespace redoubt::views {

class Button;
class Label;
class MatterDelegate;
class PaneHead;

/// What is open, first due on top. Enter does what comes next at a matter (respond, then close), the menu key shows all that can be done.
class MattersPane : public QWidget
{
    Q_OBJECT
public:
    explicit MattersPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::MatterModel *model);
    void setMayWrite(bool may);
    void setNow(Instant now);
    /// Why somebody could not respond; empty takes the sentence away.
    void showProblem(const QString &why);

    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void newRequested();
    void respondRequested(const redoubt::Id &matter);
    /// To be closed: how, is still to be said.
    void closeWanted(const redoubt::Id &matter, const QString &title);
    /// Whoever looks was told of it and takes it.
    void takeRequested(const redoubt::Id &escalation);
    /// By when matters are answered and closed, and who is told when they are not.
    void rulesRequested();
    /// The procedure of the matter is to be shown.
    void procedureWanted(const redoubt::Id &matter);
    /// One is to be begun at it; which, is still to be said.
    void procedureBeginWanted(const redoubt::Id &matter);
    /// A log line of the matter is wanted.
    void noteWanted(const redoubt::Id &matter, const QString &title);
    /// It is to be entered in the register of incidents.
    void incidentWanted(const redoubt::Id &matter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCount();
    void act(int row);
    void openMenu(int row, const QPoint &at);
    bool takeClick(const QPoint &at);

    QPointer<models::MatterModel> m_model;
    bool m_mayWrite = false;
    PaneHead *m_head;
    Button *m_rules;
    Button *m_new;
    QListView *m_list;
    MatterDelegate *m_delegate;
    Label *m_nothing;
    Label *m_problem;
};

} // namespace redoubt::views
