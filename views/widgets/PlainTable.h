// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace redoubt::views {

/// A default table: no grid, no vertical header, whole rows selected one at a time, painted by TableDelegate.
/// @p name is what a screen reader calls it.
[[nodiscard]] QTableView *plainTable(const QString &name);
/// Row and head heights by the type scale; call again when the style changes.
void applyTableSizes(QTableView *table);

} // namespace redoubt::views
