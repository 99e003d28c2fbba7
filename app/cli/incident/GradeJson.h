// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "core/json/Json.h"
#include "incident/grading/Grade.h"

namespace redoubt::cli {

/// @p grade as `grade` writes it: names of rows beside their ids, levels as the regulation calls them, times in @p zone. A duration that is given as
/// a number is taken to go on (`ifItGoesOn`).
[[nodiscard]] json::object gradeJson(const incident::Grade &grade, const incident::GradingGuide &guide, const calendar::TimeZone &zone);

} // namespace redoubt::cli
