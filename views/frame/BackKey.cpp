// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/BackKey.h"

#include "views/theme/WheelFocus.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/Toast.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

namespace {
bool isWrittenIn(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) || WheelFocus::isField(widget);
}

/// Uses Escape itself.
bool hasOwnUse(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const CommandPalette *>(widget) || qobject_cast<const Toast *>(widget))
            return true;
        const auto *line = qobject_cast<const QLineEdit *>(widget);
        if (line && line->property("search").toBool() && !line->text().isEmpty())
            return true; // it is emptied first
    }
    return false;
}
} // namespace

BackKey::BackKey(QWidget &frame, std::function<QWidget *()> page) : QObject(&frame), m_frame(frame), m_page(std::move(page))
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool BackKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !m_frame.isVisible())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *widget = static_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || widget->window() != m_frame.window()
        || QApplication::activePopupWidget() != nullptr || hasOwnUse(widget))
        return QObject::eventFilter(watched, event);
    if (isWrittenIn(widget) && m_page())
        m_page()->setFocus(Qt::ShortcutFocusReason);
    else
        Q_EMIT pressed();
    return true;
}

} // namespace redoubt::views
