// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/ScreenFit.h"

#include <QScreen>
#include <QWidget>

namespace redoubt::views {

namespace {
constexpr int titleBar = 40; // its height is known only once the window is there; few are higher
} // namespace

std::optional<QRect> fitted(const QRect &wanted, const QRect &room)
{
    const QRect free = room.adjusted(0, titleBar, 0, 0);
    if (wanted.width() >= free.width() && wanted.height() >= free.height())
        return std::nullopt;
    QRect found(wanted.topLeft(), wanted.size().boundedTo(free.size()));
    found.moveRight(qMin(found.right(), free.right()));
    found.moveBottom(qMin(found.bottom(), free.bottom()));
    found.moveLeft(qMax(found.left(), free.left()));
    found.moveTop(qMax(found.top(), free.top()));
    return found;
}

void fitToScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return;
    const auto found = fitted(window.geometry(), window.screen()->availableGeometry());
    if (!found)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    else if (window.testAttribute(Qt::WA_Moved))
        window.setGeometry(*found);
    else
        window.resize(found->size()); // the desktop places it
}

} // namespace redoubt::views
