// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/NewExerciseDialog.h"

#include "exercise/kinds/Limits.h"
#include "models/exercise/ExerciseListModel.h"
#include "views/exercise/MomentEdit.h"
#include "views/exercise/PhaseTable.h"
#include "views/exercise/PlanWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

NewExerciseDialog::NewExerciseDialog(const QList<UnitChoice> &units, const QList<PackChoice> &packs, qint64 today, QWidget *parent)
    : NewExerciseDialog({}, tr("New exercise"), tr("Create the exercise"), units, packs, today, parent)
{
    suggestPhases();
    check();
}

NewExerciseDialog::NewExerciseDialog(const NewExerciseRequest &plan, const QList<UnitChoice> &units, const QList<PackChoice> &packs, Fixed fixed,
                                     qint64 now, QWidget *parent)
    : NewExerciseDialog(plan, plan.changes ? tr("Change the plan") : tr("Copy the exercise"), plan.changes ? tr("Save") : tr("Create the exercise"),
                        units, packs, now, parent)
{
    m_phasesTouched = true; // they are somebody's, and move by hand
    m_name->setText(plan.name);
    m_summary->setPlainText(plan.summary);
    m_unit->setCurrentIndex(m_unit->findData(QString::fromStdString(plan.unit.toString())));
    m_unit->setEnabled(!plan.changes);
    if (plan.changes)
        m_unit->setToolTip(tr("The unit that runs it cannot change"));
    m_pack->setCurrentIndex(m_pack->findData(plan.packDigest));
    m_anonymous->setChecked(plan.anonymousJudges);
    m_anonymous->setEnabled(!fixed.anonymity);
    if (fixed.anonymity)
        m_anonymous->setToolTip(tr("Something has come of the exercise already: this stays as it is"));
    m_pack->setEnabled(!fixed.rules);
    if (fixed.rules)
        m_pack->setToolTip(tr("Something was ruled by these rules: they stay"));
    const std::pair<QDateTimeEdit *, std::optional<Instant>> known[] = {{m_starts, plan.startsAt}, {m_ends, plan.endsAt}};
    for (const auto &[edit, moment] : known) {
        if (moment)
            setMoment(edit, *moment);
        else
            leaveUnset(edit);
    }
    m_phases->setPhases(plan.phases);
    check();
}

NewExerciseDialog::NewExerciseDialog(const NewExerciseRequest &plan, const QString &title, const QString &accept, const QList<UnitChoice> &units,
                                     const QList<PackChoice> &packs, qint64 now, QWidget *parent)
    : FormDialog(title, accept, parent), m_plan(plan), m_today{now}, m_packs(packs), m_name(new QLineEdit), m_summary(new QPlainTextEdit),
      m_unit(new QComboBox), m_pack(new QComboBox), m_phases(new PhaseTable),
      m_anonymous(new QCheckBox(tr("Judges are anonymous to the teams: the server tells them rulings in its own name"))),
      m_findings(paragraph({}, SmallType, Ink::Severity2))
{
    for (const UnitChoice &unit : units)
        m_unit->addItem(unit.name, QString::fromStdString(unit.id.toString()));
    for (const PackChoice &pack : packs)
        m_pack->addItem(QStringLiteral("%1 v%2").arg(pack.title, pack.version), pack.digest);
    const QDate first = QDateTime::fromMSecsSinceEpoch(now).date().addDays(1);
    m_starts = momentEdit(Instant{QDateTime(first, QTime(9, 0)).toMSecsSinceEpoch()});
    m_ends = momentEdit(Instant{QDateTime(first.addDays(4), QTime(18, 0)).toMSecsSinceEpoch()});

    m_phases->setSuggested(momentOf(m_starts));
    m_name->setPlaceholderText(tr("What people will call it"));
    new CharacterLimit(m_name, exercise::limits::ExerciseName);
    m_summary->setFixedHeight(scaled(60));
    m_summary->setTabChangesFocus(true);
    body()->addWidget(new FormField(tr("Name"), m_name));
    m_summaryField = new FormField(tr("What it is for (may stay empty)"), m_summary);
    body()->addWidget(m_summaryField);
    auto *two = rowLayout(12);
    two->addWidget(new FormField(tr("Unit that runs it"), m_unit), 1);
    m_packField = new FormField(tr("Scored by"), m_pack);
    two->addWidget(m_packField, 1);
    body()->addLayout(two);
    auto *dates = rowLayout(12);
    m_datesField = new FormField(tr("Starts"), m_starts);
    dates->addWidget(m_datesField, 1);
    dates->addWidget(new FormField(tr("Ends"), m_ends), 1);
    body()->addLayout(dates);
    body()->addWidget(m_anonymous);
    m_anonymous->setToolTip(tr("Only before the exercise starts: then it stays. Judges and coordinators always see who ruled."));
    body()->addWidget(m_phases);
    m_phases->setMinimumWidth(scaled(680));
    body()->addWidget(m_findings);

    connect(m_name, &QLineEdit::textChanged, this, &NewExerciseDialog::check);
    connect(m_summary, &QPlainTextEdit::textChanged, this, &NewExerciseDialog::check);
    connect(m_pack, &QComboBox::currentIndexChanged, this, &NewExerciseDialog::check);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &NewExerciseDialog::check);
    connect(m_phases, &PhaseTable::edited, this, [this] {
        m_phasesTouched = true;
        check();
    });
    for (QDateTimeEdit *edit : {m_starts, m_ends}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] {
            if (!m_phasesTouched)
                suggestPhases();
            check();
        });
    }
    connect(acceptButton(), &QPushButton::clicked, this, [this] { Q_EMIT createRequested(request()); });
    m_name->setFocus();
    check();
}

