// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Surface.h"

namespace redoubt::views {

Surface::Surface(Ground ground, QWidget *parent) : QFrame(parent)
{
    static constexpr const char *names[] = {"pane", "card", "inset", "desk", "headed"};
    setProperty("surface", names[static_cast<int>(ground)]);
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QFrame(parent)
{
    setProperty("rule", orientation == Qt::Horizontal ? "horizontal" : "vertical");
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

} // namespace redoubt::views
