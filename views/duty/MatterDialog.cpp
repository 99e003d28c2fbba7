// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/MatterDialog.h"

#include "duty/kinds/ShiftLimits.h"
#include "models/Text.h"
#include "views/duty/DutyWords.h"
#include "views/theme/Durations.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int matterWidth = 440;
constexpr int matterDetailHeight = 64;
constexpr int respondMinutes[] = {10, 30, 60, 120};
constexpr int incidentMinutes = 30; // problems are answered within half an hour

/// The office's clock as the field shows it: civil time, kept as if it were UTC, so that no clock change of this computer's zone touches it.
QDateTime civil(Instant instant, int offsetSeconds) { return QDateTime::fromMSecsSinceEpoch(instant.ms + 1000LL * offsetSeconds, Qt::UTC); }
Instant instantOf(const QDateTime &civil, int offsetSeconds) { return {civil.toMSecsSinceEpoch() - 1000LL * offsetSeconds}; }
} // namespace

MatterDialog::MatterDialog(const models::OfficeTime &time, Instant closeBy, const QStringList &names, QWidget *parent)
    : KeptDialog(tr("Add an open matter"), tr("Add"), parent), m_time(time), m_sort(new QComboBox), m_title(new QLineEdit),
      m_procedure(new QComboBox), m_procedureField(new FormField(tr("Procedure"), m_procedure)), m_detail(new QPlainTextEdit),
      m_tracker(new QComboBox), m_respond(new QComboBox), m_closes(new QCheckBox(tr("to be closed by"))), m_closeBy(new QDateTimeEdit),
      m_critical(new QCheckBox(tr("Critical: the next shift must read it back"))),
      m_major(new QCheckBox(tr("Major incident: nobody hands over until a leader says so"))), m_question(new QLineEdit), m_answer(new QLineEdit)
{
    using enum duty::MatterSort;
    for (const duty::MatterSort sort : {Incident, FollowUp, Bulletin, ZeroReport, Equipment, Other})
        m_sort->addItem(DutyWords::matterSort(sort), static_cast<int>(sort));
    new CharacterLimit(m_title, duty::bounds::MatterTitle);
    new CharacterLimit(m_question, duty::bounds::QuestionText);
    new CharacterLimit(m_answer, duty::bounds::AnswerText);
    m_title->setMinimumWidth(scaled(matterWidth));
    body()->addWidget(new FormField(tr("What is open"), m_title));
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Sort"), m_sort), 1);
    m_tracker->setEditable(true);
    m_tracker->setInsertPolicy(QComboBox::NoInsert);
    m_tracker->addItem(QString());
    m_tracker->addItems(names);
    m_tracker->setCurrentIndex(names.isEmpty() ? 0 : 1); // a matter that nobody follows is nobody's
    new CharacterLimit(m_tracker->lineEdit(), duty::bounds::PersonName);
    pair->addWidget(new FormField(tr("Followed by"), m_tracker), 1);
    body()->addLayout(pair);
    body()->addWidget(m_procedureField);
    m_procedureField->hide();
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(scaled(matterDetailHeight));
    m_detailField = new FormField(tr("Details"), m_detail);
    body()->addWidget(m_detailField);

    m_respond->addItem(tr("no time limit"), 0);
    for (const int minutes : respondMinutes)
        m_respond->addItem(tr("within %1").arg(Durations::span(60LL * minutes)), minutes);
    auto *clocks = rowLayout(12);
    clocks->addWidget(new FormField(tr("Somebody begins on it"), m_respond), 1);
    m_closeBy->setTimeSpec(Qt::UTC);
    m_closeBy->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_closeBy->setDateTime(civil(closeBy, time.offsetSeconds));
    m_closeBy->setAccessibleName(tr("To be closed by, by the office's clock"));
    auto *close = columnLayout(4);
    close->addWidget(m_closes);
    close->addWidget(m_closeBy);
    close->addStretch();
    clocks->addLayout(close, 1);
    body()->addLayout(clocks);
    m_closes->setChecked(true);

    body()->addWidget(m_major);
    m_major->hide();
    body()->addWidget(m_critical);
    m_question->setPlaceholderText(tr("e.g. Who is called about exit B?"));
    m_answer->setPlaceholderText(tr("e.g. The carrier, ticket 5521"));
    body()->addWidget(new FormField(tr("The incoming officer is asked"), m_question));
    body()->addWidget(new FormField(tr("What is right"), m_answer));
    addProblemLine();

    connect(m_title, &QLineEdit::textChanged, this, &MatterDialog::check);
    connect(m_title, &QLineEdit::textChanged, this, &MatterDialog::suggestProcedure);
    connect(m_procedure, &QComboBox::activated, this, [this] { m_procedureChosen = true; });
    connect(m_question, &QLineEdit::textChanged, this, &MatterDialog::check);
    connect(m_answer, &QLineEdit::textChanged, this, &MatterDialog::check);
    connect(m_detail, &QPlainTextEdit::textChanged, this, &MatterDialog::check);
    connect(m_critical, &QCheckBox::toggled, this, &MatterDialog::check);
    connect(m_closes, &QCheckBox::toggled, m_closeBy, &QWidget::setEnabled);
    connect(m_respond, &QComboBox::activated, this, [this] { m_respondChosen = true; });
    connect(m_closes, &QCheckBox::clicked, this, [this] { m_closeChosen = true; });
    connect(m_closeBy, &QDateTimeEdit::dateTimeChanged, this, [this] { m_closeChosen = m_closeChosen || m_closeBy->hasFocus(); });
    connect(m_sort, &QComboBox::currentIndexChanged, this, &MatterDialog::offerClocks);
    connect(m_critical, &QCheckBox::toggled, this, &MatterDialog::offerClocks);
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this] { m_major->setVisible(m_sort->currentData().toInt() == static_cast<int>(duty::MatterSort::Incident)); });
    connect(m_sort, &QComboBox::currentIndexChanged, this, &MatterDialog::offerProcedures);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(matter());
    });
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(FollowUp)));
    m_title->setFocus();
    check();
}

