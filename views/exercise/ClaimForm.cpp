// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ClaimForm.h"

#include "exercise/kinds/Limits.h"
#include "models/Text.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/MomentEdit.h"
#include "views/exercise/Words.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/StillScroll.h"
#include "views/widgets/Surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTimer>

namespace redoubt::views {

namespace {

/// Two fields in a row, each half as wide as the form, so that the fields of all rows stand below each other.
QWidget *sideBySide(FormField *first, FormField *second)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 12);
    for (FormField *field : {first, second}) {
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        row->addWidget(field, 1, Qt::AlignTop);
    }
    return line;
}

/// Points of that clause, rounded down to whole ones; 0 where the judge or the event states them, or where there is no such clause.
std::int64_t proposal(const std::vector<models::ClauseOption> &clauses, const QString &clause)
{
    for (const models::ClauseOption &option : clauses) {
        if (option.clause == clause)
            return static_cast<std::int64_t>(option.points.toDouble());
    }
    return 0;
}

} // namespace

ClaimForm::ClaimForm(QWidget *parent) : QWidget(parent), m_rest(new QTimer(this))
{
    auto *column = columnLayout(this);
    column->addWidget(new PaneHead(tr("New claim"), tr("kept as a draft on this machine until it is submitted")));
    column->addWidget(new Rule);
    m_scroll = new QScrollArea;
    m_fields = makeFields();
    m_scroll->setWidget(m_fields);
    m_scroll->setWidgetResizable(true);
    m_evidence->keepProgressInSight(m_scroll);
    new StillScroll(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    auto *actions = rowLayout(8);
    actions->setContentsMargins(16, 12, 16, 12);
    m_submit = new Button(tr("Submit the claim"), ButtonKind::Primary, Icon::Send);
    m_discard = new Button(tr("Discard…"), ButtonKind::Ghost);
    m_missing = new Label({}, SmallType, Weight::Regular, Ink::Text2);
    m_missing->setWrapping(true);
    m_missing->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_saved = new Label({}, SmallType, Weight::Regular, Ink::Text3);
    actions->addWidget(m_submit);
    actions->addWidget(m_discard);
    actions->addWidget(m_missing, 1);
    actions->addWidget(m_saved);
    column->addLayout(actions);

    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_rest, &QTimer::timeout, this, [this] {
        m_saved->setText(tr("Draft saved"));
        Q_EMIT draftChanged(draft());
    });
    connect(m_submit, &QPushButton::clicked, this, &ClaimForm::submit);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        Confirmation confirmation;
        confirmation.weight = Confirmation::Weight::Destructive;
        confirmation.icon = Icon::Close;
        confirmation.question = tr("Discard this draft?");
        confirmation.consequences = tr("What was typed is forgotten. The files themselves stay where they are.");
        confirmation.accept = tr("Discard");
        confirmation.decline = tr("Keep it");
        auto *dialog = new ConfirmDialog(confirmation, this);
        connect(dialog, &ConfirmDialog::confirmed, this, [this] {
            m_rest->stop();
            setDraft({});
            Q_EMIT discardRequested();
        });
        dialog->open();
    });
    setDraft({});
}

