// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/ShiftLimits.h"

/// How much the records of zero reports take: the one place for validators and forms. Texts are counted in Unicode characters, the rest in minutes
/// or pieces.
namespace redoubt::duty::bounds {

inline constexpr int ScheduleName = 60;
inline constexpr int Periods = 60;
inline constexpr int DaysOfPeriod = 400;
inline constexpr int TimesOfDay = 24;
inline constexpr int ScheduleReminders = 10;
inline constexpr std::int64_t ScheduleMinutes = 24 * 60;
inline constexpr std::int64_t FastHistory = 100;
inline constexpr int ReportGroups = 40;
inline constexpr int ReportUnits = 400;
inline constexpr int ReportChecks = ChecklistItems;
inline constexpr int ReportText = 1'000; ///< what there is
inline constexpr int ContactText = 500;

} // namespace redoubt::duty::bounds
