// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/KeyHint.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int hintHeight = 20;

int hintWidth(const QString &keys) { return textWidth(textFont(SmallType), keys) + 12; }
} // namespace

KeyHint::KeyHint(const QString &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(keys);
}

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent) : KeyHint(textOf(keys), parent) { }

QString KeyHint::textOf(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')); }

QSize KeyHint::sizeHint() const { return {hintWidth(m_keys), scaled(hintHeight)}; }

int KeyHint::paint(QPainter &painter, int right, int centreY, const QString &keys)
{
    const int width = hintWidth(keys);
    const int height = scaled(hintHeight);
    const QRect rect(right - width, centreY - height / 2, width, height);
    drawRound(painter, rect, 4, tokens().surface, tokens().border);
    drawText(painter, rect, keys, textFont(SmallType), tokens().text3, Qt::AlignCenter, Elide::Never);
    return width;
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRound(painter, rect(), 4, tokens().subtle, tokens().border);
    drawText(painter, rect(), m_keys, textFont(SmallType), tokens().text3, Qt::AlignCenter, Elide::Never);
}

} // namespace redoubt::views
