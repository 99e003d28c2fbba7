// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/EndLabels.h"
#include "views/charts/RaceSeries.h"

#include <QTimeZone>
#include <QWidget>

class QCategoryAxis;
class QChart;
class QChartView;
class QLineSeries;
class QValueAxis;

namespace redoubt::views {

class ContextLines;

/// The race: every team's score over time as steps, named where the lines end. The leading places and the team on
/// screen have their own colours, all others are context. 240 teams of some hundreds of points repaint in
/// milliseconds, because context is one item and only a handful of lines are series.
class RaceChart : public QWidget
{
    Q_OBJECT
public:
    /// Board: 12 px labels with values, five places coloured. Wall: 20 px names, eight places coloured, 3 px lines.
    enum class Form { Board, Wall };

    explicit RaceChart(Form form = Form::Board, QWidget *parent = nullptr);

    void setSeries(const QList<RaceSeries> &series);
    /// The team on screen: always coloured, 3 px.
    void setOwn(const QString &id);
    /// The time shown (ms); from == to takes it from the data. Lines run to @p to, where the labels stand.
    void setRange(qint64 from, qint64 to);
    void setMarks(const QList<RaceMark> &marks);
    void setTimeZone(const QTimeZone &zone);

    /// Ids of the coloured lines, first place first; for tests and for the standings beside the chart.
    [[nodiscard]] QStringList colouredIds() const;
    /// "红03 听涛 13:48: 4,812" for the line nearest to @p position; empty when none is near.
    [[nodiscard]] QString explain(const QPointF &position) const;

    [[nodiscard]] QSize sizeHint() const override { return {480, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void restyle();
    void place();
    void rank();
    [[nodiscard]] QList<QPointF> steps(const RaceSeries &series) const;
    [[nodiscard]] QPointF shareOf(const QPointF &value) const;
    [[nodiscard]] bool isColoured(qsizetype place) const;
    [[nodiscard]] QColor colourOf(const RaceSeries &series, qsizetype place) const;
    [[nodiscard]] QList<EndLabels::Entry> labels(int capacity) const;

    Form m_form;
    QList<RaceSeries> m_series; ///< by place, first to last
    QString m_own;
    qint64 m_from = 0;
    qint64 m_to = 0;
    qint64 m_shownFrom = 0;
    qint64 m_shownTo = 1;
    QList<RaceMark> m_marks;
    QTimeZone m_zone;

    QChart *m_chart;
    QChartView *m_view;
    QCategoryAxis *m_time = nullptr;
    QValueAxis *m_value;
    ContextLines *m_context;
    EndLabels *m_labels;
    QList<QLineSeries *> m_lines;
    QList<QLineSeries *> m_markLines;
};

} // namespace redoubt::views
