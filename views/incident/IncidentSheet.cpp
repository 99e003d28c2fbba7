// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentSheet.h"

#include "models/Text.h"
#include "views/incident/IncidentWords.h"
#include "views/incident/SheetFiles.h"
#include "views/incident/SheetLines.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/Surface.h"

#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using namespace incident;

namespace {
constexpr int timeColumn = 120;

std::int64_t dayOf(const models::IncidentValues &values) { return (values.now.ms / 1000 + values.offsetSeconds) / 86'400; }
} // namespace

IncidentSheet::IncidentSheet(QWidget *parent) : QWidget(parent), m_files(new SheetFiles(this))
{
    auto *inside = new QWidget;
    m_column = columnLayout(inside, {20, 16, 20, 20}, 8);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columnLayout(this)->addWidget(scroll);
    setValues({});
}

void IncidentSheet::setValues(const std::optional<models::IncidentValues> &values)
{
    auto sameMoment = values;
    if (sameMoment && m_values && dayOf(*sameMoment) == dayOf(*m_values))
        sameMoment->now = m_values->now; // a clock that goes on is no reason to lay all of it out anew, but a time of today is put otherwise tomorrow
    if (values && m_values && *sameMoment == *m_values)
        return;
    if (!values || !m_values || values->incident != m_values->incident)
        m_files->forget();
    m_values = values;
    fill();
}

void IncidentSheet::setMay(bool writes, bool approves)
{
    if (writes == m_writes && approves == m_approves)
        return;
    m_writes = writes;
    m_approves = approves;
    fill();
}

void IncidentSheet::setNow(Instant now)
{
    for (const auto &tick : m_ticking)
        tick(now);
}

void IncidentSheet::fill()
{
    m_ticking.clear();
    m_files->clear();
    emptyColumn(m_column);
    if (!m_values) {
        m_column->addWidget(paragraph(tr("Choose an incident on the left."), BodyType, Ink::Text2));
        m_column->addStretch();
        return;
    }
    fillHead(m_column);
    fillLevel(m_column);
    fillJudgements(m_column);
    fillClocks(m_column);
    fillReports(m_column);
    fillMoments(m_column);
    fillImpacts(m_column);
    fillCourse(m_column);
    m_column->addStretch();
    setNow(m_values->now);
}

void IncidentSheet::fillHead(QVBoxLayout *column)
{
    const auto &values = *m_values;
    auto *row = sheetLine(column);
    row->addWidget(new Chip(severityChip(values.level, 24)));
    row->addWidget(new ElidedLabel(values.title, TitleType, Weight::Bold), 1);
    addReportAct(row);
    if (writes()) {
        auto *about = sheetAct(tr("What it is…"), Icon::Pen);
        row->addWidget(about);
        connect(about, &QPushButton::clicked, this, &IncidentSheet::aboutWanted);
    }
    if (m_writes) {
        auto *end = sheetAct(values.closedAt ? tr("It goes on") : tr("Close…"));
        row->addWidget(end);
        connect(end, &QPushButton::clicked, this, [this, closed = values.closedAt.has_value()] {
            if (closed)
                Q_EMIT reopenWanted();
            else
                Q_EMIT closeWanted();
        });
    }
    QStringList facts{values.number, values.unit};
    facts << (values.category.isEmpty() ? tr("category not said yet") : values.category);
    column->addWidget(new ElidedLabel(facts.join(QStringLiteral("   ")), SmallType, Weight::Regular, Ink::Text2));
    QStringList systems;
    for (const auto &system : values.systems)
        systems << (system.critical.value_or(false) ? tr("%1 (critical infrastructure)").arg(models::text(system.name)) : models::text(system.name));
    if (!systems.isEmpty())
        column->addWidget(new ElidedLabel(systems.join(tr(", ", "between systems")), SmallType, Weight::Regular, Ink::Text2));
    QStringList people;
    for (const auto &contact : values.contacts)
        people
            << QStringList{models::text(contact.name), models::text(contact.post), models::text(contact.phone)}.join(QLatin1Char(' ')).simplified();
    if (!people.isEmpty())
        column->addWidget(new ElidedLabel(tr("To call: %1").arg(people.join(tr(", ", "between systems"))), SmallType, Weight::Regular, Ink::Text2));
    if (!values.narrative.isEmpty())
        column->addWidget(paragraph(values.narrative));
    if (values.closedAt) {
        const TimeText time(values.now.ms, QTimeZone(values.offsetSeconds));
        column->addWidget(
            new Banner(Tone::Ok, Icon::Check, tr("Closed by %1 at %2").arg(values.closedBy, time.moment(values.closedAt->ms)), values.outcome));
    }
    if (values.sharesNumber)
        column->addWidget(new Banner(Tone::Severity3, Icon::Alert, tr("Another incident has the number %1").arg(values.number),
                                     tr("Two consoles gave it without seeing each other. Both are kept; one of them is given another number.")));
    for (const auto &[first, second] : values.outOfOrder)
        column->addWidget(
            new Banner(Tone::Severity3, Icon::Alert, tr("Two times do not follow from one another"),
                       tr("%1 lies after %2. Correct whichever is wrong.").arg(IncidentWords::moment(first), IncidentWords::moment(second))));
    if (!values.missingRules.isEmpty())
        column->addWidget(new Banner(Tone::Severity3, Icon::Alert,
                                     tr("Rules of reporting are missing here: %1").arg(values.missingRules.join(tr(", ", "between systems"))),
                                     tr("The incident is held against them, and this program does not have them: their time limits are not shown.")));
    if (!values.leftOut.isEmpty())
        column->addWidget(new Banner(Tone::Severity3, Icon::Alert, tr("Not counted: %1").arg(values.leftOut.join(tr(", ", "between systems"))),
                                     tr("It is kept as it was said, and its rules have no such thing. Level and limits are of all the rest.")));
    if (!values.unreadable.isEmpty())
        column->addWidget(new Banner(Tone::Severity4, Icon::Alert, tr("Level and time limits cannot be said here"),
                                     tr("What is known is kept and shown. %1").arg(values.unreadable)));
}

void IncidentSheet::fillLevel(QVBoxLayout *column)
{
    const auto &values = *m_values;
    Button *other = nullptr;
    if (m_approves && writes()) {
        other = sheetAct(tr("Another level…"), Icon::Sign);
        connect(other, &QPushButton::clicked, this, &IncidentSheet::levelWanted);
    }
    sheetHead(column, tr("Level: %1").arg(severityName(values.level)), values.guide, other);
    if (!values.answeredBy.isEmpty())
        column->addWidget(
            paragraph(tr("%1 answers for it: %2 The guide says %3.").arg(values.answeredBy, values.answeredWhy, severityName(values.guideLevel)),
                      BodyType, Ink::Severity3));
    const TimeText time(values.now.ms, QTimeZone(values.offsetSeconds));
    for (const auto &clause : values.decided) {
        auto *row = sheetLine(column);
        row->addWidget(new Chip(severityChip(clause.level)));
        const QString reached = clause.unit == GuideUnit::Choice
            ? clause.choice
            : tr("%1, limit %2").arg(IncidentWords::amount(clause.amount, clause.unit), IncidentWords::amount(clause.limit, clause.unit));
        row->addWidget(new ElidedLabel(clause.name + QStringLiteral("   ") + reached), 1);
        row->addWidget(new Label(clause.counts ? IncidentWords::sure(clause.sure) : tr("%1: decides nothing").arg(IncidentWords::sure(clause.sure)),
                                 SmallType, Weight::Regular, clause.counts ? Ink::Text2 : Ink::Severity2));
    }
    if (values.decided.empty())
        column->addWidget(paragraph(tr("No limit of the guide is reached by what is known."), BodyType, Ink::Text2));
    if (values.next && values.next->reachedAt) {
        auto *row = sheetLine(column);
        auto *left = new Label({}, BodyType, Weight::Bold, Ink::Severity3);
        row->addWidget(new IconLabel(Icon::Timer));
        row->addWidget(left);
        row->addWidget(new ElidedLabel(tr("then %1: %2").arg(severityName(values.next->level), values.next->name)), 1);
        row->addWidget(new Label(IncidentWords::sure(values.next->sure), SmallType, Weight::Regular, Ink::Text2));
        m_ticking.emplace_back([left, at = *values.next->reachedAt](Instant now) {
            left->setText(timeLeft(at - now));
            left->setInk(timeLeftInk(at - now));
        });
    } else if (values.next) {
        column->addWidget(
            paragraph(tr("Next: %1 from %2 on (%3).")
                          .arg(severityName(values.next->level), IncidentWords::amount(values.next->limit, values.next->unit), values.next->name),
                      SmallType, Ink::Text2));
    }
    if (values.wouldBe)
        column->addWidget(paragraph(tr("By limits that are not sure enough it would be %1: somebody decides.").arg(severityName(*values.wouldBe)),
                                    SmallType, Ink::Severity2));
    if (values.open > 0)
        column->addWidget(
            paragraph(tr("%n limits could still raise it, and nobody has said anything of them.", nullptr, values.open), SmallType, Ink::Text2));
}

void IncidentSheet::fillJudgements(QVBoxLayout *column)
{
    for (const auto &each : m_values->judgements) {
        auto *row = sheetLine(column);
        auto *words = columnLayout();
        words->addWidget(new ElidedLabel(each.name));
        words->addWidget(new ElidedLabel(each.by.isEmpty()     ? tr("nobody has answered it")
                                             : each.answer > 0 ? tr("%1, answered by %2: %3").arg(severityName(each.answer), each.by, each.why)
                                                               : tr("does not hold, answered by %1: %2").arg(each.by, each.why),
                                         SmallType, Weight::Regular, Ink::Text3));
        row->addLayout(words, 1);
        if (!writes())
            continue;
        auto *answer = sheetAct(tr("Answer…"));
        answer->setAccessibleName(answer->text() + QLatin1Char(' ') + each.name);
        row->addWidget(answer);
        connect(answer, &QPushButton::clicked, this, [this, clause = models::text(each.clause)] { Q_EMIT judgementWanted(clause); });
    }
}

void IncidentSheet::fillClocks(QVBoxLayout *column)
{
    const auto &values = *m_values;
    int running = 0;
    for (const auto &row : values.clocks)
        running += row.clock.state == HopState::Running || row.clock.state == HopState::Overdue ? 1 : 0;
    sheetHead(column, tr("To be reported"), running == 0 ? tr("no clock runs") : tr("%n clocks run", nullptr, running));
    const TimeText time(values.now.ms, QTimeZone(values.offsetSeconds));
    std::vector<Chip *> chips;
    for (const auto &each : values.clocks) {
        if (each.clock.state == HopState::NoLongerOwed)
            continue;
        auto *row = sheetLine(column);
        row->addWidget(chips.emplace_back(new Chip(IncidentWords::chip(each))));
        auto *words = columnLayout();
        words->addWidget(new ElidedLabel(tr("%1 to %2").arg(IncidentWords::stage(each.stage), each.to)));
        QStringList details{each.regimeTitle, IncidentWords::sure(each.sure)};
        if (each.clock.state == HopState::IfRaised)
            details << tr("from %1 on").arg(severityName(models::levelOf(each.from)));
        if (each.sending)
            details << QStringList{each.channel, each.evidence}.join(QLatin1Char(' ')).trimmed();
        words->addWidget(new ElidedLabel(details.join(QStringLiteral("   ")), SmallType, Weight::Regular, Ink::Text3));
        row->addLayout(words, 1);
        auto *when = new Label({}, BodyType);
        row->addWidget(when);
        if (each.clock.sentAt) {
            QString said = tr("sent %1").arg(time.moment(each.clock.sentAt->ms));
            if (each.clock.tookMs)
                said += QStringLiteral("   ") + tr("took %1").arg(Durations::span(*each.clock.tookMs / 1000));
            if (each.clock.lateMs)
                said += QStringLiteral("   ") + tr("late by %1").arg(Durations::span(*each.clock.lateMs / 1000));
            when->setText(said);
        } else if (each.clock.due && each.clock.state != HopState::IfRaised) {
            m_ticking.emplace_back([when, at = *each.clock.due, due = tr("by %1").arg(time.moment(each.clock.due->ms))](Instant now) {
                when->setText(due + QStringLiteral("   ") + timeLeft(at - now));
                when->setInk(timeLeftInk(at - now));
            });
        } else if (each.clock.due) {
            when->setText(tr("would be due %1").arg(time.moment(each.clock.due->ms)));
            when->setInk(Ink::Text3);
        }
        if (writes() && each.clock.state != HopState::IfRaised) {
            auto *record = sheetAct(each.sending ? tr("Correct…") : tr("Sent…"));
            record->setAccessibleName(record->text() + QLatin1Char(' ') + each.to);
            row->addWidget(record);
            connect(record, &QPushButton::clicked, this,
                    [this, regime = models::text(each.regime), hop = models::text(each.hop)] { Q_EMIT sendingWanted(regime, hop); });
        }
    }
    int widest = 0;
    for (const auto *chip : chips)
        widest = std::max(widest, chip->sizeHint().width());
    for (auto *chip : chips)
        chip->setMinimumWidth(widest); // what is said of them begins in one column
    if (values.clocks.empty())
        column->addWidget(paragraph(tr("Nobody has said what the unit is: who reports to whom follows from it."), BodyType, Ink::Text2));
}

void IncidentSheet::fillCourse(QVBoxLayout *column)
{
    const auto &values = *m_values;
    Button *add = nullptr;
    if (writes()) {
        add = sheetAct(tr("Write a line…"), Icon::Plus);
        connect(add, &QPushButton::clicked, this, &IncidentSheet::lineWanted);
    }
    sheetHead(column, tr("Its course"), tr("the latest on top"), add);
    const TimeText time(values.now.ms, QTimeZone(values.offsetSeconds));
    for (const auto &each : values.course) {
        auto *row = sheetLine(column);
        row->addWidget(sheetColumn(time.moment(each.at.ms), timeColumn));
        row->addWidget(new IconLabel(IncidentWords::courseIcon(each.sort)));
        row->addWidget(new Label(IncidentWords::course(each.sort), SmallType, Weight::Regular, Ink::Text2));
        QString said = each.text;
        if (each.sort == models::CourseRow::Sort::Level)
            said = tr("By the guide %1").arg(severityName(each.text.toInt()));
        else if (each.sort == models::CourseRow::Sort::Sent)
            said = tr("Reported to %1").arg(each.text);
        row->addWidget(new ElidedLabel(each.isCorrected ? tr("corrected since: %1").arg(said) : said, BodyType, Weight::Regular,
                                       each.isCorrected ? Ink::Text3 : Ink::Text),
                       1);
        if (each.pending)
            row->addWidget(new IconLabel(Icon::CloudUp));
        row->addWidget(new Label(each.by, SmallType, Weight::Regular, Ink::Text3));
        for (const auto &file : each.files) {
            auto *below = sheetLine(column);
            below->addWidget(sheetColumn({}, timeColumn)); // below what names it
            below->addWidget(m_files->line(file), 1);
        }
    }
    if (values.course.empty())
        column->addWidget(paragraph(tr("Nothing is written yet."), SmallType, Ink::Text3));
}

} // namespace redoubt::views
