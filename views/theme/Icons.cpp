// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Icons.h"

#include "views/theme/IconShapes.h"
#include "views/theme/Tokens.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace redoubt::views {

double iconStroke(double size)
{
    const double onScreen = size >= 28 ? 2.0 : size <= 13 ? 1.4 : 1.5;
    return onScreen * 24.0 / size;
}

QByteArray iconSvg(Icon icon, const QColor &colour, double size)
{
    if (icon == Icon::None)
        return {};
    // QtSvg does not follow currentColor, so the colour goes into the text.
    return QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%1' "
                          "stroke-width='%2' stroke-linecap='round' stroke-linejoin='round'>%3</svg>")
        .arg(colour.name())
        .arg(iconStroke(size))
        .arg(iconBody(icon))
        .toUtf8();
}

QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("redoubt-icon/%1/%2/%3/%4").arg(static_cast<int>(icon)).arg(colour.rgba(), 0, 16).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = qRound(size * devicePixelRatio);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    if (icon != Icon::None) {
        QPainter painter(&pixmap);
        QSvgRenderer(iconSvg(icon, colour, size)).render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(Icon icon, int size, const QColor &colour)
{
    QIcon result;
    const qreal ratio = qGuiApp->devicePixelRatio();
    const QPixmap normal = iconPixmap(icon, colour, size, ratio);
    result.addPixmap(normal, QIcon::Normal, QIcon::Off);
    result.addPixmap(normal, QIcon::Normal, QIcon::On);
    result.addPixmap(normal, QIcon::Selected, QIcon::Off);
    result.addPixmap(normal, QIcon::Active, QIcon::Off);
    // Given explicitly, or the style greys the pixmap by itself.
    result.addPixmap(iconPixmap(icon, tokens().disabledText, size, ratio), QIcon::Disabled, QIcon::Off);
    return result;
}

void paintIcon(QPainter &painter, Icon icon, const QColor &colour, const QRectF &rect)
{
    if (icon == Icon::None || rect.isEmpty())
        return;
    const int size = qRound(rect.width());
    if (painter.worldTransform().type() > QTransform::TxTranslate) {
        QSvgRenderer(iconSvg(icon, colour, rect.width())).render(&painter, rect);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    // Whole device pixels, or a cached pixmap would be smeared over two.
    const auto snap = [ratio](qreal v) { return std::round(v * ratio) / ratio; };
    painter.drawPixmap(QPointF(snap(rect.x()), snap(rect.y())), iconPixmap(icon, colour, size, ratio));
}

QIcon productIcon()
{
    QIcon icon;
    QSvgRenderer drawing(QStringLiteral(":/redoubt/theme/redoubt.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace redoubt::views