QWidget *ClaimForm::makeFields()
{
    auto *fields = new QWidget;
    auto *column = columnLayout(fields, {16, 12, 16, 16}, 12);
    m_title = new QLineEdit;
    new CharacterLimit(m_title, exercise::limits::ClaimTitle);
    m_title->setPlaceholderText(tr("What was reached, in one line"));
    column->addWidget(new FormField(tr("Title"), m_title));

    m_target = new QComboBox;
    m_targetName = new QLineEdit;
    new CharacterLimit(m_targetName, exercise::limits::TargetName);
    m_unitName = new QLineEdit;
    new CharacterLimit(m_unitName, exercise::limits::UnitName);
    auto *target = new FormField(tr("Target"), m_target);
    m_offCatalogue = sideBySide(new FormField(tr("Which system"), m_targetName), new FormField(tr("Of which unit"), m_unitName));
    column->addWidget(target);
    column->addWidget(m_offCatalogue);

    m_clause = new QComboBox;
    m_clause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clause->setMinimumContentsLength(16);
    m_points = new QSpinBox;
    m_points->setRange(0, exercise::limits::PointsAsked);
    column->addWidget(sideBySide(new FormField(tr("Clause that you propose"), m_clause), new FormField(tr("Points asked for"), m_points)));

    m_technique = new QLineEdit;
    new CharacterLimit(m_technique, exercise::limits::Technique);
    m_technique->setPlaceholderText(QStringLiteral("T1190"));
    m_vulnerability = new QLineEdit;
    new CharacterLimit(m_vulnerability, exercise::limits::Vulnerability);
    m_vulnerability->setPlaceholderText(tr("Its number, if it has one"));
    column->addWidget(sideBySide(new FormField(tr("Technique (ATT&&CK)"), m_technique), new FormField(tr("Vulnerability"), m_vulnerability)));

    m_timed = new QCheckBox(tr("Say when it was done"));
    m_from = momentEdit(std::nullopt);
    m_to = momentEdit(std::nullopt);
    column->addWidget(m_timed);
    column->addWidget(sideBySide(new FormField(tr("Began"), m_from), new FormField(tr("Ended"), m_to)));

    m_narrative = new QPlainTextEdit;
    m_narrative->setTabChangesFocus(true);
    m_narrative->setMinimumHeight(scaled(120));
    m_narrative->setPlaceholderText(tr("Step by step, with what each piece of evidence shows"));
    column->addWidget(new FormField(tr("How it was done"), m_narrative));
    m_evidence = new EvidenceInputs;
    column->addWidget(m_evidence);
    column->addStretch();

    for (QLineEdit *edit : {m_title, m_targetName, m_unitName, m_technique, m_vulnerability})
        connect(edit, &QLineEdit::textEdited, this, &ClaimForm::edited);
    for (QComboBox *box : {m_target, m_clause})
        connect(box, &QComboBox::currentIndexChanged, this, &ClaimForm::edited);
    connect(m_clause, &QComboBox::currentIndexChanged, this, &ClaimForm::proposePoints);
    connect(m_points, &QSpinBox::valueChanged, this, &ClaimForm::edited);
    connect(m_timed, &QCheckBox::toggled, this, [this](bool timed) {
        m_from->setEnabled(timed);
        m_to->setEnabled(timed);
        edited();
    });
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &ClaimForm::edited);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &ClaimForm::edited);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &ClaimForm::edited);
    connect(m_evidence, &EvidenceInputs::edited, this, &ClaimForm::edited);
    return fields;
}

void ClaimForm::setPack(const std::optional<models::PackFacts> &pack)
{
    const QString chosen = m_clause->currentData().toString();
    m_filling = true;
    m_clause->clear();
    m_clause->addItem(tr("leave it to the judge"), QString());
    m_clauses = pack ? pack->clauses : std::vector<models::ClauseOption>();
    if (pack) {
        for (const models::ClauseOption &option : pack->clauses)
            m_clause->addItem(Words::clause(option), option.clause);
    }
    m_clause->setCurrentIndex(qMax(0, m_clause->findData(chosen)));
    m_filling = false;
}

void ClaimForm::setTargets(const QList<TargetChoice> &targets)
{
    const QString chosen = m_target->currentData().toString();
    m_targetChoices = targets;
    m_filling = true;
    m_target->clear();
    m_target->addItem(tr("not in the catalogue"), QString());
    for (const TargetChoice &target : targets)
        m_target->addItem(target.unitName.isEmpty() ? target.name : QStringLiteral("%1 · %2").arg(target.unitName, target.name),
                          models::text(target.id));
    m_target->setCurrentIndex(qMax(0, m_target->findData(chosen)));
    m_filling = false;
    check();
}

void ClaimForm::setDraft(const ClaimDraft &draft)
{
    m_filling = true;
    m_title->setText(draft.title);
    m_target->setCurrentIndex(draft.target ? qMax(0, m_target->findData(models::text(*draft.target))) : 0);
    m_targetName->setText(draft.targetName);
    m_unitName->setText(draft.unitName);
    m_clause->setCurrentIndex(qMax(0, m_clause->findData(draft.clause)));
    m_points->setValue(static_cast<int>(draft.points));
    m_proposed = proposal(m_clauses, draft.clause) == draft.points ? draft.points : 0;
    m_technique->setText(draft.technique);
    m_vulnerability->setText(draft.vulnerability);
    m_timed->setChecked(draft.startedAt.has_value());
    m_from->setEnabled(m_timed->isChecked());
    m_to->setEnabled(m_timed->isChecked());
    setMoment(m_from, draft.startedAt.value_or(m_now));
    setMoment(m_to, draft.endedAt.value_or(draft.startedAt.value_or(m_now)));
    m_narrative->setPlainText(draft.narrative);
    m_evidence->setInputs(draft.evidence);
    m_saved->setText(draft == ClaimDraft() ? QString() : tr("From your draft"));
    m_rest->stop();
    m_filling = false;
    check();
}

