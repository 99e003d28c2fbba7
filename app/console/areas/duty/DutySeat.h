// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <optional>
#include <vector>

namespace redoubt::console {

class Desk;

/// Where somebody stands in duty: a unit, and which of its streams are here.
struct DutySeat
{
    Id unit;
    std::optional<Id> office;    ///< its duty office
    std::optional<Id> broadcast; ///< what it says to everyone below
    std::optional<Id> channel;   ///< in which this account speaks for it to its superior
    /// Its office, which lies below this account, is here because somebody asked for it (console::Follower); not in office before it has come.
    bool isFollowed = false;

    bool operator==(const DutySeat &) const = default;
};

/// Units in whose duty this account has a part: first those in which it stands duty, then those whose office it reads, then those for which it
/// reports upward, then those below whose office it follows; each once.
[[nodiscard]] std::vector<DutySeat> dutySeats(const Desk &desk);

} // namespace redoubt::console
