// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/CollectPage.h"

#include "duty/kinds/ReportLimits.h"
#include "models/Text.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/report/DueStrip.h"
#include "views/duty/report/ReportGrid.h"
#include "views/duty/report/ReportPane.h"
#include "views/duty/report/ReportTodo.h"
#include "views/duty/report/ReportWords.h"
#include "views/duty/report/ScheduleDialog.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <array>

namespace redoubt::views {

using duty::ReportState;

namespace {
constexpr int reportPaneWide = 500;
constexpr int reportPaneNarrow = 372;
/// The filters after the one for all, as keys 2 to 6 choose them.
constexpr std::array filterStates{ReportState::Quiet, ReportState::Matter, ReportState::Late, ReportState::Suspicious, ReportState::Missing};
} // namespace

CollectPage::CollectPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget),
      m_none(new EmptyState(
          tr("No reports are asked for"),
          tr("A schedule says which units report, at what times and what they check. Once the leader or a keeper of content has published one, "
             "the board of the units is here."))),
      m_offline(new Banner(Banner::Form::Inline)), m_strip(new DueStrip), m_filter(new SegmentedControl),
      m_sum(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_grid(new ReportGrid), m_todo(new ReportTodo), m_pane(new ReportPane)
{
    columnLayout(this)->addWidget(m_either);
    m_none->setPicture(
        new FlowPicture({{Icon::Calendar, tr("Schedule"), false}, {Icon::Check, tr("Checks"), false}, {Icon::Inbox, tr("Zero reports"), true}}));
    m_set = m_none->addAction(tr("Set the times…"), Icon::Clock);
    m_set->hide();
    connect(m_set, &QPushButton::clicked, this, &CollectPage::scheduleWanted);
    m_either->addWidget(m_none);
    auto *there = new Surface(Ground::Pane);
    auto *row = rowLayout(there);
    auto *column = columnLayout();
    column->addWidget(m_offline);
    m_offline->hide();
    column->addWidget(m_strip);
    column->addWidget(new Rule);
    auto *filters = rowLayout(12);
    filters->setContentsMargins(16, 8, 16, 8);
    filters->addWidget(m_filter);
    filters->addWidget(m_sum);
    filters->addStretch();
    column->addLayout(filters);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_grid);
    column->addWidget(scroll, 1);
    column->addWidget(new Rule);
    column->addWidget(m_todo);
    row->addLayout(column, 1);
    row->addWidget(new Rule(Qt::Vertical));
    m_pane->setFixedWidth(scaled(reportPaneWide));
    row->addWidget(m_pane);
    m_either->addWidget(there);

    connect(m_strip, &DueStrip::chosen, this, &CollectPage::dueChosen);
    connect(m_filter, &SegmentedControl::chosen, this, &CollectPage::chooseFilter);
    connect(m_grid, &ReportGrid::currentChanged, this, [this, scroll](const Id &unit) {
        const QRect cell = m_grid->cellRect(unit);
        scroll->ensureVisible(cell.center().x(), cell.center().y(), 0, cell.height());
        Q_EMIT unitChosen(unit);
    });
    connect(m_grid, &ReportGrid::activated, this, [this] { m_pane->setFocus(); });
    connect(m_todo, &ReportTodo::lookWanted, this, &CollectPage::showUnit);
    connect(m_todo, &ReportTodo::callWanted, this, [this](const Id &unit) {
        showUnit(unit);
        openCall();
    });
    connect(m_todo, &ReportTodo::filterWanted, this, [this](ReportState state) {
        const auto at = static_cast<int>(std::ranges::find(filterStates, state) - filterStates.begin()) + 1;
        chooseFilter(m_filter->currentIndex() == at ? 0 : at);
    });
    connect(m_pane, &ReportPane::stepWanted, m_grid, &ReportGrid::step);
    connect(m_pane, &ReportPane::officeWanted, this, [this] {
        if (m_grid->current())
            Q_EMIT officeWanted(*m_grid->current());
    });
    connect(m_pane, &ReportPane::returnWanted, this, &CollectPage::openReturn);
    connect(m_pane, &ReportPane::acceptWanted, this, &CollectPage::openAccept);
    connect(m_pane, &ReportPane::callWanted, this, &CollectPage::openCall);
    connect(m_pane, &ReportPane::remindWanted, this, [this] {
        if (m_grid->current())
            openRemind({*m_grid->current()});
    });
    m_pane->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_grid);
}

