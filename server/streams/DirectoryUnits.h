// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/streams/WriteState.h"

namespace redoubt::server {

/// The units that @p directory (null: there is none yet) names, as far as they can be read: a unit below one that cannot be is left out.
/// Throws DamagedRow where they make no tree.
[[nodiscard]] UnitTree readUnits(WriteState &state, OpenStream *directory);

} // namespace redoubt::server
