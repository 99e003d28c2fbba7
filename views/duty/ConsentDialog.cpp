// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ConsentDialog.h"

#include "duty/kinds/ShiftLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/PasswordField.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int consentWidth = 440;
constexpr int consentReasonHeight = 60;

QString consentTitle(const std::optional<duty::HandoverSide> &side)
{
    if (!side)
        return ConsentDialog::tr("Let this handover pass?");
    return *side == duty::HandoverSide::Outgoing ? ConsentDialog::tr("Sign on behalf of the outgoing officer")
                                                 : ConsentDialog::tr("Sign on behalf of the incoming officer");
}
} // namespace

QComboBox *ConsentDialog::choiceOf(const std::vector<PersonChoice> &people)
{
    auto *box = new QComboBox;
    for (const PersonChoice &person : people)
        box->addItem(person.post.isEmpty() ? person.name : QStringLiteral("%1 (%2)").arg(person.name, person.post));
    box->setEnabled(people.size() > 1);
    return box;
}

ConsentDialog::ConsentDialog(std::optional<duty::HandoverSide> side, People people, const QStringList &holds, QWidget *parent)
    : KeptDialog(consentTitle(side), tr("Consent"), parent), m_side(side), m_people(std::move(people)), m_meant(choiceOf(m_people.meant)),
      m_signs(choiceOf(m_people.signs)), m_leader(choiceOf(m_people.leaders)), m_reason(new QPlainTextEdit),
      m_reasonField(new FormField(tr("Why"), m_reason)), m_password(new PasswordField)
{
    body()->addWidget(paragraph(
        !side ? tr("No duty passes now:\n%1\nWith a leader's word this one handover does. The hold stands for every other.")
                    .arg(holds.join(QLatin1Char('\n')))
            : *side == duty::HandoverSide::Outgoing
            ? tr("Somebody signs for who cannot be there, with a leader's consent. Who was meant stands beside who signed, on every page and sheet.")
            : tr("Somebody takes over for who cannot be there, with a leader's consent, and is on duty until relieved. Who was meant stands beside "
                 "who signed, on every "
                 "page and sheet."),
        BodyType, Ink::Text2));
    if (side) {
        body()->addWidget(new FormField(tr("Who cannot be there"), m_meant));
        body()->addWidget(new FormField(tr("Who signs for them"), m_signs));
    } else {
        m_meant->hide();
        m_signs->hide();
        m_meant->setParent(this);
        m_signs->setParent(this);
    }
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumWidth(scaled(consentWidth));
    m_reason->setFixedHeight(scaled(consentReasonHeight));
    body()->addWidget(m_reasonField);
    body()->addWidget(new FormField(tr("The leader who consents"), m_leader));
    body()->addWidget(new FormField(tr("The leader's own password"), m_password));
    addProblemLine();
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ConsentDialog::check);
    connect(m_password, &QLineEdit::textChanged, this, &ConsentDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        const auto chosen = [](const std::vector<PersonChoice> &from, const QComboBox *box) {
            return box->currentIndex() < 0 ? Id() : from.at(static_cast<std::size_t>(box->currentIndex())).account;
        };
        ConsentWish wish{m_side, {}, {}, chosen(m_people.leaders, m_leader), m_reason->toPlainText().trimmed(), m_password->text()};
        if (m_side) {
            wish.meant = chosen(m_people.meant, m_meant);
            wish.signs = chosen(m_people.signs, m_signs);
        }
        m_password->clear();
        setSending();
        Q_EMIT requested(wish);
    });
    check();
}

void ConsentDialog::check()
{
    const QString reason = m_reason->toPlainText().trimmed();
    const QString excess = CharacterLimit::excess(reason, duty::bounds::Reason);
    if (excess.isEmpty())
        m_reasonField->clearError();
    else
        m_reasonField->setError(excess);
    const bool somebody = !m_people.leaders.empty() && (!m_side || (!m_people.meant.empty() && !m_people.signs.empty()));
    const QString why = !somebody      ? tr("Nobody may sign for them, or consent")
        : reason.isEmpty()             ? tr("Say why")
        : !excess.isEmpty()            ? excess
        : m_password->text().isEmpty() ? tr("The leader's own password")
                                       : QString();
    setComplete(why.isEmpty(), why);
}

} // namespace redoubt::views
