// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/indicators/Indicator.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace redoubt::incident {

/// What of a bundle is as writeStix would write it, read into a set: nothing is taken that would not be written again as it stands.
struct OwnStix
{
    IndicatorSet set;            ///< event, indicators, groups
    std::set<std::size_t> taken; ///< which objects say it
};
/// @p objects are those of a bundle with the id "bundle--<uuid>".
[[nodiscard]] OwnStix readOwnStix(const std::vector<CarriedObject> &objects, const std::string &uuid);

} // namespace redoubt::incident
