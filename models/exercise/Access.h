// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"

#include <optional>

namespace redoubt::models {

/// What the reader may do in one exercise; pages leave out or disable the rest. The server decides again.
struct Access
{
    bool seesBoard = false; ///< the white cell: claims' rulings, standings, teams
    bool plans = false;
    bool runs = false;
    bool judges = false;
    bool reverses = false;
    bool publishes = false;
    bool submits = false; ///< a team's member

    bool operator==(const Access &) const = default;
};

/// By the one table in core/roles; nothing without a role.
[[nodiscard]] Access accessOf(std::optional<redoubt::Role> role);

} // namespace redoubt::models
