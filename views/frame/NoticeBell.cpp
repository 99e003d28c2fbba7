// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/NoticeBell.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int bellHeight = 28;
constexpr int bellIcon = 18;
constexpr int bellEdge = 6;
constexpr int mostShown = 99;
} // namespace

NoticeBell::NoticeBell(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setUnread(0, false);
}

void NoticeBell::setUnread(int count, bool critical)
{
    m_unread = count;
    m_critical = critical;
    setAccessibleName(count == 0 ? tr("Notices: nothing new") : tr("Notices: %n not read", nullptr, count));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QString NoticeBell::countText() const
{
    return m_unread == 0 ? QString() : m_unread > mostShown ? QString::number(mostShown) + QLatin1Char('+') : QString::number(m_unread);
}

QSize NoticeBell::sizeHint() const
{
    // Room for two digits, so that nothing beside it moves when something comes.
    const int digits =
        qMax(textWidth(textFont(SmallType, Weight::Bold), countText()), textWidth(textFont(SmallType, Weight::Bold), QStringLiteral("00")));
    return {2 * bellEdge + scaled(bellIcon) + 4 + digits, scaled(bellHeight)};
}

void NoticeBell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (isDown() || underMouse())
        drawRound(painter, rect(), 6, t.hover, {});
    const QColor ink = m_unread == 0 ? t.text3 : m_critical ? t.tone(Tone::Severity4).text : t.accentText;
    const int side = scaled(bellIcon);
    paintIcon(painter, Icon::Bell, ink, QRectF(bellEdge, (height() - side) / 2.0, side, side));
    if (m_unread > 0)
        drawText(painter, QRect(bellEdge + side + 4, 0, width() - side - bellEdge - 4, height()), countText(), textFont(SmallType, Weight::Bold), ink,
                 Qt::AlignVCenter, Elide::Never);
    if (hasFocus())
        drawRound(painter, rect(), 4, {}, t.accent, 2);
}

} // namespace redoubt::views
