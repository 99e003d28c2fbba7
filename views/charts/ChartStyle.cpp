// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ChartStyle.h"

#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QAbstractAxis>
#include <QPainter>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>

namespace redoubt::views {

void styleChart(QChart &chart, int px)
{
    const Tokens &t = tokens();
    chart.setBackgroundVisible(false);
    chart.setBackgroundRoundness(0);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->hide();
    // Grouped digits on the value axis, whatever the reader's language.
    chart.setLocale(QLocale(QLocale::English));
    chart.setLocalizeNumbers(true);
    const auto axes = chart.axes();
    for (QAbstractAxis *axis : axes) {
        const bool vertical = axis->orientation() == Qt::Vertical;
        axis->setLabelsFont(textFont(px));
        axis->setLabelsBrush(t.text3);
        axis->setTruncateLabels(false);
        axis->setGridLineVisible(vertical);
        axis->setGridLinePen(QPen(t.border, 1));
        axis->setLineVisible(!vertical);
        axis->setLinePen(QPen(t.borderStrong, 1));
    }
}

void styleChartView(QChartView &view)
{
    view.setRenderHint(QPainter::Antialiasing);
    view.setFrameShape(QFrame::NoFrame);
    view.setBackgroundBrush(Qt::NoBrush);
    view.viewport()->setAutoFillBackground(false);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setInteractive(false);
    view.setFocusPolicy(Qt::NoFocus);
}

} // namespace redoubt::views
