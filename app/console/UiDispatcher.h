// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace redoubt::console {

/// The one way by which the store and I/O threads reach the UI thread: what is posted runs there, in order.
/// Lives on the UI thread and outlives both other threads.
class UiDispatcher : public QObject
{
    Q_OBJECT
public:
    explicit UiDispatcher(QObject *parent = nullptr) : QObject(parent) { }

    /// From any thread; returns at once.
    void post(std::function<void()> work);
};

} // namespace redoubt::console
