// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportDialogs.h"

#include "duty/kinds/ReportLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int reportTextWidth = 420;
constexpr int callTextHeight = 72;

QPlainTextEdit *fewWords()
{
    auto *text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setMinimumWidth(scaled(reportTextWidth));
    text->setFixedHeight(scaled(callTextHeight));
    return text;
}
} // namespace

ReportCallDialog::ReportCallDialog(const QString &unit, const QString &due, const QString &whom, const QString &phone, QWidget *parent)
    : KeptDialog(tr("A call to %1").arg(unit), tr("Write it down"), parent), m_whom(new QLineEdit(whom)), m_phone(new QLineEdit(phone)),
      m_answered(new QCheckBox(tr("Somebody answered"))), m_said(fewWords())
{
    body()->addWidget(
        paragraph(tr("About the report of %1. The call is kept with the unit's reports, and the unit sees it.").arg(due), BodyType, Ink::Text2));
    new CharacterLimit(m_whom, duty::bounds::CallerText);
    new CharacterLimit(m_phone, duty::bounds::PhoneText);
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Who was called"), m_whom), 2);
    pair->addWidget(new FormField(tr("Telephone"), m_phone), 1);
    body()->addLayout(pair);
    body()->addWidget(m_answered);
    body()->addWidget(new FormField(tr("What was promised"), m_said));
    addProblemLine();
    connect(m_whom, &QLineEdit::textChanged, this, &ReportCallDialog::check);
    connect(m_said, &QPlainTextEdit::textChanged, this, &ReportCallDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested({m_whom->text().trimmed(), m_phone->text().trimmed(), m_answered->isChecked(), m_said->toPlainText().trimmed()});
    });
    (whom.isEmpty() ? static_cast<QWidget *>(m_whom) : m_answered)->setFocus();
    check();
}

void ReportCallDialog::check()
{
    const QString excess = CharacterLimit::excess(m_said->toPlainText().trimmed(), duty::bounds::ContactText);
    setComplete(!m_whom->text().trimmed().isEmpty() && excess.isEmpty(), excess.isEmpty() ? tr("Who was called") : excess);
}

ReportReminderDialog::ReportReminderDialog(const QStringList &units, const QString &due, bool offline, QWidget *parent)
    : KeptDialog(tr("Remind %n units", nullptr, static_cast<int>(units.size())), tr("Remind"), parent), m_text(fewWords())
{
    body()->addWidget(paragraph(tr("About the report of %1:").arg(due), BodyType, Ink::Text2));
    auto *names = paragraph(units.join(tr(", ", "between units")));
    names->setMaximumWidth(scaled(reportTextWidth + 60));
    body()->addWidget(names);
    if (offline)
        body()->addWidget(paragraph(tr("There is no connection: the reminder waits in the outbox and goes out with it."), SmallType, Ink::Severity2));
    body()->addWidget(new FormField(tr("A few words, if they are needed"), m_text));
    addProblemLine();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const QString excess = CharacterLimit::excess(m_text->toPlainText().trimmed(), duty::bounds::ContactText);
        setComplete(excess.isEmpty(), excess);
    });
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_text->toPlainText().trimmed());
    });
    acceptButton()->setFocus();
    setComplete(true);
}

} // namespace redoubt::views
