// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/RaceChart.h"

#include "models/exercise/PointsText.h"
#include "views/charts/ChartScale.h"
#include "views/charts/ChartStyle.h"
#include "views/charts/ContextLines.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QHelpEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <limits>

namespace redoubt::views {

namespace {

constexpr int boardColoured = 5;
constexpr int wallColoured = 8;
constexpr int mostLabels = 12;

/// The last point at or before @p time; the first point's value holds before it.
double valueAt(const RaceSeries &series, qint64 time)
{
    const auto after = std::upper_bound(series.points.cbegin(), series.points.cend(), time, [](qint64 t, const RacePoint &p) { return t < p.time; });
    return after == series.points.cbegin() ? 0.0 : std::prev(after)->value;
}

} // namespace

RaceChart::RaceChart(Form form, QWidget *parent)
    : QWidget(parent), m_form(form), m_zone(QTimeZone::systemTimeZone()), m_chart(new QChart), m_view(new QChartView(m_chart)),
      m_value(new QValueAxis), m_context(new ContextLines(m_chart)), m_labels(new EndLabels(m_chart))
{
    columnLayout(this)->addWidget(m_view);
    styleChartView(*m_view);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    connect(m_chart, &QChart::plotAreaChanged, this, &RaceChart::place);
    rebuild();
}

void RaceChart::setSeries(const QList<RaceSeries> &series)
{
    if (m_series == series)
        return;
    m_series = series;
    rank();
    rebuild();
}

void RaceChart::setOwn(const QString &id)
{
    m_own = id;
    rebuild();
}

void RaceChart::setRange(qint64 from, qint64 to)
{
    m_from = from;
    m_to = to;
    rebuild();
}

void RaceChart::setMarks(const QList<RaceMark> &marks)
{
    m_marks = marks;
    rebuild();
}

void RaceChart::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    rebuild();
}

void RaceChart::rank()
{
    std::stable_sort(m_series.begin(), m_series.end(), [](const RaceSeries &a, const RaceSeries &b) { return a.last() > b.last(); });
    QStringList leaders;
    for (qsizetype i = 0; i < qMin<qsizetype>(3, m_series.size()); ++i)
        leaders << m_series[i].name + QLatin1Char(' ') + pointsText(m_series[i].last());
    setAccessibleName(tr("Scores over time"));
    setAccessibleDescription(leaders.join(QStringLiteral(", ")));
}

bool RaceChart::isColoured(qsizetype place) const
{
    return place < (m_form == Form::Wall ? wallColoured : boardColoured) || m_series[place].id == m_own;
}

QColor RaceChart::colourOf(const RaceSeries &series, qsizetype place) const
{
    return isColoured(place) ? tokens().seriesColour(series.colourIndex) : tokens().mutedLine;
}

QStringList RaceChart::colouredIds() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        if (isColoured(i))
            ids << m_series[i].id;
    }
    return ids;
}

// Time runs in seconds from the left edge: instants in milliseconds are too long for the axis' arithmetic.
QList<QPointF> RaceChart::steps(const RaceSeries &series) const
{
    QList<QPointF> line;
    line.reserve(series.points.size() * 2 + 2);
    double value = valueAt(series, m_shownFrom);
    line << QPointF(0, value);
    for (const RacePoint &point : series.points) {
        if (point.time <= m_shownFrom)
            continue;
        if (point.time > m_shownTo)
            break;
        const double x = static_cast<double>(point.time - m_shownFrom) / 1000.0;
        line << QPointF(x, value);
        value = point.value;
        line << QPointF(x, value);
    }
    line << QPointF(static_cast<double>(m_shownTo - m_shownFrom) / 1000.0, value);
    return line;
}

QPointF RaceChart::shareOf(const QPointF &value) const
{
    const double width = static_cast<double>(m_shownTo - m_shownFrom) / 1000.0;
    return {value.x() / width, (m_value->max() - value.y()) / (m_value->max() - m_value->min())};
}

