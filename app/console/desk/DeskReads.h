// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Shelf.h"

#include <set>
#include <string>
#include <vector>

namespace redoubt::console {

/// What the store thread reads for the desk: a value that both threads may hold, made of what its shelves want.
struct DeskReads
{
    /// Of @p shelves, with the directory behind the records that open streams.
    [[nodiscard]] static DeskReads of(const std::vector<Shelf::Reads> &shelves);

    std::vector<std::string> kinds;         ///< in the order in which a page can use them
    std::set<StreamPurpose> removedOpeners; ///< see Shelf::Reads
};

} // namespace redoubt::console
