// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/QueueKeys.h"

#include "views/exercise/QueuePane.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace redoubt::views {

namespace {
/// Letters typed into an input are not commands.
bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus);
}
} // namespace

QueueKeys::QueueKeys(QWidget &page, QueuePane &queue) : QObject(&page), m_page(page), m_queue(queue) { qApp->installEventFilter(this); }

bool QueueKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_page.isVisible() && watched->isWidgetType() && !isTyping()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Dialogs and lists that pop up are windows of their own.
        const bool here = static_cast<QWidget *>(watched)->window() == m_page.window();
        if (here && key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
            m_queue.step(key->key() == Qt::Key_J ? 1 : -1);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
