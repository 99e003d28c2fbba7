// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportingPage.h"

#include "duty/kinds/ReportLimits.h"
#include "models/Text.h"
#include "views/duty/report/ReportWords.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimeZone>

namespace redoubt::views {

using duty::ReportStatement;

namespace {
constexpr int formWidth = 960;
constexpr int matterHeight = 80;
} // namespace

ReportingPage::ReportingPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget),
      m_none(new EmptyState(tr("Nothing is to be reported"),
                            tr("When your superior asks for zero reports, their times and the checks that they are made of are here."))),
      m_times(new SegmentedControl), m_head(new Label({}, TitleType, Weight::Bold)), m_when(paragraph({}, BodyType, Ink::Text2)),
      m_returned(new Banner(Banner::Form::Stacked)), m_sent(paragraph({}, BodyType)), m_reminded(paragraph({}, SmallType, Ink::Severity3)),
      m_form(new QWidget), m_begin(new Button(tr("Begin the checks"), ButtonKind::Primary, Icon::Play)),
      m_begun(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_list(new QWidget),
      m_statement(new SegmentedControl({{tr("All quiet")}, {tr("Something is there")}})), m_matter(new QPlainTextEdit),
      m_waits(paragraph({}, SmallType, Ink::Severity2)), m_problem(paragraph({}, SmallType, Ink::Severity4)),
      m_send(new Button(tr("Finish and report"), ButtonKind::Primary, Icon::Send)), m_lack(new Label({}, SmallType, Weight::Regular, Ink::Text2))
{
    columnLayout(this)->addWidget(m_either);
    m_either->addWidget(m_none);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inside = new Surface(Ground::Pane);
    auto *body = new QWidget;
    body->setMaximumWidth(scaled(formWidth));
    auto *side = rowLayout(inside);
    side->addWidget(body, 1);
    side->addStretch();
    auto *column = columnLayout(body, {16, 16, 16, 16}, 12);
    auto *top = rowLayout();
    top->addWidget(m_times);
    top->addStretch();
    column->addLayout(top);
    column->addWidget(m_head);
    column->addWidget(m_when);
    column->addWidget(m_reminded);
    column->addWidget(m_returned);
    column->addWidget(m_sent);
    column->addWidget(m_form);
    column->addStretch();
    auto *form = columnLayout(m_form, {}, 12);
    auto *begin = rowLayout(12);
    begin->addWidget(m_begin);
    begin->addWidget(m_begun);
    begin->addStretch();
    form->addLayout(begin);
    form->addWidget(new Rule);
    form->addWidget(m_list);
    form->addWidget(new Rule);
    auto *say = rowLayout(12);
    say->addWidget(m_statement);
    say->addStretch();
    form->addLayout(say);
    m_matter->setTabChangesFocus(true);
    m_matter->setFixedHeight(scaled(matterHeight));
    m_matter->setPlaceholderText(tr("What there is, since when, what has been done about it"));
    m_matter->setAccessibleName(tr("What there is"));
    form->addWidget(m_matter);
    form->addWidget(m_waits);
    form->addWidget(m_problem);
    auto *end = rowLayout(12);
    end->addWidget(m_send);
    end->addWidget(m_lack);
    end->addStretch();
    form->addLayout(end);
    scroll->setWidget(inside);
    m_either->addWidget(scroll);

    connect(m_times, &SegmentedControl::chosen, this, [this](int index) {
        if (index < static_cast<int>(m_values.times.size()))
            Q_EMIT dueChosen(m_values.times[static_cast<std::size_t>(index)].view.due.at);
    });
    connect(m_begin, &QPushButton::clicked, this, [this] {
        m_draft.begunAt = m_now;
        showForm();
        if (!m_rows.empty())
            m_rows.front()->focus();
    });
    connect(m_statement, &SegmentedControl::chosen, this, [this](int index) {
        m_draft.statement = index;
        showForm();
        if (index == 1)
            m_matter->setFocus();
    });
    connect(m_matter, &QPlainTextEdit::textChanged, this, [this] {
        m_draft.matter = m_matter->toPlainText().trimmed();
        showForm();
    });
    connect(m_send, &QPushButton::clicked, this, &ReportingPage::send);
    m_problem->hide();
}

const models::ReportingTime *ReportingPage::time() const
{
    return m_values.chosen >= 0 ? &m_values.times[static_cast<std::size_t>(m_values.chosen)] : nullptr;
}

void ReportingPage::setValues(const models::ReportingValues &values)
{
    m_values = values;
    m_now = values.time.now;
    m_either->setCurrentIndex(values.asked ? 1 : 0);
    QList<SegmentedControl::Segment> segments;
    for (const auto &each : values.times)
        segments << SegmentedControl::Segment{each.time + QStringLiteral("  ")
                                              + (each.toReport && each.view.open ? tr("sent back") : ReportWords::state(each.view.state))};
    QStringList names;
    for (const auto &segment : segments)
        names << segment.text;
    if (names != m_shownTimes) {
        m_shownTimes = names;
        m_times->setSegments(segments);
    }
    m_times->setCurrentIndex(qMax(0, values.chosen));
    const auto *chosen = time();
    const auto due = chosen ? std::optional(chosen->view.due.at) : std::nullopt;
    if (due != m_due || m_items != values.items) {
        keep();
        m_due = due;
        m_items = values.items;
        layItems();
        load();
    }
    for (auto *row : m_rows) {
        row->setOffset(values.time.offsetSeconds);
        row->setNow(m_now);
    }
    showTime();
    showForm();
}

void ReportingPage::setOffline(bool offline)
{
    m_offline = offline;
    showForm();
}

void ReportingPage::setNow(Instant now)
{
    m_now = now;
    for (auto *row : m_rows)
        row->setNow(now);
    showTime();
}

void ReportingPage::keep()
{
    if (!m_due)
        return;
    for (const auto *row : m_rows)
        m_draft.checks.insert(row->entry().item, row->entry());
    m_drafts.insert(m_due->ms, m_draft);
}

void ReportingPage::load()
{
    m_draft = m_due ? m_drafts.value(m_due->ms) : Draft();
    for (auto *row : m_rows)
        row->setEntry(m_draft.checks.value(row->entry().item));
    m_statement->setCurrentIndex(m_draft.statement);
    const QSignalBlocker quiet(m_matter);
    m_matter->setPlainText(m_draft.matter);
}

void ReportingPage::layItems()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    delete m_grid;
    qDeleteAll(m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(5, 1);
    int line = 0;
    for (const auto &item : m_items) {
        auto *row = new ReportCheckRow(item, m_grid, line++, this);
        connect(row, &ReportCheckRow::changed, this, &ReportingPage::showForm);
        m_rows.push_back(row);
    }
}

void ReportingPage::showTime()
{
    const auto *chosen = time();
    if (!chosen)
        return;
    const auto &view = chosen->view;
    const auto left = (view.due.at - m_now) / 1000;
    m_head->setText(tr("Zero report of %1 to %2").arg(chosen->time, m_values.superior));
    m_when->setText(
        !chosen->isOpen
            ? tr("It can be reported from %1; it is due at %2.").arg(m_values.time.shortTime(view.due.opens), m_values.time.shortTime(view.due.at))
            : !chosen->toReport ? QString()
            : left >= 0         ? Durations::left(left)
                                : tr("It was due %1 ago. It is taken all the same, and stays marked as late.").arg(Durations::span(left)));
    m_when->setVisible(!m_when->text().isEmpty());
    m_when->setInk(chosen->toReport && left < 0 ? Ink::Severity4 : Ink::Text2);
}

void ReportingPage::showForm()
{
    const auto *chosen = time();
    if (!chosen)
        return;
    const auto &view = chosen->view;
    m_returned->setVisible(view.open.has_value());
    if (view.open)
        m_returned->setContent(Tone::Severity3, Icon::Undo,
                               tr("Sent back by %1 at %2").arg(models::text(view.open->value.by), m_values.time.shortTime(view.open->value.at)),
                               tr("%1 Report again until %2. Your first report stays, with its time.")
                                   .arg(models::text(view.open->value.reason), m_values.time.shortTime(view.open->value.until)));
    m_sent->setVisible(view.last() && !view.open);
    if (const auto *last = view.last(); last && !view.open) {
        QStringList said{ReportWords::statement(last->value),
                         tr("%1 reported it at %2.").arg(models::text(last->value.by), m_values.time.shortTime(last->value.finishedAt))};
        if (view.lateMs)
            said << tr("It was %1 late.").arg(Durations::span(*view.lateMs / 1000));
        if (last->pending)
            said << (m_offline ? tr("It waits in the outbox and goes out with the connection; the time at which it was finished counts.")
                               : tr("It is on its way."));
        if (!view.accepted)
            said << ReportWords::suspicions(view, m_values.time);
        else
            said << tr("%1 verified it: %2").arg(models::text(view.accepted->value.by), models::text(view.accepted->value.reason));
        m_sent->setText(said.join(QLatin1Char('\n')));
    }
    m_reminded->setVisible(!m_values.reminded.empty() && chosen->toReport);
    if (!m_values.reminded.empty())
        m_reminded->setText(tr("%1 has reminded you at %2").arg(m_values.superior, m_values.time.shortTime(m_values.reminded.back())));
    m_form->setVisible(chosen->toReport);
    if (!chosen->toReport)
        return;
    const bool begun = m_draft.begunAt.has_value();
    m_begin->setVisible(!begun);
    m_begun->setText(begun ? tr("Begun at %1. Each value has the time at which it is entered.")
                                 .arg(TimeText(m_now.ms, QTimeZone(m_values.time.offsetSeconds)).timeWithSeconds(m_draft.begunAt->ms))
                           : tr("The report is made of these checks, as they are done now."));
    for (auto *row : m_rows)
        row->setEnabled(begun);
    m_statement->setEnabled(begun);
    m_matter->setVisible(m_draft.statement == 1);
    m_matter->setEnabled(begun);
    m_waits->setVisible(m_offline);
    m_waits->setText(tr("There is no connection: the report waits in the outbox; the time at which it is finished counts."));
    const QString missing = lacks();
    m_send->setEnabled(missing.isEmpty() && !m_sending);
    m_send->setToolTip(missing);
    m_lack->setText(begun ? missing : QString());
}

QString ReportingPage::lacks() const
{
    if (!m_draft.begunAt)
        return tr("Begin the checks first");
    const bool quiet = m_draft.statement == 0;
    bool any = false;
    for (const auto *row : m_rows) {
        const auto &entry = row->entry();
        any = any || entry.done || entry.skipped;
        const QString wrong = row->problem();
        // What is there is told at once: checks that are left need not be waited for.
        if (!wrong.isEmpty() && (quiet || entry.done || entry.skipped))
            return models::text(row->item().name) + QStringLiteral(": ") + wrong;
        if (quiet && row->isAmiss())
            return tr("%1 is not as it should be: then something is there").arg(models::text(row->item().name));
    }
    if (!quiet && m_draft.matter.isEmpty())
        return tr("Say what there is");
    if (!quiet) {
        if (const QString excess = CharacterLimit::excess(m_draft.matter, duty::bounds::ReportText); !excess.isEmpty())
            return excess;
    }
    return any ? QString() : tr("At least one check belongs to a report");
}

void ReportingPage::send()
{
    if (!m_due || m_sending || !lacks().isEmpty())
        return;
    ReportEntry entry;
    entry.due = *m_due;
    entry.begunAt = *m_draft.begunAt;
    entry.statement = m_draft.statement == 1 ? ReportStatement::Matter : ReportStatement::Quiet;
    entry.matter = m_draft.matter;
    for (const auto *row : m_rows) {
        if (row->entry().done || row->entry().skipped)
            entry.checks.push_back(row->entry());
    }
    m_sending = true;
    m_problem->hide();
    showForm();
    Q_EMIT reportRequested(entry);
}

void ReportingPage::showDone()
{
    m_sending = false;
    if (m_due) {
        m_drafts.remove(m_due->ms);
        load();
    }
    showForm();
}

void ReportingPage::showFailure(const QString &why)
{
    m_sending = false;
    m_problem->setText(why);
    m_problem->show();
    showForm();
}

} // namespace redoubt::views
