// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportCheckRow.h"

#include "duty/kinds/ReportLimits.h"
#include "duty/shift/CheckRules.h"
#include "models/Text.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimeZone>

namespace redoubt::views {

using duty::CheckType;

namespace {
constexpr int valueWide = 132;
} // namespace

ReportCheckRow::ReportCheckRow(const duty::CheckItem &item, QGridLayout *grid, int line, QObject *parent)
    : QObject(parent), m_item(item), m_skip(new QCheckBox(tr("cannot be done"))), m_note(new QLineEdit),
      m_at(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_says(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    m_entry.item = models::text(item.key);
    const QString name = models::text(item.name);
    auto *shown = new ElidedLabel(name);
    shown->setMinimumWidth(scaled(140));
    grid->addWidget(shown, line, 0);
    QWidget *field = nullptr;
    if (item.type == CheckType::Choice || item.type == CheckType::Tick) {
        m_choice = new QComboBox;
        m_choice->addItem(QString());
        if (item.type == CheckType::Tick) {
            m_choice->addItem(tr("as it should be"));
            m_choice->addItem(tr("not as it should be"));
        } else if (item.choices) {
            for (const auto &choice : *item.choices)
                m_choice->addItem(models::text(choice));
        }
        connect(m_choice, &QComboBox::currentIndexChanged, this, &ReportCheckRow::entered);
        field = m_choice;
    } else {
        m_text = new QLineEdit;
        new CharacterLimit(m_text, duty::bounds::FoundText);
        connect(m_text, &QLineEdit::textEdited, this, &ReportCheckRow::entered);
        field = m_text;
    }
    field->setFixedWidth(scaled(valueWide));
    field->setAccessibleName(name);
    grid->addWidget(field, line, 1);
    const QString should = models::text(duty::shouldBe(item));
    const QString unit = models::text(item.unit.value_or(""));
    grid->addWidget(new Label(should.isEmpty()     ? unit
                                  : unit.isEmpty() ? should
                                                   : unit + QStringLiteral("  ") + should,
                              SmallType, Weight::Regular, Ink::Text2),
                    line, 2);
    grid->addWidget(m_at, line, 3);
    m_skip->setAccessibleName(tr("%1 cannot be done").arg(name));
    grid->addWidget(m_skip, line, 4);
    m_note->setPlaceholderText(tr("why"));
    m_note->setAccessibleName(tr("Why %1 cannot be done").arg(name));
    m_note->setMinimumWidth(scaled(120));
    new CharacterLimit(m_note, duty::bounds::NoteText);
    auto *last = new QWidget;
    auto *both = rowLayout(last, {}, 8);
    both->addWidget(m_note, 1);
    both->addWidget(m_says, 1);
    grid->addWidget(last, line, 5);
    connect(m_skip, &QCheckBox::toggled, this, &ReportCheckRow::entered);
    connect(m_note, &QLineEdit::textEdited, this, &ReportCheckRow::entered);
    show();
}

void ReportCheckRow::entered()
{
    if (m_filling)
        return;
    const auto before = m_entry;
    m_entry.skipped = m_skip->isChecked();
    m_entry.note = m_note->text().trimmed();
    if (m_text) {
        m_entry.value = m_text->text().trimmed();
        m_entry.done = !m_entry.value.isEmpty();
    } else if (m_item.type == CheckType::Tick) {
        m_entry.done = m_choice->currentIndex() > 0;
        m_entry.asItShould = m_choice->currentIndex() != 2;
    } else {
        m_entry.value = m_choice->currentText();
        m_entry.done = m_choice->currentIndex() > 0;
    }
    const bool another =
        before.value != m_entry.value || before.done != m_entry.done || before.asItShould != m_entry.asItShould || before.skipped != m_entry.skipped;
    if (another)
        m_entry.at = m_entry.done || m_entry.skipped ? std::optional(m_now) : std::nullopt;
    show();
    Q_EMIT changed();
}

void ReportCheckRow::setEntry(const ReportCheckEntry &entry)
{
    m_filling = true;
    m_entry = entry;
    m_entry.item = models::text(m_item.key);
    m_skip->setChecked(entry.skipped);
    m_note->setText(entry.note);
    if (m_text)
        m_text->setText(entry.value);
    else if (m_item.type == CheckType::Tick)
        m_choice->setCurrentIndex(!entry.done ? 0 : entry.asItShould ? 1 : 2);
    else
        m_choice->setCurrentIndex(entry.done ? qMax(0, m_choice->findText(entry.value)) : 0);
    m_filling = false;
    show();
}

void ReportCheckRow::setEnabled(bool enabled)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_choice, m_skip, m_note}) {
        if (part)
            part->setEnabled(enabled);
    }
}

QString ReportCheckRow::problem() const
{
    if (m_entry.skipped)
        return m_entry.note.isEmpty() ? tr("Say why it cannot be done") : QString();
    if (!m_entry.done)
        return m_item.required ? tr("to be done") : QString();
    if (!duty::judgeCheck(m_item, m_entry.value.isEmpty() ? std::nullopt : std::optional(m_entry.value.toStdString())))
        return tr("not a number");
    return {};
}

bool ReportCheckRow::isAmiss() const
{
    if (m_entry.skipped || !m_entry.done)
        return false;
    const auto judged = duty::judgeCheck(m_item, m_entry.value.isEmpty() ? std::nullopt : std::optional(m_entry.value.toStdString()));
    return (judged && *judged == duty::CheckOutcome::Breached) || !m_entry.asItShould;
}

void ReportCheckRow::focus() { (m_text ? static_cast<QWidget *>(m_text) : m_choice)->setFocus(); }

void ReportCheckRow::show()
{
    m_note->setVisible(m_entry.skipped);
    m_at->setText(m_entry.at ? TimeText(m_entry.at->ms, QTimeZone(m_offsetSeconds)).timeWithSeconds(m_entry.at->ms) : QString());
    const bool amiss = isAmiss();
    const QString wrong = problem();
    const bool quietly = wrong.isEmpty() || (!m_entry.done && !m_entry.skipped);
    m_says->setVisible(!m_entry.skipped);
    m_says->setInk(amiss ? Ink::Severity3 : quietly ? Ink::Text3 : Ink::Severity4);
    m_says->setText(amiss ? tr("not as it should be") : wrong);
}

} // namespace redoubt::views
