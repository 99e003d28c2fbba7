// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QMargins>

namespace redoubt::views {

/// A vertical layout without the style's margins and gaps. Space is 4, 8, 12, 16 or 24.
[[nodiscard]] QVBoxLayout *columnLayout(QWidget *parent, const QMargins &margins = {}, int spacing = 0);
[[nodiscard]] QVBoxLayout *columnLayout(int spacing = 0);
/// A horizontal layout without the style's margins and gaps.
[[nodiscard]] QHBoxLayout *rowLayout(QWidget *parent, const QMargins &margins = {}, int spacing = 0);
[[nodiscard]] QHBoxLayout *rowLayout(int spacing = 0);

} // namespace redoubt::views
