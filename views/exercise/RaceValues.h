// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/WallValues.h"
#include "views/charts/RaceSeries.h"

namespace redoubt::views {

/// The chart's values for @p lines, in their order.
[[nodiscard]] QList<RaceSeries> raceSeries(const std::vector<models::RaceLine> &lines);

} // namespace redoubt::views
