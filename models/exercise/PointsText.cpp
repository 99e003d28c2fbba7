// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/PointsText.h"

#include "models/Text.h"

#include <QLocale>

#include <cmath>

namespace redoubt::models {

QString numberText(double number, int decimals)
{
    const double unit = std::pow(10.0, decimals);
    const double rounded = std::round(number * unit) / unit;
    QString digits = QLocale(QLocale::English).toString(std::abs(rounded), 'f', decimals);
    if (decimals > 0) {
        while (digits.endsWith(QLatin1Char('0')))
            digits.chop(1);
        if (digits.endsWith(QLatin1Char('.')))
            digits.chop(1);
    }
    return rounded < 0 ? QStringLiteral("−") + digits : digits;
}

QString pointsText(const exercise::Points &points)
{
    QString digits = text(points.text());
    const bool isLoss = digits.startsWith(QLatin1Char('-'));
    if (isLoss)
        digits.remove(0, 1);
    const auto point = digits.indexOf(QLatin1Char('.'));
    for (auto at = (point < 0 ? digits.size() : point) - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return isLoss ? QStringLiteral("−") + digits : digits;
}

QString changeText(const exercise::Points &change)
{
    const QString points = pointsText(change);
    return change > exercise::Points() ? QLatin1Char('+') + points : points;
}

} // namespace redoubt::models
