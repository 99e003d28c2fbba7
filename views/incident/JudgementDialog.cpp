// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/JudgementDialog.h"

#include "incident/kinds/IncidentLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/SeveritySignal.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int judgementWidth = 440;
constexpr int judgementLines = 84;
} // namespace

JudgementDialog::JudgementDialog(const models::JudgementRow &row, QWidget *parent)
    : KeptDialog(tr("Answer a clause"), tr("Answer"), parent), m_clause(row.clause), m_level(new QComboBox), m_why(new QPlainTextEdit)
{
    body()->addWidget(paragraph(row.name));
    body()->addWidget(paragraph(row.by.isEmpty()
                                    ? tr("No number decides it: what is answered here counts like a limit that is reached, with your name and "
                                         "reason.")
                                    : tr("%1 answered it before: %2 That stays in sight.").arg(row.by, row.why),
                                BodyType, Ink::Text2));
    for (auto level = row.levels.rbegin(); level != row.levels.rend(); ++level)
        m_level->addItem(severityName(*level), *level);
    m_level->addItem(tr("It does not hold"), 0);
    m_level->setCurrentIndex(m_level->findData(row.answer));
    body()->addWidget(new FormField(tr("What it means"), m_level));
    m_why->setTabChangesFocus(true);
    m_why->setMinimumWidth(scaled(judgementWidth));
    m_why->setFixedHeight(scaled(judgementLines));
    body()->addWidget(new FormField(tr("Why"), m_why));
    addProblemLine();
    connect(m_why, &QPlainTextEdit::textChanged, this, &JudgementDialog::check);
    connect(m_level, &QComboBox::currentIndexChanged, this, &JudgementDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        JudgementForm form;
        form.clause = m_clause;
        if (const int level = m_level->currentData().toInt(); level > 0)
            form.severity = static_cast<incident::Severity>(level - 1);
        form.why = m_why->toPlainText().trimmed();
        Q_EMIT requested(form);
    });
    check();
}

void JudgementDialog::check()
{
    const QString why = m_why->toPlainText().trimmed();
    const QString lack = m_level->currentIndex() < 0 ? tr("Choose what it means")
        : why.isEmpty()                              ? tr("Say why")
                                                     : CharacterLimit::excess(why, incident::incidentBounds::Reason);
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
