// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ConfirmDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

namespace {
constexpr int confirmWidth = 360;
} // namespace

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : FloatingDialog(confirmation.question, parent), m_confirmation(confirmation)
{
    const bool destructive = confirmation.weight == Confirmation::Weight::Destructive;
    setAccessibleDescription(confirmation.consequences);

    auto *column = columnLayout(this, {room() + 24, room() + 20, room() + 24, room() + 16}, 8);
    auto *head = rowLayout(12);
    auto *icon = new IconLabel(confirmation.icon, 20);
    icon->setDisc(destructive ? Tone::Severity4 : Tone::Accent, 36);
    head->addWidget(icon);
    auto *question = new Label(confirmation.question, LargeType, Weight::Bold);
    question->setWrapping(true);
    question->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    head->addWidget(question, 1);
    column->addLayout(head);
    auto *consequences = paragraph(confirmation.consequences, BodyType, Ink::Text2);
    consequences->setMinimumWidth(scaled(confirmWidth) - 48);
    column->addWidget(consequences);

    if (!confirmation.reasonPrompt.isEmpty()) {
        column->addSpacing(4);
        column->addWidget(new Label(confirmation.reasonPrompt, SmallType, Weight::Regular, Ink::Text2));
        m_reason = new QPlainTextEdit;
        m_reason->setFixedHeight(scaled(72));
        m_reason->setTabChangesFocus(true);
        m_reason->setAccessibleName(confirmation.reasonPrompt);
        column->addWidget(m_reason);
        m_tooLong = paragraph({}, SmallType, Ink::Severity4);
        m_tooLong->hide();
        column->addWidget(m_tooLong);
        connect(m_reason, &QPlainTextEdit::textChanged, this, &ConfirmDialog::checkComplete);
    }
    if (!confirmation.typedWord.isEmpty()) {
        const QString prompt = tr("Type %1 to confirm").arg(confirmation.typedWord);
        column->addSpacing(4);
        column->addWidget(new Label(prompt, SmallType, Weight::Regular, Ink::Text2));
        m_typed = new QLineEdit;
        m_typed->setAccessibleName(prompt);
        column->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &ConfirmDialog::checkComplete);
    }

    column->addSpacing(8);
    auto *buttons = rowLayout(8);
    buttons->addStretch();
    auto *decline = new Button(confirmation.decline.isEmpty() ? tr("Cancel") : confirmation.decline);
    m_accept =
        new Button(confirmation.accept, destructive ? ButtonKind::Destructive : ButtonKind::Primary, destructive ? confirmation.icon : Icon::None);
    buttons->addWidget(decline);
    buttons->addWidget(m_accept);
    column->addLayout(buttons);

    connect(decline, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT confirmed(m_reason == nullptr ? QString() : m_reason->toPlainText().trimmed()); });
    connect(this, &QDialog::rejected, this, &ConfirmDialog::declined);
    if (m_reason != nullptr)
        m_reason->setFocus();
    else if (m_typed != nullptr)
        m_typed->setFocus();
    else
        decline->setFocus();
    checkComplete();
}

void ConfirmDialog::checkComplete()
{
    const bool typed = m_typed == nullptr || m_typed->text().trimmed() == m_confirmation.typedWord;
    bool reasoned = true;
    if (m_reason != nullptr) {
        const QString reason = m_reason->toPlainText().trimmed();
        const QString excess = CharacterLimit::excess(reason, m_confirmation.reasonMaximum);
        m_tooLong->setText(excess);
        m_tooLong->setVisible(!excess.isEmpty());
        reasoned = characterCount(reason) >= m_confirmation.reasonMinimum && excess.isEmpty();
    }
    m_accept->setEnabled(typed && reasoned);
}

} // namespace redoubt::views
