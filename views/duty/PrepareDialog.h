// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/ShiftRequests.h"

#include <QList>

class QCheckBox;
class QPlainTextEdit;

namespace redoubt::views {

class FormField;
class Label;
class SearchBox;

/// Prepares a handover: who takes over, what they are to know, and what was counted. The rest of the sheet makes itself from the shift.
class PrepareDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p before: what was prepared last, to begin with.
    PrepareDialog(const std::vector<PersonChoice> &people, const HandoverWish &before, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::HandoverWish &wish);

private:
    [[nodiscard]] HandoverWish wish() const;
    void find(const QString &text);
    void check();

    struct Person
    {
        PersonChoice choice;
        QString label;
        QCheckBox *box;
    };
    QList<Person> m_people;
    SearchBox *m_search;
    Label *m_chosen;
    QPlainTextEdit *m_reminders;
    QPlainTextEdit *m_things;
    FormField *m_remindersField;
    FormField *m_thingsField;
};

} // namespace redoubt::views
