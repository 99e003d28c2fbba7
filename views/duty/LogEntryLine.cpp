// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/LogEntryLine.h"

#include "duty/kinds/ShiftLimits.h"
#include "views/duty/CallerChoice.h"
#include "views/duty/DutyWords.h"
#include "views/duty/template/PhraseButton.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Layouts.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace redoubt::views {

LogEntryLine::LogEntryLine(QWidget *parent)
    : QWidget(parent), m_belongs(new QWidget), m_belongsWords(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Severity2)), m_call(new QWidget),
      m_caller(new QLineEdit), m_phone(new QLineEdit), m_sort(new QComboBox), m_text(new QLineEdit), m_phrases(new PhraseButton(m_text, m_sort)),
      m_send(new Button(tr("Note down"))), m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    auto *column = columnLayout(this, {16, 8, 16, 8}, 6);
    auto *belongs = rowLayout(m_belongs, {}, 6);
    belongs->addWidget(m_belongsWords, 1);
    auto *alone = Button::iconOnly(Icon::Close, tr("Write a line of its own"));
    belongs->addWidget(alone);
    column->addWidget(m_belongs);
    auto *call = rowLayout(m_call, {}, 8);
    m_caller->setPlaceholderText(tr("Who called, and from where"));
    m_caller->setAccessibleName(m_caller->placeholderText());
    m_phone->setPlaceholderText(tr("Number"));
    m_phone->setAccessibleName(tr("Telephone number"));
    call->addWidget(m_caller, 2);
    call->addWidget(m_phone, 1);
    column->addWidget(m_call);
    auto *row = rowLayout(8);
    using enum duty::LogSort;
    for (const duty::LogSort sort : {Handling, Phone, Alarm, Warning, Check, Report, Incident, Handover})
        m_sort->addItem(DutyWords::logSort(sort), static_cast<int>(sort));
    m_sort->setAccessibleName(tr("Sort of the line"));
    m_text->setPlaceholderText(tr("A line for the log; a mistake is corrected by another line"));
    m_text->setAccessibleName(tr("Line for the shift log"));
    m_text->setMinimumWidth(80);
    row->addWidget(m_sort);
    row->addWidget(m_text, 1);
    row->addWidget(m_phrases);
    row->addWidget(m_send);
    column->addLayout(row);
    column->addWidget(m_problem);
    new CharacterLimit(m_text, duty::bounds::LogText);
    new CharacterLimit(m_caller, duty::bounds::CallerText);
    new CharacterLimit(m_phone, duty::bounds::PhoneText);
    m_problem->hide();

    m_callers = new CallerChoice(m_caller, m_phone, this);
    for (QLineEdit *edit : {m_text, m_caller, m_phone})
        edit->installEventFilter(this);
    connect(alone, &QPushButton::clicked, this, &LogEntryLine::belongToNothing);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &LogEntryLine::showSort);
    connect(m_send, &QPushButton::clicked, this, &LogEntryLine::send);
    connect(m_text, &QLineEdit::textChanged, m_problem, &QWidget::hide);
    setFocusProxy(m_text);
    belongToNothing();
    showSort();
}

void LogEntryLine::showSort() { m_call->setVisible(m_sort->currentData().toInt() == static_cast<int>(duty::LogSort::Phone)); }

void LogEntryLine::belongTo(const QString &words)
{
    m_belongsWords->setText(words);
    m_belongs->show();
    m_text->setFocus(Qt::OtherFocusReason);
}

void LogEntryLine::belongToNothing()
{
    m_amends.reset();
    m_matter.reset();
    m_belongs->hide();
}

void LogEntryLine::correct(const Id &line, duty::LogSort sort, const QString &when, const QString &text)
{
    belongToNothing();
    m_amends = line;
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(sort)));
    belongTo(tr("Corrects %1: %2").arg(when, text));
}

void LogEntryLine::writeOf(const Id &matter, const QString &title)
{
    belongToNothing();
    m_matter = matter;
    belongTo(tr("Of the open matter: %1").arg(title));
}

void LogEntryLine::send()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        showFailure(tr("Say what happened."));
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const QString open = m_phrases->leftOpen(); !open.isEmpty()) {
        showFailure(tr("Fill in %1, or take it out.").arg(open));
        m_text->setFocus(Qt::OtherFocusReason);
        (void)m_phrases->chooseNext();
        return;
    }
    LogEntry entry;
    entry.sort = static_cast<duty::LogSort>(m_sort->currentData().toInt());
    entry.text = text;
    entry.amends = m_amends;
    entry.matter = m_matter;
    if (entry.sort == duty::LogSort::Phone) {
        entry.caller = m_caller->text().trimmed();
        entry.phone = m_phone->text().trimmed();
    }
    m_send->setEnabled(false); // until it is said what became of it
    m_sent = m_text->text();
    Q_EMIT requested(entry);
}

void LogEntryLine::showFailure(const QString &why)
{
    m_send->setEnabled(true);
    m_problem->setText(why);
    m_problem->show();
}

void LogEntryLine::showDone()
{
    m_send->setEnabled(true);
    m_problem->hide();
    if (m_text->text() != m_sent)
        return; // the next one is being written already
    m_text->clear();
    m_caller->clear();
    m_phone->clear();
    belongToNothing();
}

bool LogEntryLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_send->isEnabled()) {
            send();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views
