// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/WheelFocus.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace redoubt::views {

namespace {
bool isWorkedOn(const QWidget *field)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus == field || (focus != nullptr && field->isAncestorOf(focus)) || field->hasFocus();
}
} // namespace

WheelFocus::WheelFocus(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool WheelFocus::isField(const QObject *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTabBar *>(widget)
        || (qobject_cast<const QAbstractSlider *>(widget) && !qobject_cast<const QScrollBar *>(widget));
}

bool WheelFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish && isField(watched)) {
        auto *field = static_cast<QWidget *>(watched);
        if (field->focusPolicy() == Qt::WheelFocus)
            field->setFocusPolicy(Qt::StrongFocus);
    } else if (event->type() == QEvent::Wheel && isField(watched) && !isWorkedOn(static_cast<QWidget *>(watched))) {
        event->ignore(); // what holds it gets it next
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
