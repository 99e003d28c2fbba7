// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QEvent>

#include <functional>
#include <utility>

namespace redoubt::bench {

/// An application that tells of each paint once it is done.
class PaintWatch : public QApplication
{
public:
    using QApplication::QApplication;

    std::function<void(QObject *)> painted;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint;
        const bool done = QApplication::notify(receiver, event);
        if (isPaint && painted)
            painted(receiver);
        return done;
    }
};

} // namespace redoubt::bench
