// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ElidingLineEdit.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace redoubt::views {

void ElidingLineEdit::paintEvent(QPaintEvent *event)
{
    constexpr int qtTextMargin = 2; // of QLineEdit, which keeps it to itself
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    const QRect inside =
        style()->subElementRect(QStyle::SE_LineEditContents, &frame, this).marginsRemoved(textMargins()).adjusted(qtTextMargin, 0, -qtTextMargin, 0);
    if (hasFocus() || text().isEmpty() || fontMetrics().horizontalAdvance(text()) <= inside.width()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}

} // namespace redoubt::views
