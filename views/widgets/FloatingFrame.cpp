// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FloatingFrame.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"

#include <QEvent>
#include <QPainter>

namespace redoubt::views {

FloatingFrame::FloatingFrame(Height height, QWidget *parent) : QWidget(parent), m_height(height)
{
    const int room = margin(height);
    setContentsMargins(room, room, room, room);
}

int FloatingFrame::margin(Height height) { return height == Height::Dialog ? 36 : 20; }

void FloatingFrame::paint(QPainter &painter, const QRect &outer, Height height)
{
    const int room = margin(height);
    const QRectF frame = QRectF(outer).adjusted(room, room, -room, -room);
    if (height == Height::Dialog)
        drawShadow(painter, frame, 8, 28, 8);
    else
        drawShadow(painter, frame, 8, 16, 4);
    drawRound(painter, frame, 8, tokens().surface, tokens().borderStrong);
}

void FloatingFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_height);
}

Scrim::Scrim(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
    show();
}

void Scrim::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // A dialog under another one is its frame only: the room of its shadow is not there to be darkened.
    if (window()->testAttribute(Qt::WA_TranslucentBackground)) {
        const int around = FloatingFrame::margin(FloatingFrame::Height::Dialog);
        drawRound(painter, rect().adjusted(around, around, -around, -around), 8, tokens().scrim);
        return;
    }
    painter.fillRect(rect(), tokens().scrim);
}

bool Scrim::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views