ClaimDraft ClaimForm::draft() const
{
    ClaimDraft draft;
    draft.title = m_title->text().trimmed();
    draft.narrative = m_narrative->toPlainText().trimmed();
    draft.clause = m_clause->currentData().toString();
    if (const auto target = Id::parse(m_target->currentData().toString().toStdString())) {
        draft.target = *target;
    } else {
        draft.targetName = m_targetName->text().trimmed();
        draft.unitName = m_unitName->text().trimmed();
    }
    draft.vulnerability = m_vulnerability->text().trimmed();
    draft.technique = m_technique->text().trimmed();
    if (m_timed->isChecked()) {
        draft.startedAt = momentOf(m_from);
        draft.endedAt = momentOf(m_to);
    }
    draft.points = m_points->value();
    draft.evidence = m_evidence->inputs();
    return draft;
}

void ClaimForm::edited()
{
    if (m_filling)
        return;
    m_saved->setText({});
    m_rest->start();
    check();
}

/// The clause's own points stand there as the proposal, unless the team has typed what it asks for.
void ClaimForm::proposePoints()
{
    if (m_filling)
        return;
    const std::int64_t before = m_points->value();
    const std::int64_t proposed = proposal(m_clauses, m_clause->currentData().toString());
    if (before == 0 || before == m_proposed)
        m_points->setValue(static_cast<int>(proposed));
    m_proposed = proposed;
}

void ClaimForm::submit()
{
    const ClaimDraft now = draft();
    QStringList gaps;
    if (now.evidence.empty())
        gaps << tr("There is no evidence: a judge can hardly accept a claim without any, and may return it.");
    if (!now.startedAt)
        gaps << tr("It does not say when it was done: whether it lay in the attack window cannot be seen.");
    const auto send = [this] {
        m_rest->stop();
        Q_EMIT submitRequested(draft());
    };
    if (gaps.isEmpty()) {
        send();
        return;
    }
    Confirmation confirmation;
    confirmation.icon = Icon::Send;
    confirmation.question = now.evidence.empty() ? tr("Submit without evidence?") : tr("Submit without a time?");
    confirmation.consequences = PlainWords::sentences(gaps);
    confirmation.accept = tr("Submit as it is");
    confirmation.decline = tr("Go on writing");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, send);
    dialog->open();
}

QString ClaimForm::missing() const
{
    if (!m_maySubmit)
        return m_why;
    const ClaimDraft now = draft();
    if (now.title.isEmpty())
        return tr("It needs a title.");
    if (!now.target && now.targetName.isEmpty())
        return tr("Say which system it is about.");
    if (now.startedAt && *now.startedAt > *now.endedAt)
        return tr("It ended before it began.");
    if (now.narrative.isEmpty())
        return tr("Say how it was done.");
    if (m_evidence->hasRefused())
        return tr("Take off the list what cannot be attached.");
    if (const QString excess = CharacterLimit::excess(now.narrative, exercise::limits::Narrative); !excess.isEmpty())
        return excess;
    if (now.evidence.size() > exercise::limits::Evidence)
        return tr("At most %1 files in one claim.").arg(exercise::limits::Evidence);
    return {};
}

void ClaimForm::check()
{
    m_offCatalogue->setVisible(m_target->currentData().toString().isEmpty());
    const QString why = missing();
    m_missing->setText(why);
    m_submit->setEnabled(why.isEmpty() && !m_takingIn);
    m_discard->setEnabled(!(draft() == ClaimDraft()) && !m_takingIn);
}

void ClaimForm::setTakingIn(bool takingIn)
{
    m_takingIn = takingIn;
    for (QWidget *field : m_fields->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (field != m_evidence)
            field->setEnabled(!takingIn);
    }
    m_evidence->setTakingIn(takingIn);
    check();
}

void ClaimForm::setNow(Instant now)
{
    const bool first = m_now.ms == 0;
    m_now = now;
    if (first && !m_timed->isChecked()) {
        m_filling = true;
        setMoment(m_from, now);
        setMoment(m_to, now);
        m_filling = false;
    }
}

void ClaimForm::focusTitle() { m_title->setFocus(Qt::OtherFocusReason); }

void ClaimForm::showTop() { m_scroll->verticalScrollBar()->setValue(0); }

void ClaimForm::setMaySubmit(bool may, const QString &why)
{
    m_maySubmit = may;
    m_why = why;
    check();
}

} // namespace redoubt::views
