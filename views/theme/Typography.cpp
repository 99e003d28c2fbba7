// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Typography.h"

#include "views/theme/Appearance.h"

#include <QFontMetricsF>

#include <cmath>

namespace redoubt::views {

namespace {
QFont makeFont(const QString &family, int px, Weight weight)
{
    QFont font(family);
    font.setPixelSize(scaled(px));
    font.setBold(weight == Weight::Bold);
    return font;
}
} // namespace

int scaled(int px) { return static_cast<int>(std::lround(px * appearance().scale)); }

QFont textFont(int px, Weight weight) { return makeFont(QStringLiteral("Noto Sans CJK SC"), px, weight); }

QFont codeFont(int px, Weight weight) { return makeFont(QStringLiteral("Noto Sans Mono CJK SC"), px, weight); }

int textWidth(const QFont &font, const QString &text) { return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))); }

} // namespace redoubt::views
