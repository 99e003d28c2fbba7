// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace redoubt::views {
class MainFrame;
}

namespace redoubt::console {

/// The keys that work everywhere, pressed on the scoreboard. It has the whole screen and lists nothing, so a key that opens
/// something leaves it first and goes there; syncing leaves it standing.
class WallKeys : public QObject
{
    Q_OBJECT
public:
    /// @p wall tells the scoreboard that is open; null: none is. @p frame outlives this.
    WallKeys(views::MainFrame &frame, std::function<QWidget *()> wall, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    views::MainFrame &m_frame;
    std::function<QWidget *()> m_wall;
};

} // namespace redoubt::console
