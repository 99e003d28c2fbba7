// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/FormDialog.h"

namespace redoubt::views {

class Banner;
class FormField;
class PasswordField;

/// The present password, and a new one twice. Clears every field as soon as a request has left.
class PasswordDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p minLength: of a new password, in characters, as the server asks.
    PasswordDialog(int minLength, QWidget *parent);

    void setBusy(bool busy);
    /// One sentence: what happened and what was kept.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void changeRequested(const QString &oldPassword, const QString &newPassword);

private:
    void check();
    void submit();

    int m_minLength;
    PasswordField *m_old;
    PasswordField *m_new;
    PasswordField *m_again;
    FormField *m_newField;
    FormField *m_againField;
    Banner *m_problem;
    bool m_busy = false;
};

} // namespace redoubt::views
