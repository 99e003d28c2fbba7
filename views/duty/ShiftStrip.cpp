// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ShiftStrip.h"

#include "views/duty/DutyWords.h"
#include "views/duty/ShiftBar.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QTimeZone>

namespace redoubt::views {

namespace {
constexpr int stripRoom = 80;
constexpr int stripSide = 16;
constexpr int stripGap = 24;
constexpr int barLeast = 280;

QString sinceWhen(const models::PersonOnDuty &person, const QString &since)
{
    if (person.isOnRosterAlone)
        return person.insteadOf.isEmpty() ? ShiftStrip::tr("by the roster") : ShiftStrip::tr("by the roster, for %1").arg(person.insteadOf);
    return person.insteadOf.isEmpty() ? ShiftStrip::tr("since %1").arg(since) : ShiftStrip::tr("since %1 for %2").arg(since, person.insteadOf);
}

QWidget *personOf(const models::PersonOnDuty &person, const models::OfficeTime &time)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 12);
    row->addWidget(new Avatar(person.name, 36));
    auto *column = columnLayout();
    column->addStretch();
    auto *names = rowLayout(6);
    names->addWidget(new Label(person.post, SmallType, Weight::Regular, Ink::Text3));
    names->addWidget(new Label(person.name, BodyType, Weight::Bold));
    names->addStretch();
    column->addLayout(names);
    const TimeText text(time.now.ms, QTimeZone(time.offsetSeconds));
    auto *note = new Label(sinceWhen(person, text.moment(person.since.ms)), SmallType, Weight::Regular, Ink::Text3);
    note->setToolTip(person.isOnRosterAlone ? ShiftStrip::tr("Stands by the roster and has no account: signs nothing here")
                                            : text.tooltip(person.since.ms));
    column->addWidget(note);
    column->addStretch();
    row->addLayout(column);
    return box;
}
} // namespace

ShiftStrip::ShiftStrip(QWidget *parent)
    : Surface(Ground::Pane, parent), m_people(rowLayout(stripGap)), m_others(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_barRule(new Rule(Qt::Vertical)), m_bar(new ShiftBar), m_timesRule(new Rule(Qt::Vertical)), m_times(new QWidget),
      m_left(new Label({}, TitleType, Weight::Bold)), m_elapsed(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    auto *row = rowLayout(this, {stripSide, 0, stripSide, 0}, stripGap);
    row->addLayout(m_people);
    row->addWidget(m_others);
    for (QWidget *rule : {m_barRule, m_timesRule})
        rule->setMaximumHeight(40);
    row->addWidget(m_barRule);
    row->addWidget(m_bar, 1);
    row->addStretch();
    row->addWidget(m_timesRule);
    auto *column = columnLayout(m_times, {}, 2);
    column->addStretch();
    column->addWidget(m_left);
    column->addWidget(m_elapsed);
    column->addStretch();
    row->addWidget(m_times);
    setFixedHeight(scaled(stripRoom));
}

void ShiftStrip::setShift(const models::ShiftValues &shift)
{
    const bool others = shift.people != m_shift.people || shift.time.offsetSeconds != m_shift.time.offsetSeconds || m_persons.isEmpty();
    m_shift = shift;
    m_now = shift.time.now;
    if (others) {
        qDeleteAll(m_persons);
        m_persons.clear();
        for (const models::PersonOnDuty &person : shift.people) {
            m_persons << personOf(person, shift.time);
            m_people->addWidget(m_persons.last());
        }
    }
    m_bar->setShift(shift);
    showTimes();
    fit();
}

void ShiftStrip::setNow(Instant now)
{
    m_now = now;
    showTimes();
}

void ShiftStrip::showTimes()
{
    m_bar->setNow(m_now);
    const std::int64_t left = m_shift.leftMinutes(m_now);
    const QString before = m_left->text();
    if (m_shift.endedAt) {
        m_left->setText(tr("Handed over"));
        m_left->setInk(Ink::Text);
    } else {
        m_left->setText(DutyWords::untilHandover(60 * left));
        m_left->setInk(left < 0 ? Ink::Severity3 : Ink::Text);
    }
    m_elapsed->setText(tr("on duty for %1").arg(Durations::span(60 * m_shift.elapsedMinutes(m_now))));
    if (m_left->text().size() != before.size())
        fit();
}

/// The clock first, then people, then the bar.
void ShiftStrip::fit()
{
    int room = width() - 2 * stripSide - m_times->sizeHint().width() - stripGap;
    qsizetype shown = 0;
    QStringList hidden;
    for (qsizetype i = 0; i < m_persons.size(); ++i) {
        const int wide = m_persons[i]->sizeHint().width() + stripGap;
        const bool last = i + 1 == m_persons.size();
        const int countRoom = last ? 0 : scaled(40) + stripGap; // of the count of the others
        const bool fits = hidden.isEmpty() && (wide + countRoom <= room || (i == 0 && wide <= room));
        m_persons[i]->setVisible(fits);
        if (fits) {
            room -= wide;
            ++shown;
        } else {
            const models::PersonOnDuty &person = m_shift.people[static_cast<std::size_t>(i)];
            hidden << QStringLiteral("%1 %2").arg(person.post, person.name).trimmed();
        }
    }
    m_others->setVisible(!hidden.isEmpty());
    m_others->setText(shown == 0 ? tr("%n on duty", nullptr, static_cast<int>(hidden.size())) : QStringLiteral("+%1").arg(hidden.size()));
    m_others->setToolTip(hidden.join(QLatin1Char('\n')));
    if (!hidden.isEmpty())
        room -= m_others->sizeHint().width() + stripGap;
    const bool bar = room >= scaled(barLeast) + 2 * stripGap;
    m_bar->setVisible(bar);
    m_barRule->setVisible(bar);
}

QSize ShiftStrip::minimumSizeHint() const
{
    const int others = m_others->isHidden() ? scaled(80) : m_others->sizeHint().width();
    return {2 * stripSide + m_times->sizeHint().width() + 2 * stripGap + others, scaled(stripRoom)};
}

void ShiftStrip::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

void ShiftStrip::changeEvent(QEvent *event)
{
    Surface::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(stripRoom));
        fit();
    }
}

} // namespace redoubt::views