void CollectPage::setValues(const models::ReportBoardValues &values)
{
    m_values = values;
    m_either->setCurrentIndex(values.asked ? 1 : 0);
    m_strip->setValues(values);
    m_grid->setValues(values);
    m_todo->setValues(values);
    showCounts();
}

void CollectPage::showCounts()
{
    const auto &c = m_values.counts;
    const std::array counts{c.quiet, c.matter, c.late, c.suspicious, c.missing};
    const int current = m_filter->currentIndex();
    QList<SegmentedControl::Segment> segments{{tr("All"), c.all}};
    for (std::size_t i = 0; i < filterStates.size(); ++i)
        segments << SegmentedControl::Segment{ReportWords::state(filterStates[i]), counts[i]};
    if (m_filter->count() == segments.size()) {
        for (int i = 0; i < segments.size(); ++i)
            m_filter->setCount(i, segments[i].count);
    } else {
        m_filter->setSegments(segments);
        m_filter->setCurrentIndex(qMax(0, current));
    }
    m_sum->setText(tr("Received %1 = %2 + %3 + %4 + %5").arg(c.received()).arg(c.quiet).arg(c.matter).arg(c.late).arg(c.suspicious)
                   + (c.notDue > 0 ? tr("; %n not due yet", nullptr, c.notDue) : QString()));
}

void CollectPage::chooseFilter(int index)
{
    m_filter->setCurrentIndex(index);
    m_grid->setFilter(index > 0 && index <= static_cast<int>(filterStates.size()) ? std::optional(filterStates[static_cast<std::size_t>(index - 1)])
                                                                                  : std::nullopt);
}

void CollectPage::setPane(const std::optional<models::ReportPaneValues> &values) { m_pane->setValues(values); }

void CollectPage::setMayAct(bool may)
{
    m_mayAct = may;
    m_pane->setMayAct(may);
    m_todo->setMayAct(may);
}

void CollectPage::setMayLook(bool may) { m_pane->setMayLook(may); }

void CollectPage::setOffline(std::optional<Instant> asOf)
{
    m_asOf = asOf;
    m_offline->setVisible(asOf.has_value());
    if (asOf)
        m_offline->setContent(Tone::Severity2, Icon::CloudOff, tr("As of %1").arg(m_values.time.shortTime(*asOf)),
                              tr("There is no connection. No unit turns missing because of that; reminders wait in the outbox."));
}

void CollectPage::setCompact(bool compact)
{
    m_strip->setCompact(compact);
    m_grid->setCompact(compact);
    m_todo->setCompact(compact);
    m_pane->setCompact(compact);
    m_sum->setVisible(!compact);
    m_pane->setFixedWidth(scaled(compact ? reportPaneNarrow : reportPaneWide));
}

void CollectPage::setNow(Instant now) { m_strip->setNow(now); }

std::optional<Id> CollectPage::current() const { return m_grid->current(); }

void CollectPage::showUnit(const Id &unit)
{
    m_grid->setCurrent(unit);
    m_grid->setFocus();
}

const models::ReportCell *CollectPage::chosenCell() const { return m_grid->current() ? m_values.cell(*m_grid->current()) : nullptr; }

QString CollectPage::dueText() const { return m_values.chosen >= 0 ? m_values.dues[static_cast<std::size_t>(m_values.chosen)].time : QString(); }

template <class D>
D *CollectPage::open(D *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
    return dialog;
}

