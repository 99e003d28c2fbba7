// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ReadBackCard.h"

#include "duty/kinds/ShiftLimits.h"
#include "views/theme/Painting.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Chip.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace redoubt::views {

ReadBackCard::ReadBackCard(QWidget *parent)
    : QWidget(parent), m_question(paragraph({}, SmallType, Ink::Text2)), m_state(new Chip), m_saidWords(paragraph({}, BodyType)),
      m_recorded(new Label({}, BodyType, Weight::Bold)), m_retell(new Button(tr("Say it again"), ButtonKind::Link, Icon::Repeat)),
      m_entry(new QWidget), m_said(new QLineEdit), m_compare(new Button(tr("Compare"))), m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    auto *column = columnLayout(this, {12, 6, 12, 8}, 2);
    auto *head = rowLayout(8);
    head->addWidget(m_question, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_saidWords);
    auto *record = rowLayout(8);
    m_recorded->setWrapping(true);
    record->addWidget(m_recorded, 1);
    record->addWidget(m_retell, 0, Qt::AlignBottom);
    column->addLayout(record);
    auto *entry = rowLayout(m_entry, {0, 4, 0, 0}, 8);
    new CharacterLimit(m_said, duty::bounds::AnswerText);
    m_said->setPlaceholderText(tr("What the incoming officer says"));
    entry->addWidget(m_said, 1);
    entry->addWidget(m_compare);
    column->addWidget(m_entry);
    m_problem->hide();
    column->addWidget(m_problem);
    m_said->installEventFilter(this);
    connect(m_compare, &QPushButton::clicked, this, &ReadBackCard::send);
    connect(m_said, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    connect(m_retell, &QPushButton::clicked, this, [this] {
        m_again = true;
        showState();
        m_said->setFocus(Qt::OtherFocusReason);
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void ReadBackCard::setMatter(const models::HandedMatterRow &matter, bool mayWrite)
{
    const bool answered = matter.said != m_matter.said || matter.saidWhen != m_matter.saidWhen;
    m_matter = matter;
    m_mayWrite = mayWrite;
    m_gone = false;
    if (answered && m_said->text().isEmpty())
        m_again = false;
    m_said->setAccessibleName(matter.question);
    showState();
}

void ReadBackCard::setGone()
{
    m_gone = true;
    showState();
}

bool ReadBackCard::holdsTyping() const { return !m_said->text().isEmpty() && !m_entry->isHidden(); }

void ReadBackCard::showState()
{
    m_question->setText(m_matter.question);
    const bool said = !m_matter.said.isEmpty();
    const bool differs = said && !m_matter.matches;
    if (m_gone)
        m_state->setSpec({tr("No longer handed over"), Tone::Neutral, Icon::Info, ChipShape::Plain});
    else if (!said)
        m_state->setSpec({tr("To be said"), Tone::Severity2, Icon::Hourglass, ChipShape::Plain});
    else if (differs)
        m_state->setSpec({tr("Differs"), Tone::Severity3, Icon::Alert, ChipShape::Plain});
    else
        m_state->setSpec({tr("The same"), Tone::Ok, Icon::Check, ChipShape::Plain});
    m_saidWords->setVisible(said);
    m_saidWords->setText(tr("Said: %1").arg(m_matter.said));
    m_saidWords->setToolTip(said ? QStringLiteral("%1 %2").arg(m_matter.saidBy, m_matter.saidWhen) : QString());
    m_recorded->setVisible(differs);
    m_recorded->setText(tr("Recorded: %1").arg(m_matter.recorded));
    m_retell->setVisible(differs && m_mayWrite && !m_again && !m_gone);
    const bool typing = !m_said->text().isEmpty(); // stays although it was said elsewhere meanwhile
    m_entry->setVisible(m_mayWrite && (!said || m_again || typing));
    m_said->setReadOnly(m_gone);
    m_compare->setEnabled(!m_gone);
    update();
}

void ReadBackCard::send()
{
    const QString said = m_said->text().trimmed();
    if (m_gone)
        return;
    if (said.isEmpty()) {
        showFailure(tr("Type what was said, in the incoming officer's own words."));
        m_said->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_sent = said;
    Q_EMIT saidRequested(m_matter.matter, said);
}

void ReadBackCard::showFailure(const QString &why)
{
    m_problem->setText(why);
    m_problem->show();
}

void ReadBackCard::showDone()
{
    m_problem->hide();
    // What was typed while it was being saved is not what was saved.
    if (m_said->text().trimmed() == m_sent) {
        m_again = false;
        m_said->clear();
    }
    m_sent.clear();
    showState();
}

void ReadBackCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const bool differs = !m_gone && !m_matter.said.isEmpty() && !m_matter.matches;
    drawRound(painter, rect(), 6, differs ? t.tone(Tone::Severity3).soft : t.subtle);
}

bool ReadBackCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_said && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views
