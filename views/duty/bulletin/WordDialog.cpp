// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/WordDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/PasswordField.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <utility>

namespace redoubt::views {

WordDialog::WordDialog(const Words &words, std::vector<Person> people, QWidget *parent)
    : KeptDialog(words.title, words.accept, parent), m_people(std::move(people)), m_who(new QComboBox), m_password(new PasswordField)
{
    body()->addWidget(paragraph(words.consequences, BodyType, Ink::Text2));
    for (const auto &person : m_people)
        m_who->addItem(person.name);
    m_who->setEnabled(m_people.size() > 1);
    body()->addWidget(new FormField(tr("Who signs"), m_who));
    body()->addWidget(new FormField(tr("Their password"), m_password));
    addProblemLine();
    connect(m_password, &QLineEdit::textChanged, this, &WordDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        const auto password = m_password->text();
        m_password->clear();
        setSending();
        Q_EMIT requested(m_people.at(static_cast<std::size_t>(m_who->currentIndex())).account, password);
    });
    m_password->setFocus();
    check();
}

void WordDialog::check() { setComplete(!m_people.empty() && !m_password->text().isEmpty(), tr("The password of whoever signs")); }

} // namespace redoubt::views
