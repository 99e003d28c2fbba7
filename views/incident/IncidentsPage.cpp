// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentsPage.h"

#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int incidentsWide = 400;
constexpr int incidentsNarrow = 320;
constexpr int leastOfIncidents = 720;
} // namespace

IncidentsPage::IncidentsPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget),
      m_none(new EmptyState(
          tr("No register of incidents here"),
          tr("Incidents of a unit, their level by the national guide and the time limits of their reports are kept in its register. An "
             "administrator opens it together with the unit's duty, and says who drafts and who approves."))),
      m_head(new PageHead(tr("Incidents"))), m_begin(new Button(tr("Enter an incident…"), ButtonKind::Primary, Icon::Plus)), m_left(new QWidget),
      m_list(new IncidentListPane), m_sheet(new IncidentSheet), m_right(new QStackedWidget), m_board(new QWidget),
      m_equation(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_race(new RaceBoard),
      m_limits(new Button(tr("Time limits"), ButtonKind::Secondary, Icon::Timer)), m_figures(new StatisticsPane),
      m_count(new Button(tr("Figures"), ButtonKind::Secondary, Icon::Table)), m_documents(new DocumentsPane),
      m_papers(new Button(tr("Documents"), ButtonKind::Secondary, Icon::File)), m_narrowed(new Banner), m_report(new IncidentReportPage)
{
    m_none->setPicture(
        new FlowPicture({{Icon::Alert, tr("Facts"), false}, {Icon::Timer, tr("Level and limits"), true}, {Icon::Megaphone, tr("Reports"), false}}));
    m_either->addWidget(m_none);
    auto *there = new Surface(Ground::Pane);
    auto *column = columnLayout(there);
    m_limits->setCheckable(true);
    m_limits->setToolTip(tr("The time limits of all open incidents beside each other"));
    m_head->addAction(m_limits);
    m_count->setCheckable(true);
    m_count->setToolTip(tr("Incidents by month, level, category and unit"));
    m_head->addAction(m_count);
    m_papers->setCheckable(true);
    m_papers->setToolTip(tr("The reports of all incidents, and the numbers that they left under"));
    m_head->addAction(m_papers);
    m_head->addAction(m_begin);
    column->addWidget(m_head);
    auto *row = rowLayout();
    column->addLayout(row, 1);
    auto *left = columnLayout(m_left);
    m_narrowed->hide();
    left->addWidget(m_narrowed);
    left->addWidget(m_list, 1);
    row->addWidget(m_left);
    row->addWidget(new Rule(Qt::Vertical));
    auto *board = columnLayout(m_board);
    auto *equation = rowLayout();
    equation->setContentsMargins(12, 8, 12, 8);
    m_equation->setWrapping(true);
    equation->addWidget(m_equation);
    board->addLayout(equation);
    board->addWidget(m_race, 1);
    m_right->addWidget(m_sheet);
    m_right->addWidget(m_board);
    m_right->addWidget(m_figures);
    m_right->addWidget(m_documents);
    row->addWidget(m_right, 1);
    m_either->addWidget(there);
    m_either->addWidget(m_report);
    columnLayout(this)->addWidget(m_either);
    connect(m_begin, &QPushButton::clicked, this, &IncidentsPage::beginWanted);
    connect(m_limits, &QPushButton::clicked, this, &IncidentsPage::showRace);
    connect(m_count, &QPushButton::clicked, this, &IncidentsPage::showFigures);
    connect(m_papers, &QPushButton::clicked, this, &IncidentsPage::showDocuments);
    setFocusProxy(m_list);
    setHasRegister(false);
    setMayBegin(false);
    arrange();
}

void IncidentsPage::setHasRegister(bool has)
{
    if (!has || !showsReport())
        m_either->setCurrentIndex(has ? 1 : 0);
}

void IncidentsPage::setRace(const models::RaceValues &values)
{
    const auto count = values.count();
    QStringList parts{tr("%1 run").arg(count.running), tr("%1 sent in time").arg(count.sent), tr("%1 late").arg(count.late),
                      tr("%1 wait for a fact").arg(count.waiting), tr("%1 if the level rises").arg(count.ifRaised)};
    QString said = tr("%n open incidents", nullptr, static_cast<int>(values.blocks.size())) + QStringLiteral("   ")
        + tr("%1 limits = %2").arg(count.all).arg(parts.join(QStringLiteral(" + ")));
    if (values.left > 0)
        said += QStringLiteral("   ") + tr("%n less urgent ones are in the list", nullptr, values.left);
    m_equation->setText(said);
    m_race->setValues(values);
    m_limits->setText(count.late > 0 ? tr("Time limits, %1 late").arg(count.late) : tr("Time limits"));
}

void IncidentsPage::showOnRight(QWidget *part)
{
    m_limits->setChecked(part == m_board);
    m_count->setChecked(part == m_figures);
    m_papers->setChecked(part == m_documents);
    m_left->setVisible(part != m_documents); // they are of all incidents, and want the width
    m_right->setCurrentWidget(part);
}

void IncidentsPage::showRace(bool shown) { showOnRight(shown ? m_board : m_sheet); }

void IncidentsPage::showFigures(bool shown)
{
    showOnRight(shown ? static_cast<QWidget *>(m_figures) : m_sheet);
    if (shown)
        Q_EMIT figuresShown();
}

void IncidentsPage::showDocuments(bool shown)
{
    showOnRight(shown ? static_cast<QWidget *>(m_documents) : m_sheet);
    if (shown)
        Q_EMIT documentsShown();
}

bool IncidentsPage::showsDocuments() const { return m_right->currentWidget() == m_documents; }

bool IncidentsPage::showsFigures() const { return m_right->currentWidget() == m_figures; }

void IncidentsPage::setNarrowed(const QString &name)
{
    m_narrowed->setVisible(!name.isEmpty());
    if (name.isEmpty())
        return;
    m_narrowed->setContent(Tone::Accent, Icon::Filter, tr("Only: %1").arg(name), {});
    m_narrowed->clearActions();
    auto *all = m_narrowed->addAction(tr("Show all"));
    connect(all, &QPushButton::clicked, this, &IncidentsPage::wholeListWanted);
}

bool IncidentsPage::showsRace() const { return m_right->currentWidget() == m_board; }

void IncidentsPage::showReport(bool shown)
{
    if (shown == showsReport())
        return;
    if (shown) {
        m_either->setCurrentWidget(m_report);
        m_report->setFocus(Qt::OtherFocusReason);
    } else {
        m_either->setCurrentIndex(1);
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

bool IncidentsPage::showsReport() const { return m_either->currentWidget() == m_report; }

void IncidentsPage::setFetching(bool fetching) { m_none->setFetching(fetching); }

void IncidentsPage::setMayBegin(bool may) { m_begin->setVisible(may); }

void IncidentsPage::setCompact(bool compact)
{
    m_compact = compact;
    m_report->setCompact(compact);
    arrange();
}

void IncidentsPage::setNow(Instant now)
{
    m_list->setNow(now);
    m_sheet->setNow(now);
    m_race->setNow(now);
    m_report->setNow(now);
}

QSize IncidentsPage::minimumSizeHint() const { return {scaled(leastOfIncidents), QWidget::minimumSizeHint().height()}; }

void IncidentsPage::arrange() { m_left->setFixedWidth(scaled(m_compact ? incidentsNarrow : incidentsWide)); }

void IncidentsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace redoubt::views
