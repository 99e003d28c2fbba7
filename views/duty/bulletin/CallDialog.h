// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/bulletin/BulletinRequests.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace redoubt::views {

class FormField;

/// A call to a unit: whom to call and at which number, and what came of it.
class CallDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p contacts: the unit's liaisons; may be empty.
    CallDialog(const CallForm &call, const QString &unit, const std::vector<ContactCard> &contacts, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::CallForm &call);

private:
    void check();

    CallForm m_call;
    QLineEdit *m_person;
    QLineEdit *m_phone;
    QPlainTextEdit *m_answer;
    FormField *m_field;
};

} // namespace redoubt::views
