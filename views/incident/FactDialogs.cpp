// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/FactDialogs.h"

#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/IncidentWords.h"
#include "views/incident/WallTimeEdit.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PasswordField.h"
#include "views/widgets/SeveritySignal.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace redoubt::views {

using namespace incident;

namespace {
constexpr int factWidth = 440;
constexpr int fewLines = 64;

/// How a row's value is given; the order of the choices.
enum HowKnown { ValueKnown, NoneOfIt, NotKnown };

QPlainTextEdit *factText()
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setMinimumWidth(scaled(factWidth));
    edit->setFixedHeight(scaled(fewLines));
    return edit;
}

QString excessOf(const QPlainTextEdit *edit, int most) { return CharacterLimit::excess(edit->toPlainText().trimmed(), most); }

/// Nothing has happened yet that lies ahead; clocks that differ by a minute are none.
bool liesAhead(const WallTimeEdit *edit, Instant now) { return edit->instant() - now > 60'000; }

QComboBox *precisions(Precision chosen)
{
    auto *box = new QComboBox;
    for (const auto each : {Precision::Second, Precision::Minute, Precision::About})
        box->addItem(IncidentWords::precision(each), static_cast<int>(each));
    box->setCurrentIndex(box->findData(static_cast<int>(chosen)));
    return box;
}
} // namespace

SourcePart::SourcePart(QVBoxLayout *body, bool corrects) : m_source(new QLineEdit)
{
    new CharacterLimit(m_source, incidentBounds::Source);
    body->addWidget(new FormField(MomentDialog::tr("Where it is from"), m_source));
    if (!corrects)
        return;
    m_reason = factText();
    body->addWidget(new FormField(MomentDialog::tr("Why it is corrected"), m_reason));
}

QString SourcePart::source() const { return m_source->text().trimmed(); }

QString SourcePart::reason() const { return m_reason ? m_reason->toPlainText().trimmed() : QString(); }

QString SourcePart::lack() const
{
    if (!m_reason)
        return {};
    if (reason().isEmpty())
        return MomentDialog::tr("Say why it is corrected");
    return excessOf(m_reason, incidentBounds::Reason);
}

MomentDialog::MomentDialog(const models::MomentRow &row, Instant now, int offsetSeconds, QWidget *parent)
    : KeptDialog(IncidentWords::moment(row.sort), row.by.isEmpty() ? tr("Enter") : tr("Correct"), parent), m_sort(row.sort), m_now(now),
      m_at(new WallTimeEdit(row.at, now, offsetSeconds)), m_precision(precisions(row.at ? row.precision : Precision::Minute)),
      m_unknown(new QCheckBox(tr("It is not known after all")))
{
    const bool corrects = !row.by.isEmpty();
    if (corrects)
        body()->addWidget(paragraph(
            tr("What %1 said stays in sight. Clocks that start with it are counted anew, and what was due before is shown beside.").arg(row.by),
            BodyType, Ink::Text2));
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("When, by the register's clocks"), m_at), 1);
    pair->addWidget(new FormField(tr("How exactly"), m_precision), 1);
    body()->addLayout(pair);
    body()->addWidget(m_unknown);
    m_unknown->setVisible(corrects);
    m_source = std::make_unique<SourcePart>(body(), corrects);
    addProblemLine();
    connect(m_precision, &QComboBox::currentIndexChanged, this,
            [this] { m_at->setSeconds(m_precision->currentData().toInt() == static_cast<int>(Precision::Second)); });
    connect(m_unknown, &QCheckBox::toggled, this, [this](bool unknown) {
        m_at->setEnabled(!unknown);
        m_precision->setEnabled(!unknown);
    });
    m_at->setSeconds(m_precision->currentData().toInt() == static_cast<int>(Precision::Second));
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &MomentDialog::check);
    connect(m_unknown, &QCheckBox::toggled, this, &MomentDialog::check);
    if (m_source->reasonEdit())
        connect(m_source->reasonEdit(), &QPlainTextEdit::textChanged, this, &MomentDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        MomentForm form;
        form.sort = m_sort;
        if (!m_unknown->isChecked())
            form.at = m_at->instant();
        form.precision = static_cast<Precision>(m_precision->currentData().toInt());
        form.source = m_source->source();
        form.reason = m_source->reason();
        Q_EMIT requested(form);
    });
    check();
}

