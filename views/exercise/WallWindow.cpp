// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/WallWindow.h"

#include "views/charts/RaceChart.h"
#include "views/exercise/RaceValues.h"
#include "views/exercise/wall/WallFeed.h"
#include "views/exercise/wall/WallHead.h"
#include "views/exercise/wall/WallStandings.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Layouts.h"

#include <QKeyEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr double homeWidth = 1920;
constexpr double homeHeight = 1080;
} // namespace

/// The ground of the race with its title.
class WallRace : public WallPart
{
public:
    WallRace() : chart(new RaceChart(RaceChart::Form::Wall))
    {
        m_column = columnLayout(this);
        m_column->addWidget(chart);
    }

    RaceChart *chart;

protected:
    void arrange() override { m_column->setContentsMargins(px(16), px(50), px(12), px(8)); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        drawRound(painter, rect(), 8, t.surface, t.border);
        const QRect head(px(24), px(10), width() - px(48), px(36));
        const int title = drawLine(painter, head, WallWindow::tr("Points over time"), wallFont(20, Weight::Bold), t.text);
        drawLine(painter, head.adjusted(title + px(14), px(2), 0, 0), WallWindow::tr("today, in points"), wallFont(16), t.text3);
    }

private:
    QVBoxLayout *m_column;
};

WallWindow::WallWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_head(new WallHead), m_bar(new WindowBar), m_banner(new WallBanner), m_standings(new WallStandings),
      m_race(new WallRace), m_feed(new WallFeed), m_foot(new WallFoot)
{
    setWindowTitle(tr("Scoreboard"));
    setAccessibleName(tr("Scoreboard"));
    setFocusPolicy(Qt::StrongFocus);
    m_column = columnLayout(this);
    m_column->addWidget(m_head);
    m_column->addWidget(m_bar);
    m_column->addWidget(m_banner);
    m_panels = rowLayout();
    m_panels->addWidget(m_standings, 43);
    m_right = columnLayout();
    m_right->addWidget(m_race, 1);
    m_right->addWidget(m_feed);
    m_panels->addLayout(m_right, 54);
    m_column->addLayout(m_panels, 1);
    m_column->addWidget(m_foot);
    resize(1280, 720);
}

WallWindow::~WallWindow() = default;

void WallWindow::setValues(const models::WallValues &values)
{
    const bool first = m_values.exercise.isEmpty();
    m_values = values;
    if (first) {
        m_side = values.red.empty() && !values.blue.empty() ? exercise::TeamSide::Blue : exercise::TeamSide::Red;
        m_sideSince = values.now;
        m_standings->setSide(m_side);
    }
    showValues();
}

void WallWindow::showValues()
{
    for (WallPart *part : parts())
        part->setValues(m_values);
    const auto &race = m_side == exercise::TeamSide::Blue ? m_values.blueRace : m_values.redRace;
    const Instant until = m_values.freeze ? std::min(m_values.freeze->at, m_values.now) : m_values.now;
    m_race->chart->setRange(m_values.raceFrom.ms, until.ms);
    m_race->chart->setSeries(raceSeries(race));
    setNow(m_values.now);
}

void WallWindow::setNow(Instant now)
{
    m_values.now = now;
    const bool both = !m_values.red.empty() && !m_values.blue.empty();
    const auto shown = static_cast<int>((now - m_sideSince) / 1000);
    if (both && shown >= sideSeconds)
        showSide(m_side == exercise::TeamSide::Red ? exercise::TeamSide::Blue : exercise::TeamSide::Red);
    m_standings->setTurn(both ? sideSeconds - static_cast<int>((now - m_sideSince) / 1000) : -1);
    for (WallPart *part :
         {static_cast<WallPart *>(m_head), static_cast<WallPart *>(m_bar), static_cast<WallPart *>(m_banner), static_cast<WallPart *>(m_foot)})
        part->setValues(m_values);
}

void WallWindow::showSide(exercise::TeamSide side)
{
    m_side = side;
    m_sideSince = m_values.now;
    m_standings->setSide(side);
    m_race->chart->setSeries(raceSeries(side == exercise::TeamSide::Blue ? m_values.blueRace : m_values.redRace));
}

std::array<WallPart *, 7> WallWindow::parts() const { return {m_head, m_bar, m_banner, m_standings, m_race, m_feed, m_foot}; }

void WallWindow::applyScale()
{
    const double factor = qMin(width() / homeWidth, height() / homeHeight);
    const auto px = [factor](int size) { return qRound(size * factor); };
    m_column->setContentsMargins(px(40), px(24), px(40), px(10));
    m_column->setSpacing(px(12));
    m_panels->setSpacing(px(24));
    m_right->setSpacing(px(24));
    for (WallPart *part : parts())
        part->setFactor(factor);
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyScale();
}

void WallWindow::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokens().bg); }

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_F11: setWindowState(windowState() ^ Qt::WindowFullScreen); break;
    case Qt::Key_Escape:
        if (isFullScreen())
            showNormal();
        else
            close();
        break;
    case Qt::Key_Tab:
    case Qt::Key_Space: showSide(m_side == exercise::TeamSide::Red ? exercise::TeamSide::Blue : exercise::TeamSide::Red); break;
    default: QWidget::keyPressEvent(event);
    }
}

void WallWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace redoubt::views
