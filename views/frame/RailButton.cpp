// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/RailButton.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

RailButton::RailButton(const RailEntry &entry, QWidget *parent) : QAbstractButton(parent), m_entry(entry)
{
    setText(entry.text);
    setAccessibleName(entry.text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(int badge)
{
    m_badge = badge;
    setAccessibleDescription(badge > 0 ? tr("%n waiting for you", nullptr, badge) : QString());
    update();
}

void RailButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

int RailButton::neededWidth() const { return textWidth(textFont(SmallType, Weight::Bold), m_entry.text) + 16; }

QSize RailButton::sizeHint() const { return {neededWidth(), scaled(m_compact ? 48 : 60)}; }

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const bool on = isChecked();
    const int margin = m_compact ? 4 : 6;
    const QRectF ground = QRectF(rect()).adjusted(margin, 2, -margin, -2);
    if (on)
        drawRound(painter, ground, 6, t.accentSoft);
    else if (underMouse() || isDown())
        drawRound(painter, ground, 6, isDown() ? t.pressed : t.hover);
    if (hasFocus())
        drawRound(painter, ground, 6, {}, t.accent, 2);

    const QColor ink = on ? t.accentText : t.text2;
    const int side = scaled(20);
    const int iconY = scaled(m_compact ? 6 : 9);
    const int centre = width() / 2;
    paintIcon(painter, m_entry.icon, ink, QRectF(centre - side / 2.0, iconY, side, side));
    drawText(painter, QRect(0, iconY + side + (m_compact ? 0 : 2), width(), scaled(18)), m_entry.text,
             textFont(SmallType, on ? Weight::Bold : Weight::Regular), ink, Qt::AlignHCenter | Qt::AlignVCenter, Elide::Never);

    if (m_badge > 0) {
        const QFont font = textFont(SmallType, Weight::Bold);
        const QString number = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        const int height = scaled(16);
        const int wide = qMax(height, textWidth(font, number) + 8);
        const QRect pill(qMin(centre + scaled(6), width() - wide - 2), iconY - scaled(5), wide, height); // whole, also with three digits
        // A ring of the ground parts the badge from the icon's lines.
        drawRound(painter, QRectF(pill).adjusted(-1.5, -1.5, 1.5, 1.5), height / 2.0 + 1.5, on ? t.accentSoft : t.rail);
        drawRound(painter, pill, height / 2.0, on ? t.accent : t.text2);
        drawText(painter, pill, number, font, on ? t.onSolid : t.rail, Qt::AlignCenter, Elide::Never);
    }
}

} // namespace redoubt::views