void MomentDialog::check()
{
    const QString lack = !m_unknown->isChecked() && liesAhead(m_at, m_now) ? tr("This time has not come yet") : m_source->lack();
    setComplete(lack.isEmpty(), lack);
}

ImpactDialog::ImpactDialog(const GuideChoice &choice, const models::ImpactRow &known, Instant now, int offsetSeconds, QWidget *parent)
    : KeptDialog(choice.name, known.known ? tr("Correct") : tr("Enter"), parent), m_choice(choice), m_corrects(known.known.has_value()), m_now(now),
      m_how(new QComboBox), m_value(new QWidget)
{
    if (m_corrects)
        body()->addWidget(
            paragraph(tr("Known so far: %1, said by %2. It stays in sight.").arg(IncidentWords::known(known, now, offsetSeconds), known.by), BodyType,
                      Ink::Text2));
    m_how->addItem(isDuration(choice.unit) ? tr("It lasts, or lasted") : choice.unit == GuideUnit::Choice ? tr("As found") : tr("A number"));
    m_how->addItem(tr("None: somebody has looked"));
    if (m_corrects)
        m_how->addItem(tr("Not known after all"));
    body()->addWidget(new FormField(tr("What is known"), m_how));
    auto *column = columnLayout(m_value, {}, 12);
    body()->addWidget(m_value);
    const auto &before = known.known;
    if (isDuration(choice.unit)) {
        m_since = new WallTimeEdit(before ? before->since : std::nullopt, now, offsetSeconds);
        m_until = new WallTimeEdit(before ? before->until : std::nullopt, now, offsetSeconds);
        m_over = new QCheckBox(tr("It is over"));
        m_over->setChecked(before && before->until);
        m_until->setEnabled(m_over->isChecked());
        column->addWidget(new FormField(tr("Since"), m_since));
        column->addWidget(m_over);
        column->addWidget(new FormField(tr("Until"), m_until));
        connect(m_over, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
        connect(m_over, &QCheckBox::toggled, this, &ImpactDialog::check);
        for (auto *edit : {m_since, m_until})
            connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ImpactDialog::check);
    } else if (choice.unit == GuideUnit::Choice) {
        m_finding = new QComboBox;
        m_finding->addItems(choice.findings);
        if (before && before->finding)
            m_finding->setCurrentText(models::text(*before->finding));
        column->addWidget(new FormField(tr("Finding"), m_finding));
    } else {
        m_amount = new QLineEdit(before && before->amount ? QString::number(*before->amount, 'f', QLocale::FloatingPointShortest) : QString());
        m_about = new QCheckBox(tr("About as many"));
        m_about->setChecked(before && before->about.value_or(false));
        column->addWidget(new FormField(tr("Number, in %1").arg(IncidentWords::unit(choice.unit)), m_amount));
        column->addWidget(m_about);
        connect(m_amount, &QLineEdit::textChanged, this, &ImpactDialog::check);
    }
    m_source = std::make_unique<SourcePart>(body(), m_corrects);
    addProblemLine();
    connect(m_how, &QComboBox::currentIndexChanged, this, [this](int how) {
        m_value->setVisible(how == ValueKnown);
        check();
    });
    if (m_source->reasonEdit())
        connect(m_source->reasonEdit(), &QPlainTextEdit::textChanged, this, &ImpactDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(form());
    });
    check();
}

ImpactForm ImpactDialog::form() const
{
    ImpactForm form;
    form.row = m_choice.row;
    form.source = m_source->source();
    form.reason = m_source->reason();
    form.none = m_how->currentIndex() == NoneOfIt;
    if (m_how->currentIndex() != ValueKnown)
        return form;
    if (m_since) {
        form.since = m_since->instant();
        if (m_over->isChecked())
            form.until = m_until->instant();
    } else if (m_finding) {
        form.finding = m_finding->currentText();
    } else {
        bool isNumber = false;
        // Full-width digits are digits.
        const QString typed = m_amount->text().normalized(QString::NormalizationForm_KC).trimmed().remove(QLatin1Char(','));
        const double amount = QLocale::c().toDouble(typed, &isNumber);
        if (isNumber)
            form.amount = amount;
        form.about = m_about->isChecked();
    }
    return form;
}