void NewExerciseDialog::suggestPhases()
{
    using exercise::PhaseKind;
    const Instant from = momentOf(m_starts);
    const Instant to = momentOf(m_ends);
    const Instant freeze{qMax(from.ms, to.ms - 2 * 3'600'000LL)};
    m_phases->setPhases({{PhaseKind::Preparation, {}, Instant{from.ms - 24 * 3'600'000LL}, from},
                         {PhaseKind::AttackWindow, {}, from, freeze},
                         {PhaseKind::Freeze, {}, freeze, to},
                         {PhaseKind::Retrospective, {}, to, Instant{to.ms + 24 * 3'600'000LL}}});
}

NewExerciseRequest NewExerciseDialog::request() const
{
    NewExerciseRequest request = m_plan;
    request.name = m_name->text().trimmed();
    request.summary = m_summary->toPlainText().trimmed();
    if (const auto unit = Id::parse(m_unit->currentData().toString().toStdString()))
        request.unit = *unit;
    request.anonymousJudges = m_anonymous->isChecked();
    request.packDigest = m_pack->currentData().toString();
    request.startsAt = momentIfSet(m_starts);
    request.endsAt = momentIfSet(m_ends);
    request.phases = m_phases->phases();
    return request;
}

void NewExerciseDialog::check()
{
    const NewExerciseRequest asked = request();
    if (const QString excess = CharacterLimit::excess(asked.summary, exercise::limits::Summary); !excess.isEmpty())
        m_summaryField->setError(excess);
    else
        m_summaryField->clearError();
    exercise::PlanDates dates{asked.startsAt, asked.endsAt, {}};
    for (const PhaseInput &phase : asked.phases) {
        exercise::ScheduledPhase known;
        known.kind = phase.kind;
        known.name = (phase.name.isEmpty() ? models::phaseKindName(phase.kind) : phase.name).toStdString();
        known.startsAt = phase.startsAt;
        known.endsAt = phase.endsAt;
        dates.phases.push_back(std::move(known));
    }
    QStringList lines;
    bool blocks = false;
    m_datesField->clearError();
    for (const exercise::PlanFinding &finding : exercise::checkDates(dates, m_today)) {
        // What is over may have to be put right all the same, so only contradictions hold back one that is there.
        const bool past = finding.problem == exercise::PlanProblem::Over || finding.problem == exercise::PlanProblem::WindowOver;
        blocks = blocks || (finding.blocks && !(past && asked.changes));
        if (!finding.phase && finding.blocks)
            m_datesField->setError(PlanWords::title(finding) + tr(".", "the end of a sentence"));
        else
            lines << PlanWords::title(finding) + tr(".", "the end of a sentence");
    }
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->setVisible(!lines.isEmpty());
    const int pack = m_pack->currentIndex();
    m_packField->setMessage(pack >= 0 && pack < m_packs.size() ? m_packs[pack].note : tr("No rule pack is installed."));
    const bool complete = !asked.name.isEmpty() && !m_summaryField->hasError() && !blocks && !asked.phases.empty() && !asked.unit.isNil()
        && !asked.packDigest.isEmpty();
    acceptButton()->setEnabled(complete);
    acceptButton()->setToolTip(complete                   ? QString()
                                   : asked.name.isEmpty() ? tr("It needs a name")
                                                          : tr("Something above is missing or out of order"));
}

} // namespace redoubt::views
