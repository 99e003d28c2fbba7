// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace redoubt::views {

/// Lists that are windows of their own (completions) have no parent that the style sheet could find them by, and lists stand on the ground of
/// their page otherwise: a window has none, and shows black. Marks them for the style sheet. One per program, owned by the theme.
class FloatingLists : public QObject
{
    Q_OBJECT
public:
    explicit FloatingLists(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace redoubt::views
