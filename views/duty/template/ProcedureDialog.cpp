// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/ProcedureDialog.h"

#include "duty/kinds/TemplateLimits.h"
#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Chip.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int procedureWidth = 560; // beside a scroll bar, too
constexpr int stepNumberWidth = 24;
} // namespace

ProcedureDialog::ProcedureDialog(QWidget *parent)
    : FormDialog(tr("Procedure"), {}, parent), m_head(paragraph({}, BodyType, Ink::Text2)), m_place(columnLayout()),
      m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    m_head->setMinimumWidth(scaled(procedureWidth));
    body()->addWidget(m_head);
    body()->addLayout(m_place, 1); // room that is left lies below the steps
    m_problem->hide();
    body()->addWidget(m_problem);
}

void ProcedureDialog::setValues(const models::ProcedureValues &values)
{
    if (m_built && values == m_values)
        return;
    m_values = values;
    rebuild();
}

void ProcedureDialog::setMayWrite(bool may)
{
    if (may == m_mayWrite)
        return;
    m_mayWrite = may;
    if (m_built)
        rebuild();
}

void ProcedureDialog::setNow(Instant now)
{
    m_now = now;
    showTimes();
}

void ProcedureDialog::showProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

void ProcedureDialog::rebuild()
{
    m_built = true;
    setWindowTitle(m_values.name);
    QString head = tr("%1, version %2 of %3. Begun %4 by %5 at the matter “%6”.")
                       .arg(m_values.name)
                       .arg(m_values.version)
                       .arg(m_values.unit, m_values.begunText, m_values.begunBy, m_values.title);
    if (m_values.replaced > 0)
        head += QLatin1Char(' ') + tr("It took the place of %n procedure(s) begun before, which stay in the record.", nullptr, m_values.replaced);
    m_head->setText(head);
    m_left.clear();
    // Whatever had the focus goes with its row; it returns to the note of what is next.
    const bool hadFocus = m_steps && m_steps->isAncestorOf(focusWidget());
    delete m_steps;
    m_steps = new QWidget;
    auto *column = columnLayout(m_steps, {}, 8);
    int number = 0;
    for (const auto &step : m_values.steps) {
        if (step.done || step.skipped)
            m_notes.remove(step.key);
        column->addWidget(rowOf(step, ++number));
    }
    column->addStretch();
    m_place->addWidget(m_steps);
    showTimes();
    if (hadFocus) {
        if (auto *note = m_steps->findChild<QLineEdit *>())
            note->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *ProcedureDialog::rowOf(const models::StepValues &step, int number)
{
    QWidget *box = step.isNext ? static_cast<QWidget *>(new Surface(Ground::Inset)) : new QWidget;
    auto *row = rowLayout(box, {8, 6, 8, 6}, 8);
    const Icon icon = step.done ? Icon::CheckCircle : step.skipped ? Icon::XCircle : step.isNext ? Icon::ChevronRight : Icon::None;
    const Ink ink = step.done ? Ink::Ok : step.skipped ? Ink::Severity3 : Ink::Accent;
    if (icon == Icon::None) {
        auto *count = new Label(QString::number(number), BodyType, Weight::Regular, Ink::Text3);
        count->setFixedWidth(scaled(stepNumberWidth));
        row->addWidget(count, 0, Qt::AlignTop);
    } else {
        auto *sign = new IconLabel(icon, 18, ink);
        sign->setFixedWidth(scaled(stepNumberWidth));
        row->addWidget(sign, 0, Qt::AlignTop);
    }
    auto *words = columnLayout(4);
    auto *line = rowLayout(8);
    auto *text = paragraph(step.text);
    line->addWidget(text, 1);
    if (!step.required)
        line->addWidget(new Chip({tr("may be left out"), Tone::Neutral, Icon::None, ChipShape::Outline}), 0, Qt::AlignTop);
    if (step.due && !step.done && !step.skipped) {
        auto *left = new Label({}, BodyType, Weight::Bold);
        m_left.insert(step.key, left);
        line->addWidget(left, 0, Qt::AlignTop);
    }
    words->addLayout(line);
    QStringList facts;
    if (!step.who.isEmpty())
        facts << step.who;
    if (!step.dueText.isEmpty())
        facts << tr("until %1").arg(step.dueText);
    if (!step.saidText.isEmpty())
        facts << (step.skipped ? tr("left out %1 by %2") : tr("done %1 by %2")).arg(step.saidText, step.by);
    if (step.late)
        facts << tr("after its limit");
    if (step.pending)
        facts << tr("waits for the server");
    if (!facts.isEmpty())
        words->addWidget(paragraph(facts.join(QStringLiteral("  ·  ")), SmallType, step.late ? Ink::Severity3 : Ink::Text2));
    if (!step.note.isEmpty())
        words->addWidget(paragraph(step.note, SmallType));
    if (m_mayWrite) {
        const bool open = m_open.isEmpty() ? step.isNext : m_open == step.key;
        if (open && !step.done && !step.skipped) {
            words->addWidget(entryOf(step));
        } else {
            auto *acts = rowLayout(8);
            const bool isMarked = step.done || step.skipped;
            auto *other = new Button(isMarked ? tr("That was a mistake") : tr("Mark this step"), ButtonKind::Link, Icon::None, ButtonSize::Small);
            connect(other, &QPushButton::clicked, this, [this, key = step.key, isMarked] {
                if (isMarked) {
                    Q_EMIT marked({key, duty::StepOutcome::Reopened, {}});
                    return;
                }
                m_open = key;
                // The button that was pressed goes with the rows: they are made anew once it has finished.
                QMetaObject::invokeMethod(this, &ProcedureDialog::rebuild, Qt::QueuedConnection);
            });
            acts->addWidget(other);
            acts->addStretch();
            words->addLayout(acts);
        }
    }
    row->addLayout(words, 1);
    return box;
}

QWidget *ProcedureDialog::entryOf(const models::StepValues &step)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    auto *note = new QLineEdit(m_notes.value(step.key));
    note->setPlaceholderText(step.required ? tr("Note; why, where the step is left out") : tr("Note"));
    note->setAccessibleName(tr("Note on the step"));
    new CharacterLimit(note, duty::bounds::StepNote);
    connect(note, &QLineEdit::textChanged, this, [this, key = step.key](const QString &text) { m_notes.insert(key, text); });
    row->addWidget(note, 1);
    const auto say = [this, note, key = step.key](duty::StepOutcome outcome) {
        const StepEntry entry{key, outcome, note->text().trimmed()};
        m_open.clear();
        Q_EMIT marked(entry);
    };
    auto *done = new Button(tr("Done"), ButtonKind::Primary, Icon::Check, ButtonSize::Small);
    connect(done, &QPushButton::clicked, this, [say] { say(duty::StepOutcome::Done); });
    row->addWidget(done);
    auto *skip = new Button(tr("Leave out"), ButtonKind::Secondary, Icon::None, ButtonSize::Small);
    connect(skip, &QPushButton::clicked, this, [this, say, note, required = step.required] {
        if (required && note->text().trimmed().isEmpty()) {
            showProblem(tr("This step is required: say in the note why it is left out."));
            note->setFocus(Qt::OtherFocusReason);
            return;
        }
        say(duty::StepOutcome::Skipped);
    });
    row->addWidget(skip);
    connect(note, &QLineEdit::returnPressed, done, &QPushButton::click);
    return box;
}

void ProcedureDialog::showTimes()
{
    for (const auto &step : m_values.steps) {
        auto *left = m_left.value(step.key);
        if (!left || !step.due)
            continue;
        const Tone tone = BulletinWords::leftTone(*step.due, m_now);
        left->setText(BulletinWords::leftText(*step.due, m_now));
        left->setInk(tone == Tone::Neutral ? Ink::Text : inkOf(tone));
    }
}

} // namespace redoubt::views
