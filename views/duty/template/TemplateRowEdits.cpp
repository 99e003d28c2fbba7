// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateRowEdits.h"

#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"
#include "duty/shift/CheckRules.h"
#include "models/Text.h"
#include "views/duty/DutyWords.h"
#include "views/duty/template/TemplateWords.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace redoubt::views {

using models::text;

namespace {
QLineEdit *rowLine(TemplateRowEdit *row, const QString &name, const QString &value, int most)
{
    auto *edit = new QLineEdit(value);
    edit->setPlaceholderText(name);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->setMinimumWidth(48);
    new CharacterLimit(edit, most);
    QObject::connect(edit, &QLineEdit::textChanged, row, &TemplateRowEdit::edited);
    return edit;
}

QCheckBox *rowBox(TemplateRowEdit *row, const QString &name, bool value)
{
    auto *box = new QCheckBox(name);
    box->setChecked(value);
    QObject::connect(box, &QCheckBox::toggled, row, &TemplateRowEdit::edited);
    return box;
}

/// A row that is new has a key of its own, unlike any that was ever taken out.
std::string keyOr(const std::string &known) { return known.empty() ? QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString() : known; }

std::string typedIn(const QLineEdit *edit) { return edit->text().trimmed().toStdString(); }

std::optional<std::string> unlessBlank(const QLineEdit *edit)
{
    auto typed = typedIn(edit);
    return typed.empty() ? std::nullopt : std::optional(std::move(typed));
}

QString numberText(const std::optional<double> &number) { return number ? QString::number(*number, 'g', 12) : QString(); }
} // namespace

CheckItemEdit::CheckItemEdit(const duty::CheckItem &item, QWidget *parent)
    : TemplateRowEdit(parent), m_known(item), m_section(rowLine(this, tr("Section"), text(item.section), duty::bounds::ItemName)),
      m_name(rowLine(this, tr("What is checked"), text(item.name), duty::bounds::ItemName)), m_type(new QComboBox),
      m_required(rowBox(this, tr("required"), item.required)), m_evidence(rowBox(this, tr("photo or file"), item.evidence.value_or(false))),
      m_unit(rowLine(this, tr("Measured in"), text(item.unit.value_or("")), duty::bounds::ItemUnit)),
      m_least(rowLine(this, tr("At least"), numberText(item.least), 20)), m_most(rowLine(this, tr("At most"), numberText(item.most), 20)),
      m_choices(rowLine(this, tr("Choices, parted by /"), {}, 400)),
      m_expected(rowLine(this, tr("As it should be"), text(item.expected.value_or("")), duty::bounds::ChoiceText)),
      m_rounds(rowLine(this, tr("Set hours, e.g. 09:00 21:00"), {}, 200)), m_every(new QSpinBox)
{
    m_known.key = keyOr(item.key);
    QStringList choices;
    for (const auto &choice : item.choices.value_or(std::vector<std::string>{}))
        choices << text(choice);
    m_choices->setText(choices.join(QStringLiteral(" / ")));
    QStringList rounds;
    for (const auto &round : item.roundAt.value_or(std::vector<calendar::TimeOfDay>{}))
        rounds << text(round.toString());
    m_rounds->setText(rounds.join(QLatin1Char(' ')));
    m_every->setRange(static_cast<int>(duty::bounds::LeastRound) - 1, 24 * 60);
    m_every->setSpecialValueText(tr("not at intervals"));
    m_every->setPrefix(tr("every "));
    m_every->setSuffix(tr(" min"));
    m_every->setAccessibleName(tr("A round every so many minutes from the beginning of the shift"));
    m_every->setToolTip(m_every->accessibleName());
    m_every->setValue(static_cast<int>(item.roundEvery.value_or(m_every->minimum())));
    connect(m_every, &QSpinBox::valueChanged, this, &TemplateRowEdit::edited);
    using enum duty::CheckType;
    for (const auto type : {Tick, Number, Choice, Text})
        m_type->addItem(TemplateWords::typeName(type), static_cast<int>(type));
    m_type->setAccessibleName(tr("Answer"));
    m_type->setCurrentIndex(static_cast<int>(item.type));
    auto *column = columnLayout(this, {}, 4);
    auto *first = rowLayout(6);
    first->addWidget(m_section, 2);
    first->addWidget(m_name, 4);
    first->addWidget(m_type);
    first->addWidget(m_required);
    column->addLayout(first);
    auto *second = rowLayout(6);
    for (QLineEdit *edit : {m_unit, m_least, m_most})
        second->addWidget(edit, 1);
    second->addWidget(m_choices, 3);
    second->addWidget(m_expected, 2);
    second->addWidget(m_rounds, 3);
    second->addWidget(m_every);
    second->addWidget(m_evidence);
    column->addLayout(second);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showType();
        Q_EMIT edited();
    });
    showType();
}

duty::CheckType CheckItemEdit::type() const { return static_cast<duty::CheckType>(m_type->currentData().toInt()); }

void CheckItemEdit::showType()
{
    for (QLineEdit *edit : {m_unit, m_least, m_most})
        edit->setVisible(type() == duty::CheckType::Number);
    for (QLineEdit *edit : {m_choices, m_expected})
        edit->setVisible(type() == duty::CheckType::Choice);
}

