// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace redoubt::views {

/// The grounds that things stand on. Panes are parted by hairlines, cards have an edge, insets lie inside either.
enum class Ground { Pane, Card, Inset, Desk, Headed };

class Surface : public QFrame
{
    Q_OBJECT
public:
    explicit Surface(Ground ground, QWidget *parent = nullptr);
};

/// A one-pixel line between panes or rows.
class Rule : public QFrame
{
    Q_OBJECT
public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
};

} // namespace redoubt::views
