// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/streams/WriteState.h"

namespace redoubt::server {

struct DirectoryUnits
{
    UnitTree tree;
    bool isCertain = true; ///< false: a unit cannot be read, so that it and those below it are left out
};

/// The units that @p directory (null: there is none yet) names, as far as they can be read.
/// Throws DamagedRow where they make no tree.
[[nodiscard]] DirectoryUnits readUnits(WriteState &state, OpenStream *directory);

} // namespace redoubt::server
