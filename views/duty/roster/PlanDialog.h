// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class QTableWidget;
class QTimeEdit;

namespace redoubt::views {

class Button;

/// The plain plan of an office: its posts, who stands them in turn, when duty passes, and what is asked of swaps.
class PlanDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p known: others of the unit who are not in the plan yet stand in it, in no post. @p isNew: the office has no plan.
    PlanDialog(const PlanForm &known, bool isNew, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::PlanForm &form);

private:
    [[nodiscard]] PlanForm form() const;
    void addPost();
    void removePost();
    void addPerson();
    void movePerson(int by);
    void showTable();
    void readTable();
    void check();

    PlanForm m_form;
    QTableWidget *m_table;
    QLineEdit *m_newPost;
    QLineEdit *m_newPerson;
    Button *m_removePost;
    Button *m_up;
    Button *m_down;
    QDateEdit *m_from;
    QTimeEdit *m_handOver;
    QCheckBox *m_bySort;
    QSpinBox *m_rest;
    QCheckBox *m_consent;
    QCheckBox *m_approval;
    QSpinBox *m_notice;
    bool m_showing = false;
};

} // namespace redoubt::views
