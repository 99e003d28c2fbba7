// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

class QWidget;

namespace redoubt::views {

/// Whether people press @p widget, type into it or choose from it; lists are told by their rows.
[[nodiscard]] bool isControl(const QWidget &widget);

/// What in @p window people press, type into or choose from, in its coordinates and as far as it is in sight: buttons, fields, tabs, scroll
/// bars, the rows and heads of lists. What is inside of @p except is left out.
[[nodiscard]] QList<QRect> controlsIn(const QWidget &window, const QWidget *except);

/// Where something of @p size lies in @p window without covering a control, as near as can be to the middle of its foot, @p foot pixels above the
/// edge. Where it fits nowhere, it is narrowed down to @p narrowest; where that fits nowhere either, it lies where it covers least.
[[nodiscard]] QRect freePlace(const QWidget &window, const QSize &size, int narrowest, int foot, const QWidget *except);

} // namespace redoubt::views
