// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/PasswordDialog.h"

#include "core/text/PasswordRules.h"
#include "core/text/Password.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/PasswordField.h"

#include <QVBoxLayout>

namespace redoubt::views {

PasswordDialog::PasswordDialog(int minLength, const QString &signInName, QWidget *parent)
    : FormDialog(tr("Change password"), tr("Change password"), parent), m_minLength(minLength), m_signInName(signInName.toUtf8()),
      m_old(new PasswordField), m_new(new PasswordField), m_again(new PasswordField), m_newField(new FormField(tr("New password"), m_new)),
      m_againField(new FormField(tr("New password once more"), m_again)), m_problem(new Banner(Banner::Form::Stacked))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addWidget(new FormField(tr("Present password"), m_old));
    body()->addWidget(m_newField);
    body()->addWidget(m_againField);
    for (auto *field : {m_old, m_new, m_again})
        connect(field, &QLineEdit::textChanged, this, &PasswordDialog::check);
    disconnect(acceptButton(), nullptr, this, nullptr); // closes when the server has agreed, not before
    connect(acceptButton(), &QAbstractButton::clicked, this, &PasswordDialog::submit);
    check();
}

void PasswordDialog::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void PasswordDialog::setProblem(const QString &sentence)
{
    m_problem->setContent(Tone::Severity4, Icon::AlertCircle, tr("Not changed"), sentence);
    m_problem->show();
}

QString PasswordDialog::sentence(text::PasswordFault fault)
{
    switch (fault) {
    case text::PasswordFault::TooShort: return {}; // the field says it before one begins
    case text::PasswordFault::TooLong: return tr("At most 1,024 bytes.");
    case text::PasswordFault::TooUniform: return tr("At least five different characters.");
    case text::PasswordFault::TooFewClasses: return tr("Mix three of lower case, upper case, digits and signs, or take 20 characters.");
    case text::PasswordFault::ContainsName: return tr("It contains the account's name.");
    case text::PasswordFault::Common: return tr("One of those that are tried first: words that everybody takes, rows of keys, years.");
    }
    return {};
}

void PasswordDialog::check()
{
    // As the server measures it: in the form in which it is hashed.
    const auto typed = text::canonicalPassword(m_new->text().toStdString());
    const auto again = text::canonicalPassword(m_again->text().toStdString());
    const auto fault = text::passwordFault(typed, {m_signInName.data(), static_cast<std::size_t>(m_signInName.size())}, m_minLength);
    const auto said = fault ? sentence(*fault) : QString();
    if (typed.empty() || said.isEmpty()) {
        m_newField->clearError();
        m_newField->setMessage(
            tr("It needs at least %n character(s). The other consoles of this account ask for it at their next sign-in.", nullptr, m_minLength));
    } else {
        m_newField->setError(said);
    }
    const bool differs = !again.empty() && again != typed;
    if (differs)
        m_againField->setError(tr("The two are not the same."));
    else
        m_againField->clearError();
    acceptButton()->setEnabled(!m_busy && !m_old->text().isEmpty() && !fault && again == typed);
}

void PasswordDialog::submit()
{
    const auto oldPassword = m_old->text();
    const auto newPassword = m_new->text();
    for (auto *field : {m_old, m_new, m_again})
        field->clear();
    m_problem->hide();
    Q_EMIT changeRequested(oldPassword, newPassword);
}

} // namespace redoubt::views
