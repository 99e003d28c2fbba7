// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/FloatingLists.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>

namespace redoubt::views {

FloatingLists::FloatingLists(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool FloatingLists::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        if (auto *view = qobject_cast<QAbstractItemView *>(watched); view && view->isWindow())
            view->setProperty("floating", true); // before the style sheet looks at it
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
