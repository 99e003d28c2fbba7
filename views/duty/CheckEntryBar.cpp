// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/CheckEntryBar.h"

#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/CheckRules.h"
#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FileChooser.h"
#include "views/widgets/Layouts.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace redoubt::views {

using duty::CheckType;

CheckEntryBar::CheckEntryBar(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel({}, BodyType, Weight::Bold)), m_range(new Label({}, SmallType, Weight::Regular, Ink::Text3)),
      m_message(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text3)), m_value(new QLineEdit),
      m_unit(new Label({}, BodyType, Weight::Regular, Ink::Text2)), m_choice(new QComboBox), m_note(new QLineEdit),
      m_attach(new Button({}, ButtonKind::Ghost, Icon::Attachment)), m_record(new Button(tr("Record"), ButtonKind::Secondary, Icon::Check)),
      m_amiss(new Button(tr("Not right"), ButtonKind::Secondary)), m_skip(new Button(tr("Not possible"), ButtonKind::Ghost))
{
    auto *column = columnLayout(this, {16, 8, 16, 10}, 6);
    auto *words = rowLayout(8);
    words->addWidget(m_name);
    words->addWidget(m_range);
    words->addWidget(m_message, 1);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(words);
    auto *row = rowLayout(8);
    new CharacterLimit(m_value, duty::bounds::FoundText);
    new CharacterLimit(m_note, duty::bounds::NoteText);
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_value->setAccessibleName(tr("What was found"));
    m_choice->setAccessibleName(tr("What was found"));
    row->addWidget(m_value, 1);
    row->addWidget(m_unit);
    row->addWidget(m_choice, 1);
    row->addWidget(m_note, 2);
    row->addWidget(m_attach);
    row->addWidget(m_record);
    row->addWidget(m_amiss);
    row->addWidget(m_skip);
    column->addLayout(row);
    m_amiss->setToolTip(tr("Looked at, and not as it should be; the note says how"));
    m_skip->setToolTip(tr("Could not be done; the note says why"));

    for (QWidget *field : {static_cast<QWidget *>(m_value), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_note)})
        field->installEventFilter(this);
    connect(m_value, &QLineEdit::textChanged, this, [this] { showAdvice(); });
    connect(m_note, &QLineEdit::textChanged, this, [this] { showAdvice(); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { showAdvice(); });
    connect(m_record, &QPushButton::clicked, this, &CheckEntryBar::submit);
    connect(m_amiss, &QPushButton::clicked, this, [this] { send(CheckWish::Amiss); });
    connect(m_attach, &QPushButton::clicked, this, &CheckEntryBar::chooseFiles);
    connect(m_skip, &QPushButton::clicked, this, [this] { send(CheckWish::Skipped); });
    setItem(nullptr);
}

void CheckEntryBar::setItem(const models::CheckRow *row)
{
    const bool same = row && m_row && row->id == m_row->id && row->item == m_row->item;
    if (same) {
        m_row = *row;
        return;
    }
    if (!row && !m_row && !m_name->text().isEmpty())
        return;
    keepDraft();
    const QScopedValueRollback filling(m_filling, true);
    m_row = row ? std::optional(*row) : std::nullopt;
    const CheckType type = row ? row->item.type : CheckType::Tick;
    const bool typed = row && (type == CheckType::Number || type == CheckType::Text);
    m_value->setVisible(typed);
    m_unit->setVisible(typed && row->item.unit && !row->item.unit->empty());
    m_choice->setVisible(row && type == CheckType::Choice);
    m_amiss->setVisible(row && type == CheckType::Tick);
    for (QWidget *part :
         {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_attach), static_cast<QWidget *>(m_record), static_cast<QWidget *>(m_skip)})
        part->setEnabled(row != nullptr);
    m_name->setText(row ? row->name : tr("Choose an item above"));
    m_range->setText(row && !row->shouldBe.isEmpty() ? tr("should be %1").arg(row->shouldBe) : QString());
    m_range->setVisible(!m_range->text().isEmpty());
    const Draft draft = row ? m_drafts.value(row->id) : Draft();
    m_unit->setText(row ? models::text(row->item.unit.value_or("")) : QString());
    m_choice->clear();
    if (row && row->item.choices) {
        for (const std::string &choice : *row->item.choices)
            m_choice->addItem(models::text(choice));
    }
    m_choice->setCurrentIndex(draft.value.isEmpty() ? -1 : m_choice->findText(draft.value));
    m_choice->setPlaceholderText(tr("Choose"));
    m_value->setText(draft.value);
    m_note->setText(draft.note);
    m_files = draft.files;
    showFiles();
    m_record->setText(type == CheckType::Tick ? tr("As it should be") : tr("Record"));
    m_message->clear();
}

void CheckEntryBar::keepDraft()
{
    if (!m_row || m_filling)
        return;
    const QString key = m_row->id;
    const Draft draft{m_row->item.type == CheckType::Choice ? m_choice->currentText() : m_value->text(), m_note->text(), m_files};
    if (draft.value.isEmpty() && draft.note.isEmpty() && draft.files.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, draft);
}

