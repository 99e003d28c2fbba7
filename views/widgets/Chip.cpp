// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Chip.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/SeveritySignal.h"

#include <QPainter>

namespace redoubt::views {

namespace {

constexpr int iconSide = 14;
constexpr int iconGap = 4;

int paddingOf(const ChipSpec &spec)
{
    if (spec.shape == ChipShape::Plain)
        return 0;
    return spec.height >= 24 ? 8 : 6;
}

QFont fontOf(const ChipSpec &spec) { return textFont(SmallType, spec.shape == ChipShape::Solid ? Weight::Bold : Weight::Regular); }

bool hasFigure(const ChipSpec &spec) { return spec.icon != Icon::None || spec.severity > 0; }

} // namespace

int chipWidth(const ChipSpec &spec)
{
    return textWidth(fontOf(spec), spec.text) + 2 * paddingOf(spec) + (hasFigure(spec) ? scaled(iconSide) + iconGap : 0);
}

int paintChip(QPainter &painter, int x, int centreY, const ChipSpec &spec)
{
    const int width = chipWidth(spec);
    const int height = scaled(spec.height);
    paintChip(painter, QRect(x, centreY - height / 2, width, height), spec);
    return width;
}

void paintChip(QPainter &painter, const QRect &rect, const ChipSpec &spec)
{
    const ToneColours &tone = tokens().tone(spec.tone);
    QColor ink = tone.text;
    switch (spec.shape) {
    case ChipShape::Soft: drawRound(painter, rect, 4, tone.soft); break;
    case ChipShape::Solid:
        drawRound(painter, rect, 4, tone.solid);
        ink = tokens().onSolid;
        break;
    case ChipShape::Outline: drawRound(painter, rect, 4, {}, tokens().borderStrong); break;
    case ChipShape::Plain: break;
    }
    if (spec.shape == ChipShape::Solid) {
        drawText(painter, rect, spec.text, fontOf(spec), ink, Qt::AlignCenter, Elide::Never);
        return;
    }
    const int padding = paddingOf(spec);
    const int side = scaled(iconSide);
    int x = rect.x() + padding;
    if (hasFigure(spec)) {
        const QRectF figure(x, rect.y() + (rect.height() - side) / 2.0, side, side);
        if (spec.severity > 0)
            paintSeveritySignal(painter, spec.severity, figure.translated(0, -0.5));
        else
            paintIcon(painter, spec.icon, ink, figure);
        x += side + iconGap;
    }
    drawText(painter, QRect(x, rect.y(), rect.right() + 1 - padding - x, rect.height()), spec.text, fontOf(spec), ink);
}

Chip::Chip(ChipSpec spec, QWidget *parent) : QWidget(parent), m_spec(std::move(spec))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_spec.text);
}

void Chip::setSpec(const ChipSpec &spec)
{
    if (m_spec == spec)
        return;
    m_spec = spec;
    setAccessibleName(spec.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return {chipWidth(m_spec), scaled(m_spec.height)}; }

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_spec);
}

} // namespace redoubt::views
