// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace redoubt::views {

/// Escape in a window leads back one step: out of a field to the page that it stands on, and from there back. What has a use of its own for
/// Escape keeps it: dialogs and lists that pop up are windows of their own, the palette has the keyboard, and shortcuts come first.
class BackKey : public QObject
{
    Q_OBJECT
public:
    /// Watches the window of @p frame, its parent. Escape in a field gives the focus to @p page().
    BackKey(QWidget &frame, std::function<QWidget *()> page);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_frame;
    std::function<QWidget *()> m_page;
};

} // namespace redoubt::views
