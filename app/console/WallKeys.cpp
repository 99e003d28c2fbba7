// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/WallKeys.h"

#include "views/frame/MainFrame.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QKeySequence>

namespace redoubt::console {

namespace {
/// As shortcuts are written: the shift that makes a sign of a key is no modifier ("?" is Shift and another key).
QKeySequence sequenceOf(const QKeyEvent &event)
{
    const bool sign = event.modifiers() == Qt::ShiftModifier && !event.text().isEmpty() && event.text().front().isPunct();
    return sign ? QKeySequence(event.key()) : QKeySequence(event.keyCombination());
}
} // namespace

WallKeys::WallKeys(views::MainFrame &frame, std::function<QWidget *()> wall, QObject *parent)
    : QObject(parent), m_frame(frame), m_wall(std::move(wall))
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool WallKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_wall())
        return QObject::eventFilter(watched, event);
    const auto keys = sequenceOf(*static_cast<QKeyEvent *>(event));
    // Filling the screen is the wall's own, whatever window it is.
    if (keys == QKeySequence(Qt::Key_F11) || !m_frame.knows(keys))
        return QObject::eventFilter(watched, event);
    if (keys != QKeySequence(Qt::Key_F5)) {
        m_wall()->close();
        m_frame.window()->raise();
        m_frame.window()->activateWindow();
    }
    m_frame.press(keys);
    return true;
}

} // namespace redoubt::console
