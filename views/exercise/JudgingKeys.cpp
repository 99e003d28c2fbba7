// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/JudgingKeys.h"

#include "views/exercise/JudgingPage.h"
#include "views/exercise/RulingPane.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace redoubt::views {

namespace {
/// Letters typed into an input are not commands.
bool isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QPlainTextEdit *>(focus) || qobject_cast<const QAbstractSpinBox *>(focus);
}
} // namespace

JudgingKeys::JudgingKeys(JudgingPage &page, RulingPane &ruling) : QObject(&page), m_page(page)
{
    const auto key = [&page, &ruling](const QKeySequence &keys, void (RulingPane::*act)()) {
        auto *shortcut = new QShortcut(keys, &page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &ruling, [&ruling, act] {
            if (ruling.isVisible())
                (ruling.*act)();
        });
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), &RulingPane::rule);
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), &RulingPane::rule);
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &RulingPane::returnClaim);
    qApp->installEventFilter(this);
}

bool JudgingKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_page.isVisible() && !isTyping() && watched->isWidgetType()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto *widget = static_cast<QWidget *>(watched);
        const bool here = widget == &m_page || m_page.isAncestorOf(widget);
        if (here && key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
            if (key->key() == Qt::Key_J)
                m_page.openNext();
            else
                m_page.openPrevious();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
