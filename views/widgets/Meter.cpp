// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Meter.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

Meter::Meter(Tone tone, int height, QWidget *parent) : QWidget(parent), m_tone(tone), m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::setShares(double used, double proposed)
{
    m_used = qBound(0.0, used, 1.0);
    m_proposed = qBound(0.0, proposed, 1.0 - m_used);
    const int usedPercent = qRound(m_used * 100);
    const int proposedPercent = qRound(m_proposed * 100);
    setAccessibleDescription(proposedPercent > 0 ? tr("%1 % used, %2 % proposed").arg(usedPercent).arg(proposedPercent)
                                                 : tr("%1 % used").arg(usedPercent));
    update();
}

void Meter::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Meter::sizeHint() const { return {100, scaled(m_height)}; }

QSize Meter::minimumSizeHint() const { return {24, scaled(m_height)}; }

void Meter::paint(QPainter &painter, const QRectF &rect, double used, double proposed, const QColor &solid, const QColor &hatch)
{
    const qreal radius = rect.height() / 2;
    drawRound(painter, rect, radius, tokens().pressed);
    const qreal usedWidth = rect.width() * qBound(0.0, used, 1.0);
    if (usedWidth > 0)
        drawRound(painter, QRectF(rect.topLeft(), QSizeF(qMax(usedWidth, rect.height()), rect.height())), radius, solid);
    if (proposed > 0) {
        const qreal start = rect.x() + usedWidth + 1;
        // A proposal too small for its share is still seen.
        const qreal width = qMin(qMax(4.0, rect.width() * proposed - 1), rect.right() - start);
        if (width > 0)
            drawHatch(painter, QRectF(start, rect.y(), width, rect.height()), hatch, 2);
    }
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours &tone = tokens().tone(m_tone);
    paint(painter, rect(), m_used, m_proposed, tone.solid, tone.text);
}

} // namespace redoubt::views
