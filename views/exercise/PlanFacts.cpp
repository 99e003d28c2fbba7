// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanFacts.h"

#include "views/exercise/ExerciseDelegate.h"
#include "views/exercise/Words.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QGridLayout>

namespace redoubt::views {

namespace {

QString momentText(const std::optional<Instant> &at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(at->ms).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("–");
}

} // namespace

PlanFacts::PlanFacts(QWidget *parent)
    : Surface(Ground::Card, parent), m_state(new Chip), m_pending(new Chip(ChipSpec{tr("Pending"), Tone::Severity2, Icon::CloudUp})),
      m_edit(new Button(tr("Change the plan…"), ButtonKind::Ghost, Icon::Pen, ButtonSize::Small)), m_word(paragraph({}, BodyType, Ink::Text2)),
      m_summary(paragraph({})), m_unit(paragraph({})), m_dates(paragraph({})), m_pack(paragraph({})), m_judges(paragraph({})),
      m_packNote(paragraph({}, SmallType, Ink::Text2)), m_phases(columnLayout(6))
{
    auto *column = columnLayout(this, {16, 14, 16, 16}, 12);
    auto *head = rowLayout(8);
    head->addWidget(m_state);
    head->addWidget(m_pending);
    head->addStretch();
    head->addWidget(m_edit);
    column->addLayout(head);
    column->addWidget(m_word);
    connect(m_edit, &QPushButton::clicked, this, &PlanFacts::editRequested);
    column->addWidget(m_summary);
    auto *grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto line = [grid](const QString &name, QWidget *value) {
        const int row = grid->rowCount();
        auto *label = new Label(name, SmallType, Weight::Regular, Ink::Text2);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    };
    line(tr("Run by"), m_unit);
    line(tr("Begins and ends"), m_dates);
    line(tr("Scored by"), m_pack);
    line(tr("Judges"), m_judges);
    column->addLayout(grid);
    column->addWidget(m_packNote);
    column->addWidget(new Rule);
    column->addWidget(new Label(tr("Phases"), BodyType, Weight::Bold));
    column->addLayout(m_phases);
    column->addStretch();
}

void PlanFacts::setPlan(const models::PlanDetail &plan, const models::Access &access)
{
    m_edit->setVisible(access.plans && plan.state && plan.state != exercise::ExerciseState::Ended);
    // Who brought it into its state, when and why: the strip says it while it matters, this keeps it.
    QStringList word;
    if (plan.told.since)
        word << momentText(plan.told.since);
    if (!plan.told.by.isEmpty())
        word << plan.told.by;
    if (!plan.told.reason.isEmpty())
        word << plan.told.reason;
    m_word->setText(word.join(QStringLiteral(" · ")));
    m_word->setVisible(!word.isEmpty());
    m_state->setVisible(plan.state.has_value());
    if (plan.state)
        m_state->setSpec(exerciseStateChip(*plan.state));
    m_pending->setVisible(plan.pending);
    m_summary->setText(plan.summary);
    m_summary->setVisible(!plan.summary.isEmpty());
    m_unit->setText(plan.unitName.isEmpty() ? QStringLiteral("–") : plan.unitName);
    m_dates->setText(momentText(plan.startsAt) + QStringLiteral("  –  ") + momentText(plan.endsAt));
    m_pack->setText(plan.pack ? QStringLiteral("%1 v%2").arg(plan.pack->title, plan.pack->version) : tr("The rule pack is not here yet."));
    m_judges->setText(!plan.anonymousJudges       ? tr("Nothing was decided: rulings give the teams no name, but are not anonymous")
                          : *plan.anonymousJudges ? tr("Anonymous to the teams: the server tells them rulings in its own name")
                                                  : tr("Known to the teams: each ruling says who made it"));
    QStringList notes;
    if (plan.pack) {
        m_pack->setToolTip(plan.pack->digest);
        if (!plan.pack->source.isEmpty())
            notes << plan.pack->source;
        if (!plan.pack->note.isEmpty())
            notes << plan.pack->note;
    }
    m_packNote->setText(notes.join(QLatin1Char('\n')));
    m_packNote->setVisible(!notes.isEmpty());
    showPhases(plan, access.runs);
}

/// The lines are made anew only when they say something else: a button that is just being pressed must not go.
void PlanFacts::showPhases(const models::PlanDetail &plan, bool mayRun)
{
    ShownPhases now{plan.phases, plan.currentPhase, plan.state, mayRun};
    if (now == m_shown)
        return;
    m_shown = std::move(now);
    while (auto *item = m_phases->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    const int count = static_cast<int>(plan.phases.size());
    if (count == 0)
        m_phases->addWidget(new Label(tr("No phases are planned."), BodyType, Weight::Regular, Ink::Text2));
    for (int i = 0; i < count; ++i) {
        const models::PhaseRow &phase = plan.phases[static_cast<std::size_t>(i)];
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        const Icon icon = phase.current ? Icon::Play : i < plan.currentPhase ? Icon::Check : Icon::Hourglass;
        row->addWidget(new IconLabel(icon, 16, phase.current ? Ink::Accent : Ink::Text3));
        row->addWidget(new Label(phase.name, BodyType, phase.current ? Weight::Bold : Weight::Regular));
        row->addWidget(
            new Label(momentText(phase.startsAt) + QStringLiteral(" – ") + momentText(phase.endsAt), SmallType, Weight::Regular, Ink::Text3));
        row->addStretch();
        if (mayRun && !phase.current && plan.state == exercise::ExerciseState::Running) {
            auto *move = new Button(tr("Move here…"), ButtonKind::Ghost, Icon::ArrowRight, ButtonSize::Small);
            move->setAccessibleName(tr("Move to phase %1").arg(phase.name));
            connect(move, &QPushButton::clicked, this, [this, i] { Q_EMIT phaseRequested(i); });
            row->addWidget(move);
        }
        m_phases->addWidget(line);
    }
}

} // namespace redoubt::views
