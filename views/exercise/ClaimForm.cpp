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
#include "views/widgets/Surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>

namespace redoubt::views {

ClaimForm::ClaimForm(QWidget *parent) : QWidget(parent), m_rest(new QTimer(this))
{
    auto *column = columnLayout(this);
    column->addWidget(new PaneHead(tr("New claim"), tr("kept as a draft on this machine until it is submitted")));
    column->addWidget(new Rule);
    auto *scroll = new QScrollArea;
    m_fields = makeFields();
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    m_evidence->keepProgressInSight(scroll);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
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
    connect(m_submit, &QPushButton::clicked, this, [this] {
        m_rest->stop();
        Q_EMIT submitRequested(draft());
    });
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
    m_offCatalogue = new QWidget;
    auto *off = rowLayout(m_offCatalogue, {}, 12);
    off->addWidget(new FormField(tr("Which system"), m_targetName), 1);
    off->addWidget(new FormField(tr("Of which unit"), m_unitName), 1);
    column->addWidget(target);
    column->addWidget(m_offCatalogue);

    m_clause = new QComboBox;
    m_clause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clause->setMinimumContentsLength(16);
    m_points = new QSpinBox;
    m_points->setRange(0, exercise::limits::PointsAsked);
    auto *worth = rowLayout(12);
    worth->addWidget(new FormField(tr("Clause that you propose"), m_clause), 3);
    worth->addWidget(new FormField(tr("Points asked for"), m_points), 1);
    column->addLayout(worth);

    m_technique = new QLineEdit;
    new CharacterLimit(m_technique, exercise::limits::Technique);
    m_technique->setPlaceholderText(QStringLiteral("T1190"));
    m_vulnerability = new QLineEdit;
    new CharacterLimit(m_vulnerability, exercise::limits::Vulnerability);
    m_vulnerability->setPlaceholderText(tr("Its number, if it has one"));
    auto *means = rowLayout(12);
    means->addWidget(new FormField(tr("Technique (ATT&&CK)"), m_technique), 1);
    means->addWidget(new FormField(tr("Vulnerability"), m_vulnerability), 1);
    column->addLayout(means);

    m_timed = new QCheckBox(tr("Say when it was done"));
    m_from = momentEdit(std::nullopt);
    m_to = momentEdit(std::nullopt);
    auto *times = rowLayout(12);
    times->addWidget(new FormField(tr("Began"), m_from), 1);
    times->addWidget(new FormField(tr("Ended"), m_to), 1);
    column->addWidget(m_timed);
    column->addLayout(times);

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

void ClaimForm::setMaySubmit(bool may, const QString &why)
{
    m_maySubmit = may;
    m_why = why;
    check();
}

} // namespace redoubt::views
