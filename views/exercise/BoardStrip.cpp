// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/BoardStrip.h"

#include "models/Text.h"
#include "views/charts/RaceChart.h"
#include "views/exercise/RaceValues.h"
#include "views/exercise/StandingsTable.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QEvent>

namespace redoubt::views {

namespace {
constexpr int raceMinimum = 240;
} // namespace

BoardStrip::BoardStrip(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Standings"), tr("by what was ruled"), 40)),
      m_sides(new SegmentedControl({{tr("Attackers")}, {tr("Defenders")}}, 24)), m_table(new StandingsTable),
      m_raceHead(new PaneHead(tr("Points today"), {}, 40)), m_race(new RaceChart)
{
    auto *row = rowLayout(this);
    auto *left = columnLayout();
    m_sides->setAccessibleName(tr("Which side"));
    m_head->addTrailing(m_sides);
    left->addWidget(m_head);
    left->addWidget(m_table, 1);
    row->addLayout(left, 44);
    m_raceBox = new QWidget;
    auto *beside = rowLayout(m_raceBox);
    beside->addWidget(new Rule(Qt::Vertical));
    auto *right = columnLayout();
    right->addWidget(m_raceHead);
    auto *chart = columnLayout();
    chart->setContentsMargins(12, 0, 12, 8);
    chart->addWidget(m_race);
    right->addLayout(chart, 1);
    beside->addLayout(right, 1);
    row->addWidget(m_raceBox, 56);
    m_table->setMinimumWidth(1); // the pane is as wide as it is
    m_race->setAccessibleName(tr("Points over time"));
    connect(m_sides, &SegmentedControl::chosen, this, [this](int index) {
        show(index == 0 ? models::TeamSide::Red : models::TeamSide::Blue);
        Q_EMIT sideChosen(m_side);
    });
    m_sides->setCurrentIndex(0);
}

void BoardStrip::setStandings(models::StandingsModel *red, models::StandingsModel *blue)
{
    m_red = red;
    m_blue = blue;
    show(m_side);
}

void BoardStrip::setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until)
{
    m_redRace = red;
    m_blueRace = blue;
    m_race->setRange(from.ms, until.ms);
    m_raceHead->setNote(tr("from %1, in points").arg(TimeText(until.ms).time(from.ms)));
    show(m_side);
}

void BoardStrip::setOwn(const models::TeamLabel &team)
{
    for (models::StandingsModel *model : {m_red, m_blue}) {
        if (model)
            model->setOwnTeam(team.id);
    }
    m_race->setOwn(models::text(team.id));
    if (team.side != models::TeamSide::White && team.side != m_side)
        show(team.side);
}

/// The table's columns come first: the lines stand on the standings' own page too.
void BoardStrip::fit() { m_raceBox->setVisible(width() >= m_table->wholeWidth() + scaled(raceMinimum)); }

void BoardStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void BoardStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void BoardStrip::show(models::TeamSide side)
{
    m_side = side;
    m_sides->setCurrentIndex(side == models::TeamSide::Blue ? 1 : 0);
    models::StandingsModel *model = side == models::TeamSide::Blue ? m_blue : m_red;
    if (model && m_table->model() != model) {
        m_table->setModel(model);
        fit();
    }
    m_race->setSeries(raceSeries(side == models::TeamSide::Blue ? m_blueRace : m_redRace));
}

} // namespace redoubt::views
