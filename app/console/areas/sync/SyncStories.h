// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Story.h"

#include <vector>

/// What the pictures tell of the pages behind the sync chip.
namespace redoubt::console {

[[nodiscard]] std::vector<Story> syncStories();
/// Outbox and conflicts, in the look that is worn.
void shootSyncPages(Camera &camera, const QString &suffix);

} // namespace redoubt::console