Result<duty::CheckItem> CheckItemEdit::item() const
{
    auto item = m_known;
    item.section = typedIn(m_section);
    item.name = typedIn(m_name);
    item.type = type();
    item.required = m_required->isChecked();
    item.evidence = m_evidence->isChecked() ? std::optional(true) : std::nullopt;
    item.unit.reset();
    item.least.reset();
    item.most.reset();
    item.choices.reset();
    item.expected.reset();
    item.roundAt.reset();
    if (item.type == duty::CheckType::Number) {
        item.unit = unlessBlank(m_unit);
        if (const auto least = unlessBlank(m_least)) {
            REDOUBT_ASSIGN(item.least, duty::readMeasure(*least));
        }
        if (const auto most = unlessBlank(m_most)) {
            REDOUBT_ASSIGN(item.most, duty::readMeasure(*most));
        }
    }
    if (item.type == duty::CheckType::Choice) {
        item.choices.emplace();
        for (const QString &choice : m_choices->text().split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            if (!choice.trimmed().isEmpty())
                item.choices->push_back(choice.trimmed().toStdString());
        }
        item.expected = unlessBlank(m_expected);
    }
    static const QRegularExpression blanks(QStringLiteral("[\\s,，、]+"));
    std::vector<calendar::TimeOfDay> rounds;
    for (const QString &round : m_rounds->text().split(blanks, Qt::SkipEmptyParts)) {
        REDOUBT_ASSIGN(const auto time, calendar::TimeOfDay::parse(round.toStdString()));
        rounds.push_back(time);
    }
    if (!rounds.empty())
        item.roundAt = std::move(rounds);
    item.roundEvery = m_every->value() > m_every->minimum() ? std::optional<std::int64_t>(m_every->value()) : std::nullopt;
    REDOUBT_TRY(duty::checkItems({item}));
    return item;
}

void CheckItemEdit::addTo(duty::TemplateContent &content) const
{
    if (auto made = item())
        content.items->push_back(std::move(*made));
}

QString CheckItemEdit::problem() const
{
    if (m_section->text().trimmed().isEmpty() || m_name->text().trimmed().isEmpty())
        return tr("it needs a section and a name");
    if (item())
        return {};
    switch (type()) {
    case duty::CheckType::Number: return tr("its range or its set hours are no numbers or times, or the range ends before it begins");
    case duty::CheckType::Choice: return tr("it needs different choices, and what it should be is one of them");
    default: return tr("its set hours are no times; write them as 09:00 21:00");
    }
}

void CheckItemEdit::setFocusFirst() { m_section->setFocus(Qt::OtherFocusReason); }

LogPhraseEdit::LogPhraseEdit(const duty::LogPhrase &phrase, QWidget *parent)
    : TemplateRowEdit(parent), m_known(phrase), m_sort(new QComboBox),
      m_text(rowLine(this, tr("Phrase; what is to be filled in stands in 〈 〉"), text(phrase.text), duty::bounds::PhraseText))
{
    m_known.key = keyOr(phrase.key);
    using enum duty::LogSort;
    for (const auto sort : {Handling, Phone, Alarm, Warning, Check, Report, Incident, Handover})
        m_sort->addItem(DutyWords::logSort(sort), static_cast<int>(sort));
    m_sort->setAccessibleName(tr("Sort of the line"));
    m_sort->setCurrentIndex(m_sort->findData(static_cast<int>(phrase.sort)));
    auto *row = rowLayout(this, {}, 6);
    row->addWidget(m_sort);
    row->addWidget(m_text, 1);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &TemplateRowEdit::edited);
}

void LogPhraseEdit::addTo(duty::TemplateContent &content) const
{
    auto phrase = m_known;
    phrase.sort = static_cast<duty::LogSort>(m_sort->currentData().toInt());
    phrase.text = typedIn(m_text);
    content.phrases->push_back(std::move(phrase));
}

QString LogPhraseEdit::problem() const { return m_text->text().trimmed().isEmpty() ? tr("it says nothing yet") : QString(); }

void LogPhraseEdit::setFocusFirst() { m_text->setFocus(Qt::OtherFocusReason); }

ProcedureStepEdit::ProcedureStepEdit(const duty::ProcedureStep &step, QWidget *parent)
    : TemplateRowEdit(parent), m_known(step), m_text(rowLine(this, tr("What is done"), text(step.text), duty::bounds::StepText)),
      m_who(rowLine(this, tr("By whom"), text(step.who.value_or("")), duty::bounds::StepWho)), m_minutes(new QSpinBox),
      m_required(rowBox(this, tr("required"), step.required))
{
    m_known.key = keyOr(step.key);
    m_minutes->setRange(0, static_cast<int>(duty::bounds::StepMinutes));
    m_minutes->setSpecialValueText(tr("no time limit"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Time limit, minutes after the procedure began"));
    m_minutes->setToolTip(m_minutes->accessibleName());
    m_minutes->setValue(static_cast<int>(step.minutes.value_or(0)));
    auto *column = columnLayout(this, {}, 4);
    column->addWidget(m_text);
    auto *row = rowLayout(6);
    row->addWidget(m_who, 1);
    row->addWidget(m_minutes);
    row->addWidget(m_required);
    row->addStretch();
    column->addLayout(row);
    connect(m_minutes, &QSpinBox::valueChanged, this, &TemplateRowEdit::edited);
}

void ProcedureStepEdit::addTo(duty::TemplateContent &content) const
{
    auto step = m_known;
    step.text = typedIn(m_text);
    step.who = unlessBlank(m_who);
    step.minutes = m_minutes->value() > 0 ? std::optional<std::int64_t>(m_minutes->value()) : std::nullopt;
    step.required = m_required->isChecked();
    content.steps->push_back(std::move(step));
}

QString ProcedureStepEdit::problem() const { return m_text->text().trimmed().isEmpty() ? tr("it says nothing yet") : QString(); }

void ProcedureStepEdit::setFocusFirst() { m_text->setFocus(Qt::OtherFocusReason); }

} // namespace redoubt::views
