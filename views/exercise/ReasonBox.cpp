// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ReasonBox.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
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
    auto *label = new Label(tr("Reason: required, both sides read it"), SmallType, Weight::Regular, Ink::Text2);
    label->setWrapping(true);
    labels->addWidget(label, 1);
    labels->addWidget(m_count, 0, Qt::AlignBottom);
    column->addLayout(labels);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Reason of the ruling"));
    column->addWidget(m_edit);
    m_error->hide();
    column->addWidget(m_error);
    auto *phrases = new FlowLayout(phraseGap);
    for (const QString &words : {tr("Evidence is not enough"), tr("A step is missing"), tr("Outside the scope"), tr("Reported before")}) {
        auto *phrase = new Button(words, ButtonKind::Secondary, Icon::None, ButtonSize::Small);
        phrase->setToolTip(tr("Adds these words to the reason"));
        connect(phrase, &QPushButton::clicked, this, [this, words] { append(words); });
        phrases->addWidget(phrase);
    }
    column->addSpacing(2);
    column->addLayout(phrases);

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
    const auto length = text().size();
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
    const auto length = text().size();
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
