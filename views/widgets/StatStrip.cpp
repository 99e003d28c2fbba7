// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/StatStrip.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int statGap = 24;
constexpr int valueGap = 6;

int statWidth(const StatStrip::Stat &stat)
{
    return textWidth(textFont(SmallType), stat.name) + valueGap + textWidth(textFont(BodyType, Weight::Bold), stat.value);
}
} // namespace

StatStrip::StatStrip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void StatStrip::setStats(const QList<Stat> &stats)
{
    m_stats = stats;
    QStringList spoken;
    for (const auto &stat : stats)
        spoken << stat.name + QLatin1Char(' ') + stat.value;
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize StatStrip::sizeHint() const
{
    int width = 0;
    for (const auto &stat : m_stats)
        width += statWidth(stat) + statGap;
    return {qMax(0, width - statGap) + 2, scaled(24)};
}

void StatStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int x = 0;
    for (const auto &stat : m_stats) {
        const QFont nameFont = textFont(SmallType);
        const int nameWidth = textWidth(nameFont, stat.name);
        drawText(painter, QRect(x, 0, nameWidth + 2, height()), stat.name, nameFont, tokens().text3, Qt::AlignVCenter, Elide::Never);
        drawText(painter, QRect(x + nameWidth + valueGap, 0, width(), height()), stat.value, textFont(BodyType, Weight::Bold), colourOf(stat.ink),
                 Qt::AlignVCenter, Elide::Never);
        x += statWidth(stat) + statGap;
    }
}

} // namespace redoubt::views
