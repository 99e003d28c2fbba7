// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FormDialog.h"

namespace redoubt::text {
enum class PasswordFault;
}

namespace redoubt::views {

class Banner;
class FormField;
class PasswordField;

/// The present password, and a new one twice. Says while one types what the server would say of the new one, by the same rule
/// (core/text/PasswordRules.h). Clears every field as soon as a request has left.
class PasswordDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p minLength: of a new password, in characters, as the server asks. @p signInName: which it may not contain.
    PasswordDialog(int minLength, const QString &signInName, QWidget *parent);

    void setBusy(bool busy);
    /// One sentence: what happened and what was kept.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void changeRequested(const QString &oldPassword, const QString &newPassword);

private:
    [[nodiscard]] static QString sentence(text::PasswordFault fault);
    void check();
    void submit();

    int m_minLength;
    QByteArray m_signInName;
    PasswordField *m_old;
    PasswordField *m_new;
    PasswordField *m_again;
    FormField *m_newField;
    FormField *m_againField;
    Banner *m_problem;
    bool m_busy = false;
};

} // namespace redoubt::views
