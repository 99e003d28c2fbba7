// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ScheduleDialog.h"

#include "duty/kinds/ReportLimits.h"
#include "models/Text.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int scheduleWidth = 440;
constexpr int daysOfUsual = 366;

QString textOf(const std::vector<calendar::TimeOfDay> &times)
{
    QStringList texts;
    for (const auto time : times)
        texts << models::text(time.toString());
    return texts.join(QLatin1Char(' '));
}
QDate dateOf(calendar::CivilDate date) { return {date.year(), date.month(), date.day()}; }
calendar::CivilDate dateIn(const QDateEdit *edit)
{
    return calendar::CivilDate::clamped(edit->date().year(), edit->date().month(), edit->date().day());
}
QSpinBox *minutesFrom(int least, std::int64_t value)
{
    auto *box = new QSpinBox;
    box->setRange(least, static_cast<int>(duty::bounds::ScheduleMinutes));
    box->setValue(static_cast<int>(value));
    return box;
}
} // namespace

ScheduleDialog::ScheduleDialog(const duty::ReportSchedule &now, const std::vector<duty::CheckItem> &items, calendar::CivilDate today,
                               const QString &note, QWidget *parent)
    : KeptDialog(tr("Times of zero reports"), tr("Publish"), parent), m_base(now), m_items(items), m_today(today), m_usual(new QLineEdit),
      m_guarantee(new QCheckBox(tr("More often in a guarantee period"))), m_name(new QLineEdit), m_from(new QDateEdit), m_until(new QDateEdit),
      m_often(new QLineEdit), m_opens(minutesFrom(1, now.opensMinutes)), m_escalates(minutesFrom(0, now.escalateMinutes))
{
    body()->addWidget(
        paragraph(tr("All units directly below report at these times. What is published holds at once; what was due before stays as it was asked."),
                  BodyType, Ink::Text2));
    if (!note.isEmpty())
        body()->addWidget(paragraph(note, BodyType, Ink::Severity3));
    const auto *guarantee = now.periods.size() > 1 ? &now.periods.front() : nullptr;
    m_usual->setText(now.periods.empty() ? QStringLiteral("16:30") : textOf(now.periods.back().times));
    m_usual->setMinimumWidth(scaled(scheduleWidth));
    m_usualField = new FormField(tr("Every day at"), m_usual);
    body()->addWidget(m_usualField);
    m_guarantee->setChecked(guarantee && guarantee->until >= today);
    body()->addWidget(m_guarantee);
    new CharacterLimit(m_name, duty::bounds::ScheduleName);
    m_name->setText(guarantee ? models::text(guarantee->name.value_or("")) : tr("Guarantee period"));
    m_from->setCalendarPopup(true);
    m_until->setCalendarPopup(true);
    m_from->setDate(dateOf(guarantee && guarantee->until >= today ? guarantee->from : today));
    m_until->setDate(dateOf(guarantee && guarantee->until >= today ? guarantee->until : today + 7));
    auto *days = rowLayout(12);
    days->addWidget(new FormField(tr("Name"), m_name), 2);
    days->addWidget(new FormField(tr("From"), m_from), 1);
    days->addWidget(new FormField(tr("Last day"), m_until), 1);
    body()->addLayout(days);
    m_often->setText(guarantee ? textOf(guarantee->times) : QStringLiteral("09:00 12:00 16:30"));
    m_oftenField = new FormField(tr("In it at"), m_often);
    body()->addWidget(m_oftenField);
    auto *minutes = rowLayout(12);
    minutes->addWidget(new FormField(tr("Opens before it is due, minutes"), m_opens), 1);
    minutes->addWidget(new FormField(tr("Goes to the leader after, minutes"), m_escalates), 1);
    body()->addLayout(minutes);
    body()->addWidget(new Label(tr("What is checked for a report"), SmallType, Weight::Bold, Ink::Text2));
    for (const auto &item : items) {
        auto *box = new QCheckBox(models::text(item.name));
        box->setChecked(now.items.empty() || std::ranges::find(now.items, item.key, &duty::CheckItem::key) != now.items.end());
        connect(box, &QCheckBox::toggled, this, &ScheduleDialog::check);
        m_checks.push_back(box);
        body()->addWidget(box);
    }
    addProblemLine();
    for (auto *edit : {m_usual, m_often})
        connect(edit, &QLineEdit::textChanged, this, &ScheduleDialog::check);
    connect(m_guarantee, &QCheckBox::toggled, this, &ScheduleDialog::check);
    for (auto *date : {m_from, m_until})
        connect(date, &QDateEdit::dateChanged, this, &ScheduleDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(schedule());
    });
    check();
}

std::optional<std::vector<calendar::TimeOfDay>> ScheduleDialog::timesIn(const QString &text)
{
    std::vector<calendar::TimeOfDay> times;
    static const QRegularExpression between(QStringLiteral("[\\s,，、;；]+"));
    for (QString each : text.split(between, Qt::SkipEmptyParts)) {
        each.replace(QChar(0xff1a), QLatin1Char(':'));
        if (each.size() == 4 && each[1] == QLatin1Char(':'))
            each.prepend(QLatin1Char('0'));
        const auto time = calendar::TimeOfDay::parse(each.toStdString());
        if (!time)
            return {};
        times.push_back(*time);
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.empty() || times.size() > static_cast<std::size_t>(duty::bounds::TimesOfDay))
        return {};
    return times;
}

void ScheduleDialog::check()
{
    const bool guarantee = m_guarantee->isChecked();
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_from, m_until, m_often})
        part->setEnabled(guarantee);
    const QString wrong = tr("Times as 09:00 12:00 16:30, at most %1").arg(duty::bounds::TimesOfDay);
    const bool usual = timesIn(m_usual->text()).has_value();
    const bool often = !guarantee || timesIn(m_often->text()).has_value();
    usual ? m_usualField->clearError() : m_usualField->setError(wrong);
    often ? m_oftenField->clearError() : m_oftenField->setError(wrong);
    const bool days = !guarantee || (m_from->date() <= m_until->date() && m_from->date().daysTo(m_until->date()) < duty::bounds::DaysOfPeriod);
    const bool any = std::ranges::any_of(m_checks, [](const QCheckBox *box) { return box->isChecked(); });
    setComplete(usual && often && days && any,
                !usual || !often ? wrong
                    : !days      ? tr("The last day lies before the first")
                                 : tr("Choose at least one check"));
}

duty::ReportSchedule ScheduleDialog::schedule() const
{
    auto schedule = m_base;
    schedule.periods.clear();
    if (m_guarantee->isChecked()) {
        duty::ReportPeriod period;
        period.from = dateIn(m_from);
        period.until = dateIn(m_until);
        if (!m_name->text().trimmed().isEmpty())
            period.name = m_name->text().trimmed().toStdString();
        period.times = timesIn(m_often->text()).value_or(std::vector<calendar::TimeOfDay>());
        schedule.periods.push_back(std::move(period));
    }
    duty::ReportPeriod usual;
    usual.from = m_today;
    usual.until = m_today + daysOfUsual;
    usual.times = timesIn(m_usual->text()).value_or(std::vector<calendar::TimeOfDay>());
    schedule.periods.push_back(std::move(usual));
    schedule.opensMinutes = m_opens->value();
    schedule.escalateMinutes = m_escalates->value();
    schedule.items.clear();
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        if (m_checks[i]->isChecked())
            schedule.items.push_back(m_items[i]);
    }
    return schedule;
}

} // namespace redoubt::views
