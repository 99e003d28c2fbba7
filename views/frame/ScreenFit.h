// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <optional>

class QWidget;

namespace redoubt::views {

/// Where a window that wants to stand at @p wanted stands inside @p room, with a title bar above it; nothing where it
/// would fill the room and is better maximised. Pixels, both in the same coordinates.
[[nodiscard]] std::optional<QRect> fitted(const QRect &wanted, const QRect &room);

/// Brings @p window, not yet shown, into what its screen has free: smaller, moved or maximised.
void fitToScreen(QWidget &window);

} // namespace redoubt::views
