// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/SignDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/PasswordField.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace redoubt::views {

SignDialog::SignDialog(duty::HandoverSide side, const std::vector<Person> &people, const QString &digest, QWidget *parent)
    : KeptDialog(side == duty::HandoverSide::Outgoing ? tr("Sign as the outgoing officer") : tr("Sign and take over"), tr("Sign"), parent),
      m_people(people), m_who(new QComboBox), m_password(new PasswordField)
{
    body()->addWidget(paragraph(
        side == duty::HandoverSide::Outgoing
            ? tr("You sign the handover as it was prepared, digest %1. If anything of it changes afterwards, it is prepared and signed anew.")
                  .arg(digest)
            : tr("You sign the handover as it was prepared, digest %1. With your signature duty passes to you.").arg(digest),
        BodyType, Ink::Text2));
    for (const auto &person : people)
        m_who->addItem(person.name);
    m_who->setEnabled(people.size() > 1);
    body()->addWidget(new FormField(tr("Who signs"), m_who));
    body()->addWidget(new FormField(tr("Their password"), m_password));
    addProblemLine();
    connect(m_password, &QLineEdit::textChanged, this, &SignDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        const auto password = m_password->text();
        m_password->clear();
        setSending();
        Q_EMIT requested(m_people.at(static_cast<std::size_t>(m_who->currentIndex())).account, password);
    });
    m_password->setFocus();
    check();
}

void SignDialog::check() { setComplete(!m_people.empty() && !m_password->text().isEmpty(), tr("The password of whoever signs")); }

} // namespace redoubt::views
