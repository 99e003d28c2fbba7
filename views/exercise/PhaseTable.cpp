// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PhaseTable.h"

#include "exercise/kinds/Limits.h"
#include "models/exercise/ExerciseListModel.h"
#include "views/exercise/MomentEdit.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>

namespace redoubt::views {

PhaseTable::PhaseTable(QWidget *parent)
    : QWidget(parent), m_rows(columnLayout(6)), m_add(new Button(tr("Add a phase"), ButtonKind::Ghost, Icon::Plus, ButtonSize::Small))
{
    auto *column = columnLayout(this, {}, 4);
    column->addWidget(new Label(tr("Phases, in their order"), SmallType, Weight::Regular, Ink::Text2));
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        PhaseInput next;
        next.startsAt = m_list.isEmpty() ? m_suggested : momentOf(m_list.last().to);
        next.endsAt = Instant{next.startsAt->ms + 24 * 3'600'000LL};
        addRow(next);
        m_list.last().kind->setFocus();
        Q_EMIT edited();
    });
}

void PhaseTable::setPhases(const std::vector<PhaseInput> &phases)
{
    while (!m_list.isEmpty())
        delete m_list.takeLast().line;
    for (const PhaseInput &phase : phases)
        addRow(phase);
}

void PhaseTable::addRow(const PhaseInput &phase)
{
    using exercise::PhaseKind;
    Row row{new QWidget,
            new QComboBox,
            new QLineEdit,
            momentEdit(phase.startsAt.value_or(m_suggested)),
            momentEdit(phase.endsAt.value_or(phase.startsAt.value_or(m_suggested))),
            phase.id};
    if (!phase.startsAt)
        leaveUnset(row.from);
    if (!phase.endsAt)
        leaveUnset(row.to);
    for (const PhaseKind kind : {PhaseKind::Preparation, PhaseKind::AttackWindow, PhaseKind::Freeze, PhaseKind::Retrospective})
        row.kind->addItem(models::phaseKindName(kind), static_cast<int>(kind));
    row.kind->setCurrentIndex(row.kind->findData(static_cast<int>(phase.kind)));
    row.kind->setAccessibleName(tr("Kind of phase"));
    row.name->setText(phase.name);
    row.name->setPlaceholderText(tr("Name, if it has one"));
    row.name->setAccessibleName(tr("Name of the phase"));
    new CharacterLimit(row.name, exercise::limits::PhaseName);
    row.from->setAccessibleName(tr("Phase starts"));
    row.to->setAccessibleName(tr("Phase ends"));
    auto *remove = Button::iconOnly(Icon::Close, tr("Remove this phase"));
    auto *line = rowLayout(row.line, {}, 8);
    line->addWidget(row.kind, 3);
    line->addWidget(row.name, 4);
    line->addWidget(row.from, 3);
    line->addWidget(new Label(QStringLiteral("–"), BodyType, Weight::Regular, Ink::Text3));
    line->addWidget(row.to, 3);
    line->addWidget(remove);
    m_rows->addWidget(row.line);
    m_list.push_back(row);
    connect(row.kind, &QComboBox::currentIndexChanged, this, &PhaseTable::edited);
    connect(row.name, &QLineEdit::textEdited, this, &PhaseTable::edited);
    connect(row.from, &QDateTimeEdit::dateTimeChanged, this, &PhaseTable::edited);
    connect(row.to, &QDateTimeEdit::dateTimeChanged, this, &PhaseTable::edited);
    connect(remove, &QPushButton::clicked, this, [this, widget = row.line] { removeRow(widget); });
}

void PhaseTable::removeRow(QWidget *line)
{
    m_list.removeIf([line](const Row &row) { return row.line == line; });
    line->hide();
    line->deleteLater(); // it is the sender's parent
    Q_EMIT edited();
}

std::vector<PhaseInput> PhaseTable::phases() const
{
    std::vector<PhaseInput> phases;
    for (const Row &row : m_list)
        phases.push_back({static_cast<exercise::PhaseKind>(row.kind->currentData().toInt()), row.name->text().trimmed(), momentIfSet(row.from),
                          momentIfSet(row.to), row.id});
    return phases;
}

} // namespace redoubt::views
