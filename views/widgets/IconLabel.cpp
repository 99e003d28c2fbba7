// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/IconLabel.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

IconLabel::IconLabel(Icon icon, int size, Ink ink, QWidget *parent) : QWidget(parent), m_icon(icon), m_size(size), m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void IconLabel::setDisc(Tone tone, int diameter)
{
    m_disc = tone;
    m_diameter = diameter;
    m_ink = inkOf(tone);
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = scaled(qMax(m_size, m_diameter));
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_diameter > 0)
        drawRound(painter, QRectF(rect()), width() / 2.0, tokens().tone(m_disc).soft);
    const int side = scaled(m_size);
    const QColor colour = isEnabled() ? colourOf(m_ink) : tokens().disabledText;
    paintIcon(painter, m_icon, colour, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side));
}

} // namespace redoubt::views
