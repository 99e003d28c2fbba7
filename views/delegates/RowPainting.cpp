// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/RowPainting.h"

#include "models/exercise/PointsText.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/PlainTable.h"

#include <QPainter>

#include <cmath>

namespace redoubt::views {

namespace {
/// In a table the whole row that holds the cell, elsewhere the item itself.
bool isPointedAt(const QStyleOptionViewItem &option)
{
    if (const auto *table = dynamic_cast<const RowTable *>(option.widget))
        return table->pointedRow() >= 0 && table->pointedRow() == table->rowAt(option.rect.center().y());
    return option.state.testFlag(QStyle::State_MouseOver);
}
} // namespace

void paintTableGround(QPainter &painter, const QStyleOptionViewItem &option, bool firstColumn, bool highlighted)
{
    const Tokens &t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || highlighted)
        painter.fillRect(option.rect, t.accentSoft);
    else if (isPointedAt(option))
        painter.fillRect(option.rect, t.hover);
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.border);
    if (selected && firstColumn)
        painter.fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), t.accent);
}

QRect paintInsetGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Tokens &t = tokens();
    const QRect row = option.rect.adjusted(8, 0, -8, -4);
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        drawRound(painter, row, 6, t.accentSoft, t.accent, focused ? 2 : 1);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        drawRound(painter, row, 6, t.hover);
    }
    return row;
}

void paintGroupHead(QPainter &painter, const QRect &rect, const QString &title, const QString &count)
{
    const QRect line = rect.adjusted(16, 4, -16, 0);
    const int width = textWidth(textFont(SmallType), count);
    drawText(painter, line.adjusted(0, 0, -width - 8, 0), title, textFont(SmallType, Weight::Bold), tokens().text2);
    drawText(painter, line, count, textFont(SmallType), tokens().text3, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
}

void paintMovement(QPainter &painter, const QRect &rect, int movement, int px)
{
    const Tokens &t = tokens();
    const QColor ink = movement > 0 ? t.tone(Tone::Ok).text : movement < 0 ? t.tone(Tone::Severity4).text : t.text3;
    const int side = scaled(px);
    const QRectF arrow(rect.x(), rect.center().y() + 1 - side / 2.0, side, side);
    const Icon icon = movement > 0 ? Icon::ArrowUp : movement < 0 ? Icon::ArrowDown : Icon::Minus;
    paintIcon(painter, icon, ink, arrow);
    if (movement != 0)
        drawText(painter, QRect(rect.x() + side + 2, rect.y(), rect.width(), rect.height()), QString::number(std::abs(movement)), textFont(px), ink,
                 Qt::AlignVCenter, Elide::Never);
}

int paintSeriesMark(QPainter &painter, int x, int centreY, int series, bool muted)
{
    const int side = scaled(8);
    drawRound(painter, QRectF(x, centreY - side / 2.0, side, side), 2, muted ? tokens().mutedLine : tokens().seriesColour(series));
    return x + side + 6;
}

QString pointsText(double points, int decimals) { return models::numberText(points, decimals); }

QString gainText(double points, int decimals)
{
    const QString text = pointsText(points, decimals);
    return points > 0 && text != QLatin1StringView("0") ? QLatin1Char('+') + text : text;
}

} // namespace redoubt::views
