// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportPane.h"

#include "models/Text.h"
#include "views/duty/report/ReportHistory.h"
#include "views/duty/report/ReportWords.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QTimeZone>

#include <utility>

namespace redoubt::views {

using duty::ReportState;

namespace {
/// A value beside the same one before: equal ones are marked.
QWidget *besideIt(const QString &found, bool same)
{
    auto *label = new Label((same ? QStringLiteral("= ") : QString()) + found, SmallType, same ? Weight::Bold : Weight::Regular,
                            same ? Ink::Severity3 : Ink::Text2);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

Label *checkHead(const QString &text, Qt::Alignment side = Qt::AlignRight)
{
    auto *label = new Label(text, SmallType, Weight::Regular, Ink::Text3);
    label->setAlignment(side | Qt::AlignVCenter);
    return label;
}

QString spanOf(const duty::ZeroReport &report, const models::OfficeTime &time)
{
    const TimeText text(time.now.ms, QTimeZone(time.offsetSeconds));
    return text.timeWithSeconds(report.begunAt.ms) + QStringLiteral("–") + text.timeWithSeconds(report.finishedAt.ms);
}
} // namespace

ReportPane::ReportPane(QWidget *parent)
    : QWidget(parent), m_unit(new ElidedLabel({}, BodyType, Weight::Bold)), m_due(new Label({}, SmallType, Weight::Regular, Ink::Text3)),
      m_chip(new Chip), m_inside(new QWidget), m_look(Button::iconOnly(Icon::Duty, tr("Open its duty office"))),
      m_return(new Button(tr("Send back…"), ButtonKind::Secondary, Icon::Undo)),
      m_call(new Button(tr("Called…"), ButtonKind::Secondary, Icon::Phone)),
      m_remind(new Button(tr("Remind…"), ButtonKind::Secondary, Icon::Megaphone)), m_accept(new Button(tr("Verified…"), ButtonKind::Ghost)),
      m_acts(new QWidget)
{
    auto *all = columnLayout(this);
    auto *head = new QWidget;
    auto *row = rowLayout(head, {16, 6, 8, 6}, 8);
    row->addWidget(m_unit, 1);
    row->addWidget(m_due);
    row->addWidget(m_chip);
    row->addWidget(m_look);
    connect(m_look, &QPushButton::clicked, this, &ReportPane::officeWanted);
    auto *back = Button::iconOnly(Icon::ChevronLeft, tr("The unit before"));
    auto *next = Button::iconOnly(Icon::ChevronRight, tr("The next unit"));
    row->addWidget(back);
    row->addWidget(next);
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    all->addWidget(head);
    all->addWidget(new Rule);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_column = columnLayout(m_inside, {16, 12, 16, 12}, 12);
    scroll->setWidget(m_inside);
    all->addWidget(scroll, 1);
    all->addWidget(new Rule);
    auto *acts = new FlowLayout(8, m_acts);
    m_acts->setContentsMargins(12, 10, 12, 10);
    for (Button *act : {m_return, m_call, m_remind, m_accept})
        acts->addWidget(act);
    all->addWidget(m_acts);
    connect(m_return, &QPushButton::clicked, this, &ReportPane::returnWanted);
    connect(m_call, &QPushButton::clicked, this, [this] { Q_EMIT callWanted(0); });
    connect(m_remind, &QPushButton::clicked, this, &ReportPane::remindWanted);
    connect(m_accept, &QPushButton::clicked, this, &ReportPane::acceptWanted);
    setValues({});
}

void ReportPane::setValues(const std::optional<models::ReportPaneValues> &values)
{
    auto sameMoment = values;
    if (sameMoment && m_values)
        sameMoment->time.now = m_values->time.now; // a clock that goes on is no reason to lay all of it out anew
    if (values && m_values && *sameMoment == *m_values)
        return;
    m_values = values;
    fill();
    showActs();
}

void ReportPane::setMayAct(bool may)
{
    if (std::exchange(m_mayAct, may) != may)
        fill();
    showActs();
}

void ReportPane::setMayLook(bool may)
{
    m_mayLook = may;
    showActs();
}

void ReportPane::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    fill();
}

void ReportPane::showActs()
{
    m_look->setVisible(m_values && m_mayLook);
    const bool there = m_values && m_values->cell.unit.channel && m_mayAct;
    m_acts->setVisible(there);
    if (!there)
        return;
    const auto &view = m_values->cell.view;
    const bool reported = view.last() && !view.open;
    m_return->setEnabled(reported);
    m_return->setToolTip(reported ? QString() : tr("There is no report that could go back"));
    m_accept->setEnabled(reported);
    m_accept->setToolTip(reported ? QString() : tr("There is no report to verify"));
    m_remind->setEnabled(!reported);
    m_remind->setToolTip(reported ? tr("It has reported") : QString());
}

void ReportPane::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_chip->setVisible(m_values.has_value());
    if (!m_values) {
        m_unit->setText({});
        m_due->setText({});
        m_column->addWidget(
            paragraph(tr("Choose a unit: its report, the checks that it is made of and the last 14 days are here."), BodyType, Ink::Text2));
        m_column->addStretch();
        return;
    }
    const auto &values = *m_values;
    const auto &view = values.cell.view;
    m_unit->setText(values.cell.unit.name);
    m_due->setText(tr("report of %1").arg(values.time.shortTime(view.due.at)));
    m_chip->setSpec(ReportWords::chip(view.state));
    if (const auto *last = view.last()) {
        m_column->addWidget(paragraph(ReportWords::statement(last->value), LargeType));
        m_column->addWidget(paragraph(
            tr("%1 reported, %2, %3").arg(models::text(last->value.by), spanOf(last->value, values.time), ReportWords::took(view.suspicion.tookMs)),
            SmallType, Ink::Text2));
        if (last->pending)
            m_column->addWidget(paragraph(tr("Not on the server yet"), SmallType, Ink::Severity2));
        if (last->value.finishedAt.ms + 15 * 60'000 < last->addedAt.ms)
            m_column->addWidget(paragraph(tr("Came to the server only at %1").arg(values.time.shortTime(last->addedAt)), SmallType, Ink::Text2));
        if (!last->flags.empty())
            m_column->addWidget(paragraph(tr("Its times do not follow from one another, or are ahead: that console's clock may be wrong"), SmallType,
                                          Ink::Severity3));
    } else {
        m_column->addWidget(paragraph(!values.cell.unit.channel ? tr("This unit has no channel here: an administrator opens it.")
                                          : view.unreadable     ? tr("Something came that cannot be read here; its bytes are kept. It stays missing.")
                                          : view.state == ReportState::NotDue ? tr("Nothing has come; it is not due yet.")
                                                                              : tr("Nothing has come."),
                                      BodyType, Ink::Text2));
    }
    if (view.suspicion.any() && view.last())
        m_column->addWidget(new Banner(Tone::Severity3, Icon::Alert, tr("Suspicious"),
                                       ReportWords::suspicions(view, values.time).join(QLatin1Char('\n')), Banner::Form::Stacked));
    for (const auto &returned : view.returns)
        m_column->addWidget(paragraph(tr("Sent back by %1 at %2: %3 Open until %4.")
                                          .arg(models::text(returned.value.by), values.time.shortTime(returned.value.at),
                                               models::text(returned.value.reason), values.time.shortTime(returned.value.until)),
                                      SmallType, Ink::Text2));
    if (view.reports.size() > 1)
        m_column->addWidget(
            paragraph(tr("The first report, by %1, was finished at %2 and counts for whether it was late; it is kept.")
                          .arg(models::text(view.reports.front().value.by), values.time.shortTime(view.reports.front().value.finishedAt)),
                      SmallType, Ink::Text2));
    if (view.accepted)
        m_column->addWidget(paragraph(tr("Verified by %1 at %2: %3")
                                          .arg(models::text(view.accepted->value.by), values.time.shortTime(view.accepted->value.at),
                                               models::text(view.accepted->value.reason)),
                                      SmallType, Ink::Ok));
    fillChecks(m_column);
    fillPeople(m_column);
    fillContacts(m_column);
    m_column->addStretch();
}

void ReportPane::fillChecks(QVBoxLayout *column)
{
    const auto &values = *m_values;
    if (!values.checks.empty()) {
        column->addWidget(new Rule);
        auto *box = new QWidget;
        auto *grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(12);
        grid->setVerticalSpacing(6);
        const bool returned = values.cell.view.before && values.cell.view.before->value.due == values.cell.view.due.at;
        const QString before =
            values.cell.view.before ? (returned ? tr("sent back") : values.time.shortTime(values.cell.view.before->value.due)) : QString();
        grid->addWidget(checkHead(tr("Check done"), Qt::AlignLeft), 0, 0);
        grid->addWidget(checkHead(tr("found")), 0, 1);
        grid->addWidget(checkHead(tr("at")), 0, 2);
        if (!m_compact)
            grid->addWidget(checkHead(before), 0, 3);
        grid->addWidget(checkHead(tr("yesterday")), 0, 4);
        int line = 1;
        int same = 0;
        int sameYesterday = 0;
        int valued = 0;
        for (const auto &check : values.checks) {
            auto *name = new ElidedLabel(check.name, BodyType);
            name->setMinimumWidth(scaled(72));
            grid->addWidget(name, line, 0);
            const bool amiss = check.outcome != duty::CheckOutcome::Passed;
            auto *found = new Label((m_compact && check.sameAsBefore ? QStringLiteral("= ") : QString())
                                        + (check.found.isEmpty() || amiss
                                               ? QStringList{check.found, ReportWords::outcome(check.outcome)}.join(QLatin1Char(' ')).trimmed()
                                               : check.found),
                                    BodyType, amiss ? Weight::Bold : Weight::Regular, amiss ? Ink::Severity3 : Ink::Text);
            found->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            found->setToolTip(check.note);
            grid->addWidget(found, line, 1);
            grid->addWidget(checkHead(check.at), line, 2);
            if (!m_compact)
                grid->addWidget(besideIt(check.before, check.sameAsBefore), line, 3);
            grid->addWidget(besideIt(check.yesterday, check.sameAsYesterday), line, 4);
            ++line;
            valued += check.found.isEmpty() ? 0 : 1;
            same += check.sameAsBefore ? 1 : 0;
            sameYesterday += check.sameAsYesterday ? 1 : 0;
        }
        grid->setColumnStretch(0, 1);
        column->addWidget(box);
        QStringList sums;
        if (!before.isEmpty())
            sums << tr("Against %1: %2 of %3 values the same").arg(before).arg(same).arg(valued);
        if (values.yesterday)
            sums << tr("against yesterday: %1 of %2").arg(sameYesterday).arg(valued);
        if (!sums.isEmpty())
            column->addWidget(paragraph(sums.join(tr("; ", "between sentences")), SmallType, Ink::Text2));
    }
    column->addWidget(new Rule);
    const auto &counts = values.counts;
    column->addWidget(new Label(tr("The last 14 days"), BodyType, Weight::Bold));
    QStringList sums{tr("%n due: %1 all quiet", nullptr, counts.all).arg(counts.quiet)};
    if (counts.matter > 0)
        sums << tr("%n with something there", nullptr, counts.matter);
    if (counts.late > 0)
        sums << tr("%n late", nullptr, counts.late);
    if (counts.suspicious > 0)
        sums << tr("%n suspicious", nullptr, counts.suspicious);
    if (counts.missing > 0)
        sums << tr("%n missing", nullptr, counts.missing);
    if (values.returns > 0)
        sums << tr("%n sent back", nullptr, values.returns);
    column->addWidget(paragraph(sums.join(tr(", ", "between parts")), SmallType, Ink::Text2));
    auto *history = new ReportHistory;
    history->setValues(values);
    column->addWidget(history);
}

void ReportPane::fillPeople(QVBoxLayout *column)
{
    const auto &people = m_values->cell.unit.people;
    column->addWidget(new Rule);
    column->addWidget(new Label(tr("Whom to call"), BodyType, Weight::Bold));
    if (people.empty())
        column->addWidget(paragraph(tr("The unit has entered no liaison yet."), SmallType, Ink::Text3));
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto &person = people[i];
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        auto *words = columnLayout();
        words->addWidget(new ElidedLabel(person.name, BodyType, Weight::Bold));
        words->addWidget(new ElidedLabel(person.post, SmallType, Weight::Regular, Ink::Text3));
        row->addLayout(words, 1);
        row->addWidget(new Label(ReportWords::number(person), BodyType));
        if (m_mayAct) {
            auto *call = new Button(tr("Call…"), ButtonKind::Secondary, Icon::Phone, ButtonSize::Small);
            call->setAccessibleName(call->text() + QLatin1Char(' ') + person.name);
            connect(call, &QPushButton::clicked, this, [this, i] { Q_EMIT callWanted(static_cast<int>(i)); });
            row->addWidget(call);
        }
        column->addWidget(line);
    }
}

void ReportPane::fillContacts(QVBoxLayout *column)
{
    const auto &values = *m_values;
    column->addWidget(new Rule);
    column->addWidget(new Label(tr("Calls and reminders"), BodyType, Weight::Bold));
    if (!values.reminded.empty()) {
        QStringList times;
        for (const auto &at : values.reminded)
            times << values.time.shortTime(at);
        column->addWidget(
            paragraph(tr("For this time: reminded at %1", "by the unit's own console or by people").arg(times.join(tr(", ", "between parts"))),
                      SmallType, Ink::Text2));
    }
    if (values.contacts.empty())
        column->addWidget(paragraph(tr("Nobody was called within the last 14 days."), SmallType, Ink::Text3));
    for (const auto &contact : values.contacts) {
        const auto &value = contact.value;
        QStringList said{tr("%1 called %2").arg(models::text(value.by), models::text(value.whom)),
                         value.answered ? tr("answered") : tr("nobody answered")};
        if (value.said)
            said << models::text(*value.said);
        column->addWidget(
            paragraph(values.time.shortTime(value.at) + QStringLiteral("  ") + said.join(tr(", ", "between parts")), SmallType, Ink::Text2));
    }
}

} // namespace redoubt::views
