// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ReasonBox.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimer>

namespace redoubt::views {

namespace {
constexpr int restMs = 800;
constexpr int editHeight = 76;
constexpr int phraseGap = 6;
} // namespace

ReasonBox::ReasonBox(QWidget *parent)
    : QWidget(parent), m_edit(new QPlainTextEdit), m_count(new Label({}, SmallType, Weight::Regular, Ink::Text3)),
      m_error(paragraph({}, SmallType, Ink::Severity4)), m_rest(new QTimer(this))
{
    auto *column = columnLayout(this, {}, 4);
    auto *labels = rowLayout(8);
    auto *label = new Label(tr("Reason: required, the team reads it"), SmallType, Weight::Regular, Ink::Text2);
    label->setWrapping(true);
    labels->addWidget(label, 1);
    labels->addWidget(m_count, 0, Qt::AlignBottom);
    column->addLayout(labels);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Reason of the ruling"));
    column->addWidget(m_edit);
    m_error->hide();
    column->addWidget(m_error);
    m_phrases = new FlowLayout(phraseGap);
    addPhrases(Verdict::InFull, {tr("The evidence proves it"), tr("Every step is shown")});
    addPhrases(Verdict::InPart, {tr("Lower rights than claimed"), tr("Not every step is shown")});
    addPhrases(Verdict::None, {tr("Evidence is not enough"), tr("A step is missing"), tr("Outside the scope"), tr("Reported before")});
    column->addSpacing(2);
    column->addLayout(m_phrases);
    for (const Phrase &phrase : std::as_const(m_list))
        phrase.button->setVisible(phrase.verdict == m_verdict);

    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_rest, &QTimer::timeout, this, [this] { Q_EMIT rested(m_edit->toPlainText()); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showLength();
        m_rest->start();
    });
    setFocusProxy(m_edit);
    applySizes();
    showLength();
}

void ReasonBox::addPhrases(Verdict verdict, const QStringList &phrases)
{
    for (const QString &words : phrases) {
        const bool accepts = verdict != Verdict::None;
        auto *phrase = new Button(words, ButtonKind::Secondary, accepts ? Icon::Check : Icon::None, ButtonSize::Small);
        phrase->setToolTip(tr("Adds these words to the reason"));
        connect(phrase, &QPushButton::clicked, this, [this, words] { append(words); });
        m_phrases->addWidget(phrase);
        m_list.push_back({verdict, phrase});
    }
}

void ReasonBox::setVerdict(Verdict verdict)
{
    if (m_verdict == verdict)
        return;
    m_verdict = verdict;
    for (const Phrase &phrase : std::as_const(m_list))
        phrase.button->setVisible(phrase.verdict == Verdict::None || phrase.verdict == verdict);
    updateGeometry();
}

QString ReasonBox::text() const { return m_edit->toPlainText().trimmed(); }

void ReasonBox::setText(const QString &text)
{
    if (text == m_edit->toPlainText())
        return;
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(text);
    showLength();
}

void ReasonBox::clear()
{
    setText({});
    m_error->hide();
}

void ReasonBox::append(const QString &words)
{
    if (!words.isEmpty()) {
        m_edit->setPlainText(text().isEmpty() ? words : text() + tr("; ") + words);
        m_edit->moveCursor(QTextCursor::End);
    }
    Q_EMIT sightWanted();
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool ReasonBox::require(const QString &missing)
{
    const auto length = characterCount(text());
    if (length > 0 && length <= limit)
        return true;
    m_error->setText(length == 0 ? missing : tr("At most %1 characters.").arg(limit));
    m_error->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    Q_EMIT sightWanted();
    return false;
}

void ReasonBox::flush()
{
    if (!m_rest->isActive())
        return;
    m_rest->stop();
    Q_EMIT rested(m_edit->toPlainText());
}

void ReasonBox::showLength()
{
    const auto length = characterCount(text());
    m_count->setText(QStringLiteral("%1 / %2").arg(length).arg(limit));
    m_count->setInk(length > limit ? Ink::Severity4 : Ink::Text3);
    if (length > 0 && length <= limit)
        m_error->hide();
}

void ReasonBox::applySizes() { m_edit->setFixedHeight(scaled(editHeight)); }

void ReasonBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
