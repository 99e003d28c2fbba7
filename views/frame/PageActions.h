// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace redoubt::views {

/// Something that a page offers to do now, under the name that it has there.
struct PageAction
{
    QString name;
    QString place; ///< where it is found: the page or its part
    Icon icon = Icon::ArrowRight;
    std::function<void()> act;
};

/// What can be pressed on @p page as it stands, shown or not: each button by its text or its accessible name, once, without the dots of
/// those that ask first. @p show brings the page before the button is pressed; may be empty. Acts on a button that is gone do nothing.
[[nodiscard]] std::vector<PageAction> pageActions(QWidget &page, const QString &place, const std::function<void()> &show);

} // namespace redoubt::views
