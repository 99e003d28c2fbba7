// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/escalation/EscalationCard.h"

#include "duty/kinds/EscalationLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int escalationCardWidth = 420;
} // namespace

EscalationCard::EscalationCard(const Values &values, QWidget *parent) : KeptDialog(tr("Escalated"), values.mine ? tr("Take it") : QString(), parent)
{
    auto *title = paragraph(values.title, LargeType, Ink::Text);
    title->setMinimumWidth(scaled(escalationCardWidth));
    body()->addWidget(title);
    body()->addWidget(paragraph(values.missed, BodyType, Ink::Severity4));
    body()->addWidget(paragraph(values.told, BodyType, Ink::Text2));
    if (!values.taken.isEmpty())
        body()->addWidget(paragraph(values.taken, BodyType, Ink::Text2));
    if (values.mine) {
        m_note = new QLineEdit;
        new CharacterLimit(m_note, duty::bounds::TakenNote);
        m_note->setPlaceholderText(tr("e.g. On my way to the duty room"));
        body()->addWidget(new FormField(tr("What you will do (may stay empty)"), m_note));
    }
    addProblemLine();
    if (!values.mine)
        return;
    connect(acceptButton(), &QPushButton::clicked, this, [this, id = values.id] {
        setSending();
        Q_EMIT takeRequested(id, m_note->text().trimmed());
    });
    m_note->setFocus();
}

} // namespace redoubt::views