void ImpactDialog::check()
{
    const auto said = form();
    QString lack = m_source->lack();
    if (m_how->currentIndex() == ValueKnown) {
        if (m_amount && (!said.amount || *said.amount < 0 || *said.amount > incidentBounds::Amount))
            lack = tr("A number, not below zero");
        else if (m_choice.unit == GuideUnit::Percent && said.amount && *said.amount > 100)
            lack = tr("At most 100 %");
        else if (said.until && *said.until < *said.since)
            lack = tr("It ends before it begins");
        else if ((m_since && liesAhead(m_since, m_now)) || (said.until && liesAhead(m_until, m_now)))
            lack = tr("This time has not come yet");
    }
    setComplete(lack.isEmpty(), lack);
}

SendingDialog::SendingDialog(const models::ClockRow &row, Instant now, int offsetSeconds, QWidget *parent)
    : KeptDialog(tr("%1 to %2").arg(IncidentWords::stage(row.stage), row.to), row.sending ? tr("Correct") : tr("Write it down"), parent), m_row(row),
      m_now(now), m_at(new WallTimeEdit(row.clock.sentAt, now, offsetSeconds)), m_channel(new QComboBox), m_evidence(new QLineEdit(row.evidence)),
      m_files(new FactFilesEdit(row.files))
{
    body()->addWidget(
        paragraph(tr("Its clock stops at the time at which it left, not at the time at which this is written down."), BodyType, Ink::Text2));
    m_channel->setEditable(true);
    m_channel->addItems({tr("Platform"), tr("Fax"), tr("Telephone"), tr("Paper")});
    m_channel->setCurrentText(row.channel.isEmpty() ? m_channel->itemText(0) : row.channel);
    new CharacterLimit(m_channel->lineEdit(), incidentBounds::ChannelName);
    new CharacterLimit(m_evidence, incidentBounds::Evidence);
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("When it left"), m_at), 1);
    pair->addWidget(new FormField(tr("By which way"), m_channel), 1);
    body()->addLayout(pair);
    body()->addWidget(new FormField(tr("Evidence: number of the receipt, who took it"), m_evidence));
    body()->addWidget(new FormField(tr("Files: the receipt, what was sent"), m_files));
    if (row.sending) {
        m_notSent = new QCheckBox(tr("It was not sent after all"));
        body()->addWidget(m_notSent);
        m_reason = factText();
        body()->addWidget(new FormField(tr("Why it is corrected"), m_reason));
        connect(m_notSent, &QCheckBox::toggled, m_at, &QWidget::setDisabled);
        connect(m_notSent, &QCheckBox::toggled, this, &SendingDialog::check);
        connect(m_reason, &QPlainTextEdit::textChanged, this, &SendingDialog::check);
    }
    addProblemLine();
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &SendingDialog::check);
    connect(m_files, &FactFilesEdit::edited, this, &SendingDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        SendingForm form;
        form.regime = m_row.regime;
        form.hop = m_row.hop;
        if (!m_notSent || !m_notSent->isChecked())
            form.sentAt = m_at->instant();
        form.channel = m_channel->currentText().trimmed();
        form.evidence = m_evidence->text().trimmed();
        form.files = m_files->inputs();
        form.corrects = m_row.sending;
        form.reason = m_reason ? m_reason->toPlainText().trimmed() : QString();
        Q_EMIT requested(form);
    });
    check();
}

void SendingDialog::check()
{
    QString lack;
    if (!(m_notSent && m_notSent->isChecked()) && liesAhead(m_at, m_now))
        lack = tr("This time has not come yet");
    else if (m_reason && m_reason->toPlainText().trimmed().isEmpty())
        lack = tr("Say why it is corrected");
    else if (m_reason)
        lack = excessOf(m_reason, incidentBounds::Reason);
    if (lack.isEmpty())
        lack = m_files->lack();
    setComplete(lack.isEmpty(), lack);
}

