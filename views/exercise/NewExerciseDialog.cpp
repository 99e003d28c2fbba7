// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/NewExerciseDialog.h"

#include "exercise/kinds/Limits.h"
#include "views/exercise/MomentEdit.h"
#include "views/exercise/PhaseTable.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Layouts.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

NewExerciseDialog::NewExerciseDialog(const QList<UnitChoice> &units, const QList<PackChoice> &packs, qint64 today, QWidget *parent)
    : FormDialog(tr("New exercise"), tr("Create the exercise"), parent), m_packs(packs), m_name(new QLineEdit), m_summary(new QPlainTextEdit),
      m_unit(new QComboBox), m_pack(new QComboBox), m_phases(new PhaseTable)
{
    for (const UnitChoice &unit : units)
        m_unit->addItem(unit.name, QString::fromStdString(unit.id.toString()));
    for (const PackChoice &pack : packs)
        m_pack->addItem(QStringLiteral("%1 v%2").arg(pack.title, pack.version), pack.digest);
    const QDate first = QDateTime::fromMSecsSinceEpoch(today).date().addDays(1);
    m_starts = momentEdit(Instant{QDateTime(first, QTime(9, 0)).toMSecsSinceEpoch()});
    m_ends = momentEdit(Instant{QDateTime(first.addDays(4), QTime(18, 0)).toMSecsSinceEpoch()});

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
    body()->addWidget(m_phases);
    m_phases->setMinimumWidth(scaled(680));
    suggestPhases();

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
    NewExerciseRequest request;
    request.name = m_name->text().trimmed();
    request.summary = m_summary->toPlainText().trimmed();
    if (const auto unit = Id::parse(m_unit->currentData().toString().toStdString()))
        request.unit = *unit;
    request.packDigest = m_pack->currentData().toString();
    request.startsAt = momentOf(m_starts);
    request.endsAt = momentOf(m_ends);
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
    if (*asked.startsAt >= *asked.endsAt)
        m_datesField->setError(tr("It must start before it ends."));
    else
        m_datesField->clearError();
    const int pack = m_pack->currentIndex();
    m_packField->setMessage(pack >= 0 && pack < m_packs.size() ? m_packs[pack].note : tr("No rule pack is installed."));
    bool phasesInOrder = !asked.phases.empty();
    for (const PhaseInput &phase : asked.phases)
        phasesInOrder = phasesInOrder && *phase.startsAt <= *phase.endsAt;
    const bool complete = !asked.name.isEmpty() && !m_summaryField->hasError() && !m_datesField->hasError() && !asked.unit.isNil()
        && !asked.packDigest.isEmpty() && phasesInOrder;
    acceptButton()->setEnabled(complete);
    acceptButton()->setToolTip(complete                   ? QString()
                                   : asked.name.isEmpty() ? tr("It needs a name")
                                                          : tr("Something above is missing or out of order"));
}

} // namespace redoubt::views
