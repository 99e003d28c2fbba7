// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/CallDialog.h"

#include "duty/kinds/BulletinLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int callHeight = 72;
constexpr int callWidth = 420;
} // namespace

CallDialog::CallDialog(const CallForm &call, const QString &unit, const std::vector<ContactCard> &contacts, QWidget *parent)
    : KeptDialog(tr("Call %1").arg(unit), tr("Keep the record"), parent), m_call(call), m_person(new QLineEdit(call.person)),
      m_phone(new QLineEdit(call.phone)), m_answer(new QPlainTextEdit(call.answer)), m_field(new FormField(tr("What came of it"), m_answer))
{
    if (contacts.empty()) {
        body()->addWidget(paragraph(tr("This unit has named no liaison yet."), BodyType, Ink::Severity3));
    } else {
        auto *people = new QWidget;
        auto *flow = new FlowLayout(8, people);
        for (const auto &card : contacts) {
            const QString number = card.shortNumber.isEmpty() ? card.phone : card.phone + QStringLiteral(" / ") + card.shortNumber;
            auto *choose = new Button(QString(card.name + QStringLiteral("  ") + number).replace(QLatin1Char('&'), QLatin1StringView("&&")),
                                      ButtonKind::Secondary, Icon::Phone, ButtonSize::Small);
            choose->setToolTip(card.post);
            connect(choose, &QPushButton::clicked, this, [this, card] {
                m_person->setText(card.name);
                m_phone->setText(card.phone);
                m_answer->setFocus();
            });
            flow->addWidget(choose);
        }
        body()->addWidget(people);
    }
    new CharacterLimit(m_person, duty::bounds::BulletinPerson);
    new CharacterLimit(m_phone, duty::bounds::ContactPhone);
    m_answer->setTabChangesFocus(true);
    m_answer->setMinimumWidth(scaled(callWidth));
    m_answer->setFixedHeight(scaled(callHeight));
    body()->addWidget(new FormField(tr("Who answered"), m_person));
    body()->addWidget(new FormField(tr("Telephone"), m_phone));
    body()->addWidget(m_field);
    addProblemLine();
    connect(m_answer, &QPlainTextEdit::textChanged, this, &CallDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        m_call.person = m_person->text().trimmed();
        m_call.phone = m_phone->text().trimmed();
        m_call.answer = m_answer->toPlainText().trimmed();
        Q_EMIT requested(m_call);
    });
    m_answer->setFocus();
    check();
}

void CallDialog::check()
{
    const QString text = m_answer->toPlainText().trimmed();
    const QString excess = CharacterLimit::excess(text, duty::bounds::ReminderAnswer);
    if (excess.isEmpty())
        m_field->clearError();
    else
        m_field->setError(excess);
    setComplete(!text.isEmpty() && excess.isEmpty(), text.isEmpty() ? tr("Say what was promised, or that nobody answered") : excess);
}

} // namespace redoubt::views
