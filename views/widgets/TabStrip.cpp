// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/TabStrip.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int tabGap = 24;
constexpr int badgeGap = 4;

QFont tabFont(bool current) { return textFont(BodyType, current ? Weight::Bold : Weight::Regular); }

int badgeWidth(int badge) { return badge > 0 ? textWidth(textFont(SmallType), QString::number(badge)) + 10 : 0; }
} // namespace

TabStrip::TabStrip(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMouseTracking(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int TabStrip::addTab(const QString &text, int badge)
{
    const int index = QTabBar::addTab(text);
    setBadge(index, badge);
    return index;
}

void TabStrip::setBadge(int index, int badge)
{
    if (tabData(index).toInt() == badge && tabData(index).isValid())
        return;
    setTabData(index, badge);
    setAccessibleTabName(index, badge > 0 ? tr("%1, %n waiting", nullptr, badge).arg(tabText(index)) : tabText(index));
    // Only a changed text makes QTabBar measure its tabs again.
    setTabText(index, tabText(index));
    updateGeometry();
    update();
}

int TabStrip::badge(int index) const { return tabData(index).toInt(); }

void TabStrip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    if (count() > 0)
        setTabText(0, tabText(0)); // else the tabs keep the height that they were measured with
    updateGeometry();
    update();
}

QSize TabStrip::minimumSizeHint() const { return {scaled(96), tabSizeHint(0).height()}; }

QSize TabStrip::tabSizeHint(int index) const
{
    int width = textWidth(tabFont(true), tabText(index));
    if (badge(index) > 0)
        width += badgeGap + badgeWidth(badge(index));
    return {width + tabGap, scaled(m_compact ? 36 : 40)};
}

void TabStrip::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange && count() > 0)
        setTabText(0, tabText(0));
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const int hovered = tabAt(mapFromGlobal(QCursor::pos()));
    for (int i = 0; i < count(); ++i) {
        const bool current = i == currentIndex();
        const QRect tab = tabRect(i).adjusted(0, 0, -tabGap, 0);
        const QColor ink = !isTabEnabled(i) ? t.disabledText : current || (underMouse() && i == hovered) ? t.text : t.text2;
        const int width = textWidth(tabFont(current), tabText(i));
        drawText(painter, QRect(tab.x(), tab.y(), width + 2, tab.height()), tabText(i), tabFont(current), ink, Qt::AlignVCenter, Elide::Never);
        if (badge(i) > 0) {
            const int height = scaled(16);
            const QRect pill(tab.x() + width + badgeGap, tab.center().y() + 1 - height / 2, badgeWidth(badge(i)), height);
            drawRound(painter, pill, height / 2.0, current ? t.accentSoft : t.hover);
            drawText(painter, pill, QString::number(badge(i)), textFont(SmallType), current ? t.accentText : t.text2, Qt::AlignCenter, Elide::Never);
        }
        if (current)
            painter.fillRect(QRect(tab.x(), tab.bottom() - 1, tab.width(), 2), t.accent);
        if (current && hasFocus())
            drawRound(painter, QRectF(tab).adjusted(-6, 5, 6, -5), 6, {}, t.accent, 2);
    }
}

} // namespace redoubt::views
