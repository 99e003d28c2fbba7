// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/PasswordDialog.h"

#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/PasswordField.h"

#include <QVBoxLayout>

namespace redoubt::views {

PasswordDialog::PasswordDialog(int minLength, QWidget *parent)
    : FormDialog(tr("Change password"), tr("Change password"), parent), m_minLength(minLength), m_old(new PasswordField), m_new(new PasswordField),
      m_again(new PasswordField), m_newField(new FormField(tr("New password"), m_new)),
      m_againField(new FormField(tr("New password once more"), m_again)), m_problem(new Banner(Banner::Form::Stacked))
{
    m_problem->hide();
    body()->addWidget(m_problem);
    body()->addWidget(new FormField(tr("Present password"), m_old));
    body()->addWidget(m_newField);
    body()->addWidget(m_againField);
    m_newField->setMessage(
        tr("It needs at least %n character(s). The other consoles of this account ask for it at their next sign-in.", nullptr, m_minLength));
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

void PasswordDialog::check()
{
    const bool differs = !m_again->text().isEmpty() && m_again->text() != m_new->text();
    if (differs)
        m_againField->setError(tr("The two are not the same."));
    else
        m_againField->clearError();
    acceptButton()->setEnabled(!m_busy && !m_old->text().isEmpty() && m_new->text().size() >= m_minLength && m_again->text() == m_new->text());
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
