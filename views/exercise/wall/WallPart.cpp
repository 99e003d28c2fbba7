// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/wall/WallPart.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>

namespace redoubt::views {

WallPart::WallPart(QWidget *parent) : QWidget(parent) { }

void WallPart::setFactor(double factor)
{
    m_factor = factor;
    arrange();
    updateGeometry();
    update();
}

void WallPart::setValues(const models::WallValues &values)
{
    m_values = values;
    arrange();
    update();
}

QFont WallPart::wallFont(int size, Weight weight) const
{
    QFont font = textFont(BodyType, weight);
    font.setPixelSize(qMax(8, px(size)));
    return font;
}

int WallPart::drawLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
                       Qt::Alignment alignment) const
{
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    // A rectangle measured from the text itself may miss it by a rounding; numbers must never be cut.
    const bool fits = metrics.horizontalAdvance(text) <= rect.width() + px(4);
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, rect.width());
    // Noto CJK sits low in its line box.
    painter.drawText(rect.translated(0, -qRound(font.pixelSize() * 0.05)), static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                     shown);
    return metrics.horizontalAdvance(shown);
}

QString wallDates(const models::WallValues &values)
{
    if (!values.startsAt || !values.endsAt)
        return {};
    const auto day = [](Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms).date().toString(WallPart::tr("yyyy-MM-dd", "format of a date")); };
    const QString from = day(*values.startsAt);
    const QString to = day(*values.endsAt);
    return from == to ? from : WallPart::tr("%1 to %2").arg(from, to);
}

} // namespace redoubt::views
