// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QChart;
class QChartView;

namespace redoubt::views {

/// The look that all charts share: no frame, horizontal grid only, small weak labels. Call it after series and axes
/// were added; never use QChart::setTheme, which would overwrite the pens. @p px is the size of the axis labels.
void styleChart(QChart &chart, int px = 12);

/// A view that only shows: no frame, no ground, no scroll bars, no interaction.
void styleChartView(QChartView &view);

} // namespace redoubt::views
