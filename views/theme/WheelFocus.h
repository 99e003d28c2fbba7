// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace redoubt::views {

/// A field takes the wheel only while it has the focus, and no field gets the focus by the wheel: who scrolls a form changes nothing in it.
/// The wheel that a field does not take goes to what holds it, so that the form scrolls. Holds for every field of the
/// program, Qt's own dialogs included. One per program, owned by the theme.
class WheelFocus : public QObject
{
    Q_OBJECT
public:
    explicit WheelFocus(QObject *parent);

    /// Whether the wheel would change what @p widget says: numbers, dates, lists, sliders, tabs. Scroll bars are none.
    [[nodiscard]] static bool isField(const QObject *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace redoubt::views
