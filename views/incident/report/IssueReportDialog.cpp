// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/IssueReportDialog.h"

#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PasswordField.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace redoubt::views {

IssueReportDialog::IssueReportDialog(const QString &title, int later, const std::vector<SignerChoice> &signers, QWidget *parent)
    : KeptDialog(tr("Issue the report"), tr("Sign and issue"), parent), m_signers(signers), m_who(new QComboBox), m_password(new PasswordField)
{
    body()->addWidget(paragraph(title, BodyType));
    body()->addWidget(
        paragraph(tr("What is signed is the paper as it stands now, with all fields filled in. It cannot be changed after that: what comes "
                     "later is another report. It is sent to nobody by this: record the sending at the incident."),
                  BodyType, Ink::Text2));
    if (later > 0)
        body()->addWidget(paragraph(tr("%n parts say that they are supplied later.", nullptr, later), BodyType, Ink::Severity2));
    for (const auto &signer : m_signers)
        m_who->addItem(signer.name);
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Who issues it"), m_who), 1);
    pair->addWidget(new FormField(tr("Their password"), m_password), 1);
    body()->addLayout(pair);
    addProblemLine();
    connect(m_password, &QLineEdit::textChanged, this, &IssueReportDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        const auto password = m_password->text();
        m_password->clear();
        Q_EMIT requested(m_signers[static_cast<std::size_t>(m_who->currentIndex())].account, password);
    });
    check();
}

void IssueReportDialog::check()
{
    const QString lack = m_signers.empty() ? tr("Nobody here may issue it")
        : m_password->text().isEmpty()     ? tr("The password of who issues it")
                                           : QString();
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