QWidget *CheckEntryBar::field() const
{
    if (!m_row)
        return nullptr;
    switch (m_row->item.type) {
    case CheckType::Tick: return nullptr;
    case CheckType::Choice: return m_choice;
    case CheckType::Number:
    case CheckType::Text: break;
    }
    return m_value;
}

void CheckEntryBar::begin(const QString &text)
{
    if (!m_row || m_row->item.type == CheckType::Tick)
        return;
    if (m_row->item.type == CheckType::Choice) {
        // A digit chooses by number, a letter by the beginning of the word.
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber && number >= 1 && number <= m_choice->count())
            m_choice->setCurrentIndex(number - 1);
        else if (const int found = m_choice->findText(text, Qt::MatchStartsWith); found >= 0)
            m_choice->setCurrentIndex(found);
        m_choice->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_value->setFocus(Qt::OtherFocusReason);
    m_value->setText(text);
}

QString CheckEntryBar::typedValue() const
{
    return m_row && m_row->item.type == CheckType::Choice ? m_choice->currentText() : m_value->text().trimmed();
}

void CheckEntryBar::say(const QString &text, bool wrong)
{
    m_message->setText(text);
    m_message->setInk(wrong ? Ink::Severity4 : Ink::Severity3);
}

/// While it is typed: what the value comes to. Nothing is refused before it is sent.
void CheckEntryBar::showAdvice()
{
    if (!m_row || m_filling)
        return;
    m_message->clear();
    const QString value = typedValue();
    if (value.isEmpty() || m_row->item.type == CheckType::Tick)
        return;
    const auto outcome = duty::judgeCheck(m_row->item, value.toStdString());
    if (outcome && *outcome == duty::CheckOutcome::Breached)
        say(tr("Not as it should be: recorded as such"), false);
}

void CheckEntryBar::submit()
{
    if (!m_row)
        return;
    if (m_row->item.type != CheckType::Tick) {
        const QString value = typedValue();
        if (value.isEmpty()) {
            say(m_row->item.type == CheckType::Choice ? tr("Choose what was found") : tr("Type what was found"), true);
            field()->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (!duty::judgeCheck(m_row->item, value.toStdString())) {
            say(m_row->item.type == CheckType::Number ? tr("A number is asked for: digits and one point") : tr("One of the choices is asked for"),
                true);
            field()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    send(CheckWish::Found);
}

void CheckEntryBar::send(CheckWish wish)
{
    if (!m_row)
        return;
    if (!m_sent.isEmpty()) {
        say(tr("The last one is still being saved; then this one can be."), true);
        return;
    }
    const QString note = m_note->text().trimmed();
    if (wish != CheckWish::Found && note.isEmpty()) {
        say(wish == CheckWish::Skipped ? tr("Say in the note why it could not be done") : tr("Say in the note what is not right"), true);
        m_note->setFocus(Qt::OtherFocusReason);
        return;
    }
    keepDraft();
    m_sent = m_row->id;
    const bool valued = wish == CheckWish::Found && m_row->item.type != CheckType::Tick;
    Q_EMIT requested({models::text(m_row->item.key), wish, valued ? typedValue() : QString(), note, m_files, m_row->round});
}

void CheckEntryBar::chooseFiles()
{
    if (!m_row)
        return;
    QFileDialog *dialog = fileChooser(this, tr("Photos or files of “%1”").arg(m_row->name));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, id = m_row->id](const QStringList &paths) {
        if (m_row && m_row->id == id)
            addFiles(paths);
    });
    dialog->open();
}

void CheckEntryBar::addFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_files.contains(path) && m_files.size() < duty::bounds::Files)
            m_files << path;
    }
    showFiles();
}

/// How many there are; which ones, the tooltip says.
void CheckEntryBar::showFiles()
{
    const bool asked = m_row && m_row->item.evidence.value_or(false);
    m_attach->setText(m_files.isEmpty() ? QString() : QString::number(m_files.size()));
    QStringList names;
    for (const QString &path : std::as_const(m_files))
        names << QFileInfo(path).fileName();
    const QString what = asked ? tr("A photo or file belongs to it: choose one") : tr("Add photos or files");
    m_attach->setToolTip(names.isEmpty() ? what : names.join(QLatin1Char('\n')));
    m_attach->setAccessibleName(what);
}

void CheckEntryBar::showFailure(const QString &why)
{
    m_sent.clear();
    say(why, true);
}

void CheckEntryBar::showDone()
{
    m_drafts.remove(m_sent);
    if (m_row && m_row->id == m_sent) {
        const QScopedValueRollback filling(m_filling, true);
        m_value->clear();
        m_note->clear();
        m_files.clear();
        showFiles();
        m_choice->setCurrentIndex(-1);
        m_message->clear();
    }
    m_sent.clear();
}

bool CheckEntryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            submit();
            return true;
        }
        if (key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
        if (watched == m_value && (key == Qt::Key_Up || key == Qt::Key_Down)) {
            Q_EMIT stepRequested(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views
