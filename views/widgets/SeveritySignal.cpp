// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SeveritySignal.h"

#include <QCoreApplication>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int bars = 4;
} // namespace

Tone severityTone(int level)
{
    if (level < 1 || level > bars)
        return Tone::Neutral;
    return static_cast<Tone>(static_cast<int>(Tone::Severity1) + level - 1);
}

QString severityName(int level)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("redoubt::views::SeveritySignal", "Not graded"), QT_TRANSLATE_NOOP("redoubt::views::SeveritySignal", "General"),
        QT_TRANSLATE_NOOP("redoubt::views::SeveritySignal", "Larger"), QT_TRANSLATE_NOOP("redoubt::views::SeveritySignal", "Major"),
        QT_TRANSLATE_NOOP("redoubt::views::SeveritySignal", "Extraordinary")};
    return QCoreApplication::translate("redoubt::views::SeveritySignal", names[level < 1 || level > bars ? 0 : level]);
}

void paintSeveritySignal(QPainter &painter, int level, const QRectF &rect)
{
    const qreal unit = rect.width() / 14;
    const QColor lit = tokens().tone(severityTone(level)).text;
    QColor unlit = tokens().text3;
    unlit.setAlpha(80);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < bars; ++i) {
        const qreal height = (4 + i * 3) * unit * 0.9;
        const QRectF bar(rect.x() + (0.5 + i * 3.5) * unit, rect.bottom() - unit - height, 2.5 * unit, height);
        painter.setBrush(i < level ? lit : unlit);
        painter.drawRoundedRect(bar, 0.8 * unit, 0.8 * unit);
    }
    painter.restore();
}

ChipSpec severityChip(int level, int height) { return {severityName(level), severityTone(level), Icon::None, ChipShape::Soft, level, height}; }

} // namespace redoubt::views
