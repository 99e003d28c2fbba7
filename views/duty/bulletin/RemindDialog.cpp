// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/RemindDialog.h"

#include "duty/kinds/BulletinLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int reminderHeight = 72;
constexpr int reminderWidth = 440;
} // namespace

RemindDialog::RemindDialog(duty::ReminderWants wants, const QString &bulletin, const QStringList &units, const QString &text, QWidget *parent)
    : KeptDialog(wants == duty::ReminderWants::Acknowledgement ? tr("Remind %n units to acknowledge", nullptr, static_cast<int>(units.size()))
                                                               : tr("Ask %n units for feedback", nullptr, static_cast<int>(units.size())),
                 tr("Send"), parent),
      m_text(new QPlainTextEdit(text)), m_field(new FormField(tr("What they read"), m_text))
{
    body()->addWidget(paragraph(bulletin, BodyType, Ink::Text2));
    body()->addWidget(paragraph(units.join(QStringLiteral(", "))));
    body()->addWidget(
        paragraph(tr("It stands in each unit's console at once, or as soon as it is back. Nobody else receives it."), SmallType, Ink::Text2));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumWidth(scaled(reminderWidth));
    m_text->setFixedHeight(scaled(reminderHeight));
    body()->addWidget(m_field);
    addProblemLine();
    connect(m_text, &QPlainTextEdit::textChanged, this, &RemindDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_text->toPlainText().trimmed());
    });
    check();
}

void RemindDialog::check()
{
    const QString text = m_text->toPlainText().trimmed();
    const QString excess = CharacterLimit::excess(text, duty::bounds::ReminderText);
    if (excess.isEmpty())
        m_field->clearError();
    else
        m_field->setError(excess);
    setComplete(!text.isEmpty() && excess.isEmpty(), text.isEmpty() ? tr("Say what they are to do") : excess);
}

} // namespace redoubt::views