CourseLineDialog::CourseLineDialog(Instant now, int offsetSeconds, QWidget *parent)
    : KeptDialog(tr("What was done or heard"), tr("Write it down"), parent), m_now(now), m_sort(new QComboBox),
      m_at(new WallTimeEdit({}, now, offsetSeconds)), m_text(factText()), m_source(new QLineEdit), m_files(new FactFilesEdit)
{
    for (const auto &[sort, name] : {std::pair{LineSort::Measure, tr("Measure")}, std::pair{LineSort::Phone, tr("Telephone")},
                                     std::pair{LineSort::Log, tr("Log")}, std::pair{LineSort::Note, tr("Note")}})
        m_sort->addItem(name, static_cast<int>(sort));
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Sort"), m_sort), 1);
    pair->addWidget(new FormField(tr("When it was"), m_at), 1);
    body()->addLayout(pair);
    body()->addWidget(new FormField(tr("In words"), m_text));
    new CharacterLimit(m_source, incidentBounds::Source);
    body()->addWidget(new FormField(tr("Where it is from"), m_source));
    body()->addWidget(new FormField(tr("Files"), m_files));
    addProblemLine();
    connect(m_files, &FactFilesEdit::edited, this, &CourseLineDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CourseLineDialog::check);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &CourseLineDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested({static_cast<LineSort>(m_sort->currentData().toInt()), m_at->instant(), m_text->toPlainText().trimmed(),
                          m_source->text().trimmed(), m_files->inputs()});
    });
    check();
}

void CourseLineDialog::check()
{
    QString lack = m_text->toPlainText().trimmed().isEmpty() ? tr("Say what it was")
        : liesAhead(m_at, m_now)                             ? tr("This time has not come yet")
                                                             : excessOf(m_text, incidentBounds::LineText);
    if (lack.isEmpty())
        lack = m_files->lack();
    setComplete(lack.isEmpty(), lack);
}

LevelDialog::LevelDialog(int guideLevel, bool answered, const std::vector<SignerChoice> &signers, QWidget *parent)
    : KeptDialog(tr("Another level"), tr("Sign"), parent), m_signers(signers), m_level(new QComboBox), m_why(factText()), m_who(new QComboBox),
      m_password(new PasswordField)
{
    body()->addWidget(paragraph(tr("The guide says %1. What is signed here holds instead of it, with name and reason, until somebody signs anew; the "
                                   "guide's level stays in sight.")
                                    .arg(severityName(guideLevel)),
                                BodyType, Ink::Text2));
    for (int level = 4; level >= 1; --level)
        m_level->addItem(severityName(level), level);
    if (answered)
        m_level->addItem(tr("The guide's again"), 0);
    body()->addWidget(new FormField(tr("Level"), m_level));
    body()->addWidget(new FormField(tr("Why"), m_why));
    for (const auto &signer : m_signers)
        m_who->addItem(signer.name);
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Who answers for it"), m_who), 1);
    pair->addWidget(new FormField(tr("Their password"), m_password), 1);
    body()->addLayout(pair);
    addProblemLine();
    connect(m_why, &QPlainTextEdit::textChanged, this, &LevelDialog::check);
    connect(m_password, &QLineEdit::textChanged, this, &LevelDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        LevelForm form;
        if (const int level = m_level->currentData().toInt(); level > 0)
            form.severity = static_cast<Severity>(level - 1);
        form.why = m_why->toPlainText().trimmed();
        form.signer = m_signers[static_cast<std::size_t>(m_who->currentIndex())].account;
        form.password = m_password->text();
        m_password->clear();
        Q_EMIT requested(form);
    });
    check();
}

void LevelDialog::check()
{
    const QString why = m_why->toPlainText().trimmed();
    const QString lack = m_signers.empty() ? tr("Nobody here may answer for a level")
        : why.isEmpty()                    ? tr("Say why")
        : m_password->text().isEmpty()     ? tr("The password of who answers for it")
                                           : excessOf(m_why, incidentBounds::Reason);
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
