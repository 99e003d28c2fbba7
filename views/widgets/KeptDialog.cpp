// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/KeptDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/Label.h"

#include <QVBoxLayout>

namespace redoubt::views {

KeptDialog::KeptDialog(const QString &title, const QString &accept, QWidget *parent)
    : FormDialog(title, accept, parent), m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    m_problem->hide();
}

void KeptDialog::addProblemLine() { body()->addWidget(m_problem); }

void KeptDialog::showFailure(const QString &why)
{
    m_problem->setText(why);
    m_problem->show();
    m_sending = false;
    showButton();
}

void KeptDialog::setSending()
{
    m_problem->hide();
    m_sending = true;
    showButton();
}

void KeptDialog::setComplete(bool complete, const QString &why)
{
    m_complete = complete;
    acceptButton()->setToolTip(complete ? QString() : why);
    showButton();
}

void KeptDialog::showButton() { acceptButton()->setEnabled(m_complete && !m_sending); }

} // namespace redoubt::views
