// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SentenceDialog.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int sentenceWidth = 420;
constexpr int sentenceHeight = 96;
} // namespace

SentenceDialog::SentenceDialog(const Words &words, QWidget *parent)
    : KeptDialog(words.title, words.accept, parent), m_words(words), m_text(new QPlainTextEdit), m_field(new FormField(words.label, m_text))
{
    if (!words.consequences.isEmpty())
        body()->addWidget(paragraph(words.consequences, BodyType, Ink::Text2));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumWidth(scaled(sentenceWidth));
    m_text->setFixedHeight(scaled(sentenceHeight));
    body()->addWidget(m_field);
    addProblemLine();
    connect(m_text, &QPlainTextEdit::textChanged, this, &SentenceDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_text->toPlainText().trimmed());
    });
    m_text->setFocus();
    check();
}

void SentenceDialog::check()
{
    const QString text = m_text->toPlainText().trimmed();
    const QString excess = CharacterLimit::excess(text, m_words.most);
    if (excess.isEmpty())
        m_field->clearError();
    else
        m_field->setError(excess);
    setComplete(!text.isEmpty() && excess.isEmpty(), text.isEmpty() ? m_words.missing : excess);
}

} // namespace redoubt::views
