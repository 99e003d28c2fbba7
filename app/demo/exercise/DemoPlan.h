// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/exercise/DrillCalendar.h"
#include "app/drafts/exercise/ExercisePlan.h"

#include <map>
#include <string>
#include <string_view>

namespace redoubt::demo {

/// Ids that the server gave.
struct CastIds
{
    std::map<std::string, Id, std::less<>> units;    ///< by name
    std::map<std::string, Id, std::less<>> accounts; ///< by sign-in name
};

/// The demo exercise as its coordinator saves it. Fails with NotFound where an id is missing.
[[nodiscard]] Result<drafts::ExercisePlan> demoPlan(const CastIds &ids, const DrillCalendar &calendar);

} // namespace redoubt::demo