void RaceChart::rebuild()
{
    m_shownFrom = m_from;
    m_shownTo = m_to;
    double low = 0;
    double high = 0;
    if (m_from == m_to) {
        m_shownFrom = std::numeric_limits<qint64>::max();
        m_shownTo = std::numeric_limits<qint64>::min();
    }
    for (const RaceSeries &series : std::as_const(m_series)) {
        for (const RacePoint &point : series.points) {
            low = qMin(low, point.value);
            high = qMax(high, point.value);
        }
        if (m_from == m_to && !series.points.isEmpty()) {
            m_shownFrom = qMin(m_shownFrom, series.points.constFirst().time);
            m_shownTo = qMax(m_shownTo, series.points.constLast().time);
        }
    }
    if (m_shownTo <= m_shownFrom) {
        m_shownFrom = m_from;
        m_shownTo = m_from + 1000;
    }

    const ValueScale scale = valueScale(low, high, 5);
    // Its labels are ours: a value axis prints a hyphen where everything else has the sign −.
    m_chart->removeAxis(m_value);
    delete m_value;
    auto *value = new QCategoryAxis;
    m_value = value;
    value->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    value->setStartValue(scale.low);
    value->setRange(scale.low, scale.high);
    const int ticks = qRound((scale.high - scale.low) / scale.step);
    for (int tick = 0; tick <= ticks; ++tick)
        value->append(models::numberText(scale.low + tick * scale.step, 2), scale.low + tick * scale.step);
    m_chart->addAxis(m_value, Qt::AlignLeft);

    // A category axis cannot forget its labels one by one without redrawing for each: a new one is cheaper.
    if (m_time != nullptr) {
        m_chart->removeAxis(m_time);
        delete m_time;
    }
    m_time = new QCategoryAxis;
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setStartValue(0);
    m_time->setRange(0, static_cast<double>(m_shownTo - m_shownFrom) / 1000.0);
    const int tickCount = qBound(2, width() / scaled(m_form == Form::Wall ? 140 : 84), 12);
    for (const TimeTick &tick : timeTicks(m_shownFrom, m_shownTo, tickCount, m_zone))
        m_time->append(tick.label, static_cast<double>(tick.time - m_shownFrom) / 1000.0);
    m_chart->addAxis(m_time, Qt::AlignBottom);

    QList<qsizetype> coloured;
    QList<QPolygonF> context;
    for (qsizetype i = m_series.size() - 1; i >= 0; --i) {
        if (isColoured(i)) {
            coloured << i; // last place first, so that the leader is drawn on top
            continue;
        }
        QPolygonF line;
        const auto points = steps(m_series[i]);
        line.reserve(points.size());
        for (const QPointF &point : points)
            line << shareOf(point);
        context << line;
    }
    m_context->setLines(std::move(context));

    const auto fit = [this](QList<QLineSeries *> &lines, qsizetype count) {
        while (lines.size() > count)
            delete lines.takeLast();
        while (lines.size() < count) {
            auto *line = new QLineSeries;
            m_chart->addSeries(line);
            line->attachAxis(m_value);
            lines << line;
        }
        for (QLineSeries *line : std::as_const(lines)) {
            if (!line->attachedAxes().contains(m_time))
                line->attachAxis(m_time);
        }
    };
    fit(m_markLines, m_marks.size());
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const double x = static_cast<double>(m_marks[i].time - m_shownFrom) / 1000.0;
        m_markLines[i]->replace(QList<QPointF>{{x, scale.low}, {x, scale.high}});
    }
    fit(m_lines, coloured.size());
    for (qsizetype k = 0; k < coloured.size(); ++k) {
        const RaceSeries &series = m_series[coloured[k]];
        const bool thick = m_form == Form::Wall || series.id == m_own;
        m_lines[k]->setPen(QPen(colourOf(series, coloured[k]), thick ? 3 : 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_lines[k]->replace(steps(series));
    }
    restyle();
}

void RaceChart::restyle()
{
    const int px = m_form == Form::Wall ? 16 : 12;
    styleChart(*m_chart, px);
    QPen dashed(tokens().text3, 1);
    dashed.setDashPattern({4, 3});
    for (QLineSeries *line : std::as_const(m_markLines))
        line->setPen(dashed);
    // Half a line above the plot, or the top tick's label is cut; room for the names at the right.
    const int right = EndLabels::neededWidth(labels(mostLabels), m_form == Form::Wall ? 16 : 12);
    m_chart->setMargins({0, scaled(px) / 2 + 2, right, 0});
    place();
}

QList<EndLabels::Entry> RaceChart::labels(int capacity) const
{
    QList<qsizetype> chosen;
    for (const bool wantColoured : {true, false}) {
        for (qsizetype i = 0; i < m_series.size(); ++i) {
            if (isColoured(i) == wantColoured && chosen.size() < qMin(capacity, mostLabels))
                chosen << i;
        }
    }
    // A line without its name would be a riddle: the team on screen takes the last label if there is none left.
    for (qsizetype i = 0; i < m_series.size() && !chosen.isEmpty(); ++i) {
        if (m_series[i].id == m_own && !chosen.contains(i))
            chosen.last() = i;
    }
    const QRectF area = m_chart->plotArea();
    QList<EndLabels::Entry> entries;
    for (const qsizetype i : std::as_const(chosen)) {
        const RaceSeries &series = m_series[i];
        const QPointF share = shareOf({static_cast<double>(m_shownTo - m_shownFrom) / 1000.0, valueAt(series, m_shownTo)});
        entries.append({QPointF(area.right(), area.y() + share.y() * area.height()), series.name,
                        m_form == Form::Board ? pointsText(valueAt(series, m_shownTo)) : QString(), colourOf(series, i), !isColoured(i)});
    }
    return entries;
}

void RaceChart::place()
{
    const QRectF area = m_chart->plotArea();
    const int px = m_form == Form::Wall ? 16 : 12;
    m_context->setPlotArea(area);
    m_labels->setEntries(labels(EndLabels::capacity(area.height(), px)), px, area.top(), area.bottom());
}

QString RaceChart::explain(const QPointF &position) const
{
    constexpr double near = 8;
    const QRectF area = m_chart->plotArea();
    if (area.width() <= 0 || position.x() < area.left() - near || position.x() > area.right() + near)
        return {};
    const double share = qBound(0.0, (position.x() - area.left()) / area.width(), 1.0);
    const qint64 time = m_shownFrom + static_cast<qint64>(share * static_cast<double>(m_shownTo - m_shownFrom));
    qsizetype best = -1;
    double bestDistance = near;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        const double y = area.y() + shareOf({0, valueAt(m_series[i], time)}).y() * area.height();
        if (const double distance = qAbs(y - position.y()); distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    if (best < 0)
        return {};
    //: %1 team, %2 time, %3 points
    return tr("%1 at %2: %3").arg(m_series[best].name, TimeText(time, m_zone).time(time), pointsText(valueAt(m_series[best], time)));
}

void RaceChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        rebuild(); // pens are copies of the old theme's colours
}

void RaceChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    rebuild();
    // The plot area is only right once the chart has laid itself out.
    QMetaObject::invokeMethod(this, &RaceChart::place, Qt::QueuedConnection);
}

bool RaceChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString text = explain(m_view->mapToScene(help->pos()));
        QToolTip::showText(help->globalPos(), text, m_view->viewport());
        return true;
    }
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RaceChart::place, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views
