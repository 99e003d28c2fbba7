// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/PlainTexts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

namespace redoubt::views {

PlainTexts::PlainTexts(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool PlainTexts::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
        // A tooltip is polished before it is given its text, all others before they are shown.
        if (auto *label = qobject_cast<QLabel *>(watched))
            label->setTextFormat(Qt::PlainText);
        break;
    case QEvent::QueryWhatsThis:
    case QEvent::WhatsThis: event->ignore(); return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
