// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/ContactDialog.h"

#include "duty/kinds/BulletinLimits.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

ContactDialog::ContactDialog(const QString &unit, const ContactCard &card, const std::vector<ContactCard> &others, const QDate &today,
                             QWidget *parent)
    : KeptDialog(card.id ? tr("Liaison of %1").arg(unit) : tr("New liaison of %1").arg(unit), tr("Save"), parent), m_card(card),
      m_name(new QLineEdit(card.name)), m_post(new QLineEdit(card.post)), m_phone(new QLineEdit(card.phone)),
      m_short(new QLineEdit(card.shortNumber)), m_deputy(new QComboBox), m_since(new QDateEdit(card.since.isValid() ? card.since : today))
{
    new CharacterLimit(m_name, duty::bounds::BulletinPerson);
    new CharacterLimit(m_post, duty::bounds::ContactPost);
    new CharacterLimit(m_phone, duty::bounds::ContactPhone);
    new CharacterLimit(m_short, duty::bounds::ContactShort);
    m_deputy->addItem(tr("nobody: a liaison by themselves"));
    for (const auto &other : others) {
        if (other.id == card.id)
            continue;
        m_others.push_back(other);
        m_deputy->addItem(other.name);
        if (card.deputyOf && other.id == card.deputyOf)
            m_deputy->setCurrentIndex(m_deputy->count() - 1);
    }
    m_since->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_since->setCalendarPopup(true);
    body()->addWidget(new FormField(tr("Name"), m_name));
    body()->addWidget(new FormField(tr("Post"), m_post));
    body()->addWidget(new FormField(tr("Telephone"), m_phone));
    body()->addWidget(new FormField(tr("Short number"), m_short));
    body()->addWidget(new FormField(tr("Deputy of"), m_deputy));
    body()->addWidget(new FormField(tr("Since"), m_since));
    addProblemLine();
    for (QLineEdit *edit : {m_name, m_post, m_phone})
        connect(edit, &QLineEdit::textChanged, this, &ContactDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        m_card.name = m_name->text().trimmed();
        m_card.post = m_post->text().trimmed();
        m_card.phone = m_phone->text().trimmed();
        m_card.shortNumber = m_short->text().trimmed();
        const int deputy = m_deputy->currentIndex();
        m_card.deputyOf = deputy > 0 ? m_others[static_cast<std::size_t>(deputy - 1)].id : std::nullopt;
        m_card.since = m_since->date();
        Q_EMIT requested(m_card);
    });
    m_name->setFocus();
    check();
}

void ContactDialog::check()
{
    const bool complete = !m_name->text().trimmed().isEmpty() && !m_post->text().trimmed().isEmpty() && !m_phone->text().trimmed().isEmpty();
    setComplete(complete, tr("Name, post and telephone"));
}

} // namespace redoubt::views