void MatterDialog::setClocks(MatterClockRule rule)
{
    m_rule = std::move(rule);
    offerClocks();
}

void MatterDialog::offerClocks()
{
    const auto sort = static_cast<duty::MatterSort>(m_sort->currentData().toInt());
    MatterClocks offered;
    if (m_rule)
        offered = m_rule(sort, m_critical->isChecked());
    else if (sort == duty::MatterSort::Incident)
        offered.respondMinutes = incidentMinutes;
    if (!m_respondChosen) {
        const int minutes = offered.respondMinutes.value_or(0);
        if (m_respond->findData(minutes) < 0)
            m_respond->addItem(tr("within %1").arg(Durations::span(60LL * minutes)), minutes);
        m_respond->setCurrentIndex(m_respond->findData(minutes));
    }
    if (m_rule && !m_closeChosen) {
        m_closes->setChecked(offered.closeBy.has_value());
        if (offered.closeBy)
            m_closeBy->setDateTime(civil(*offered.closeBy, m_time.offsetSeconds));
    }
}

void MatterDialog::setProcedures(const std::vector<feed::BoardRecord<duty::DutyTemplate>> &procedures)
{
    m_procedures = procedures;
    offerProcedures();
}

void MatterDialog::offerProcedures()
{
    const auto sort = static_cast<duty::MatterSort>(m_sort->currentData().toInt());
    const QVariant chosen = m_procedure->currentData();
    m_procedure->clear();
    m_procedure->addItem(tr("without a procedure"), -1);
    for (std::size_t i = 0; i < m_procedures.size(); ++i) {
        const auto &value = m_procedures[i].value;
        if (duty::isFor(value, sort))
            m_procedure->addItem(tr("%1, version %2").arg(models::text(value.name)).arg(value.version), static_cast<int>(i));
    }
    m_procedure->setCurrentIndex(std::max(0, m_procedure->findData(chosen)));
    m_procedureField->setVisible(m_procedure->count() > 1);
    suggestProcedure();
}

void MatterDialog::suggestProcedure()
{
    if (m_procedureChosen)
        return;
    const auto *called =
        duty::suggestedFor(m_procedures, static_cast<duty::MatterSort>(m_sort->currentData().toInt()), m_title->text().toStdString());
    m_procedure->setCurrentIndex(called ? m_procedure->findData(static_cast<int>(called - m_procedures.data())) : 0);
}

NewMatter MatterDialog::matter() const
{
    NewMatter matter;
    matter.sort = static_cast<duty::MatterSort>(m_sort->currentData().toInt());
    matter.title = m_title->text().trimmed();
    matter.detail = m_detail->toPlainText().trimmed();
    matter.tracker = m_tracker->currentText().trimmed();
    matter.critical = m_critical->isChecked();
    matter.major = m_major->isChecked() && matter.sort == duty::MatterSort::Incident;
    matter.question = m_question->text().trimmed();
    matter.answer = m_answer->text().trimmed();
    if (const int procedure = m_procedure->currentData().toInt(); m_procedure->count() > 1 && procedure >= 0)
        matter.procedure = m_procedures[static_cast<std::size_t>(procedure)].id;
    if (const int minutes = m_respond->currentData().toInt(); minutes > 0)
        matter.respondInMinutes = minutes;
    if (m_closes->isChecked())
        matter.closeBy = instantOf(m_closeBy->dateTime(), m_time.offsetSeconds);
    return matter;
}

void MatterDialog::check()
{
    const NewMatter wished = matter();
    const QString excess = CharacterLimit::excess(wished.detail, duty::bounds::MatterDetail);
    if (excess.isEmpty())
        m_detailField->clearError();
    else
        m_detailField->setError(excess);
    if (wished.title.isEmpty())
        setComplete(false, tr("Say what is open"));
    else if (wished.critical && (wished.question.isEmpty() || wished.answer.isEmpty()))
        setComplete(false, tr("What must be read back needs its question and what is right"));
    else
        setComplete(excess.isEmpty(), excess);
}

} // namespace redoubt::views