void CollectPage::openReturn()
{
    const auto *cell = chosenCell();
    if (!m_mayAct || !cell || !cell->view.last() || cell->view.open)
        return;
    const SentenceDialog::Words words{tr("Send the report of %1 back").arg(cell->unit.name),
                                      tr("The time is open again for the unit for a while; this report is kept beside the next one."),
                                      tr("Why"),
                                      tr("Say why it goes back."),
                                      tr("Send back"),
                                      duty::bounds::Reason};
    auto *dialog = open(new SentenceDialog(words, window()));
    connect(dialog, &SentenceDialog::requested, this,
            [this, unit = cell->unit.unit, report = cell->view.last()->id](const QString &reason) { Q_EMIT returnRequested(unit, report, reason); });
}

void CollectPage::openAccept()
{
    const auto *cell = chosenCell();
    if (!m_mayAct || !cell || !cell->view.last() || cell->view.open)
        return;
    const SentenceDialog::Words words{tr("Accept the report of %1 as verified").arg(cell->unit.name),
                                      tr("The report counts as it is: it is suspicious no longer, and what it tells of has been seen to."),
                                      tr("How it was verified"),
                                      tr("Say how it was verified."),
                                      tr("Accept"),
                                      duty::bounds::Reason};
    auto *dialog = open(new SentenceDialog(words, window()));
    connect(dialog, &SentenceDialog::requested, this,
            [this, unit = cell->unit.unit, report = cell->view.last()->id](const QString &reason) { Q_EMIT acceptRequested(unit, report, reason); });
}

void CollectPage::openCall(int person)
{
    const auto *cell = chosenCell();
    if (!m_mayAct || !cell || !cell->unit.channel)
        return;
    const auto &people = cell->unit.people;
    const auto *chosen = person >= 0 && person < static_cast<int>(people.size()) ? &people[static_cast<std::size_t>(person)]
        : people.empty()                                                         ? nullptr
                                                                                 : &people.front();
    // Without a directory: who reported last.
    const QString whom = chosen ? chosen->name : cell->view.last() ? models::text(cell->view.last()->value.by) : QString();
    auto *dialog = open(new ReportCallDialog(cell->unit.name, dueText(), whom, chosen ? ReportWords::number(*chosen) : QString(), window()));
    connect(dialog, &ReportCallDialog::requested, this,
            [this, unit = cell->unit.unit](const ReportCallDialog::Call &call) { Q_EMIT callRequested(unit, call); });
}

void CollectPage::openRemind(const QList<Id> &units)
{
    QStringList names;
    QList<Id> reached;
    for (const auto &unit : units) {
        if (const auto *cell = m_values.cell(unit); cell && cell->unit.channel) {
            names << cell->unit.name;
            reached << unit;
        }
    }
    if (!m_mayAct || reached.isEmpty())
        return;
    auto *dialog = open(new ReportReminderDialog(names, dueText(), m_asOf.has_value(), window()));
    connect(dialog, &ReportReminderDialog::requested, this, [this, reached](const QString &text) { Q_EMIT remindRequested(reached, text); });
}

void CollectPage::openRemindAll()
{
    QList<Id> units;
    for (const auto *cell : m_values.inState(ReportState::Missing))
        units << cell->unit.unit;
    openRemind(units);
}

void CollectPage::setMayPublish(bool may) { m_set->setVisible(may); }

void CollectPage::openSchedule(const duty::ReportSchedule &now, const std::vector<duty::CheckItem> &items, calendar::CivilDate today,
                               const QString &note)
{
    auto *dialog = open(new ScheduleDialog(now, items, today, note, window()));
    connect(dialog, &ScheduleDialog::requested, this, &CollectPage::scheduleRequested);
}

QPointer<KeptDialog> CollectPage::form() const { return m_dialog; }

void CollectPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->modifiers() == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        openRemindAll();
        return;
    }
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        if (key >= Qt::Key_1 && key <= Qt::Key_6) {
            chooseFilter(key - Qt::Key_1);
            return;
        }
        if (key == Qt::Key_R) {
            openReturn();
            return;
        }
        if (key == Qt::Key_P) {
            openCall();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace redoubt::views
