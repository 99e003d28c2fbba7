// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/ShownName.h"

#include <cstddef>
#include <cstdint>

/// How much the records of a roster take, beside the bounds of a plan (duty/roster/PlanChecks.h). Texts are counted in Unicode characters.
namespace redoubt::duty::bounds {

inline constexpr int RosterName = text::MaxName; ///< of who acts
inline constexpr int RosterReason = 200;
inline constexpr int LeaveSort = 20;
inline constexpr int GuaranteeName = 60;
inline constexpr std::int64_t RosterVersion = 1'000'000;
inline constexpr int RosterParts = 16;                    ///< of a published month
inline constexpr std::size_t PublishedPart = 150 * 1024;  ///< bytes of the shifts of one part: a change takes 256 KiB
inline constexpr std::size_t PublishedMonth = 700 * 1024; ///< bytes of all: a push takes 1 MiB
inline constexpr int ShiftsReadIn = 250;                  ///< changed by one roster that is read in: one group
inline constexpr int PeopleOfRosterShift = 50;            ///< put on one shift by hand
inline constexpr int NoticeHours = 24 * 60;

} // namespace redoubt::duty::bounds
