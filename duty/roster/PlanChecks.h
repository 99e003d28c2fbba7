// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Plan.h"

#include <cstddef>
#include <string_view>

namespace redoubt::duty {

/// How much a plan takes. Words (ids) are 1 to 64 bytes without blanks or controls in front or behind.
namespace bounds {
inline constexpr std::size_t Members = 1'000;
inline constexpr std::size_t Posts = 50;
inline constexpr std::size_t Lines = 20;   ///< of a post
inline constexpr std::size_t Groups = 500; ///< of a line
inline constexpr std::size_t Policies = 100;
inline constexpr std::size_t Leaves = 10'000;
inline constexpr std::size_t Guarantees = 100;
inline constexpr std::size_t Traits = 20; ///< of a member, or asked for
inline constexpr int RestHours = 2'000;
inline constexpr int TurnLength = 1'000;
inline constexpr int ShiftMinutes = 60 * 24 * 366;
inline constexpr std::int32_t PlannedDays = 3'660; ///< from the start of a plan to the end of what is built of it
inline constexpr std::size_t Cells = 100'000;      ///< shifts of these days
} // namespace bounds

/// Whether @p plan holds together by itself: bounds, names that there are, no empty or overlapping groups, policies that say what their
/// kind needs, and no two that contradict each other whatever the dates (the detail names both).
/// Fails with InvalidArgument, TooLarge or RuleViolated; the detail names the place.
[[nodiscard]] Result<void> checkPlan(const RosterPlan &plan);

/// Members of JSON that this version does not know. A record keeps them; a file that a person wrote is better refused, for a typing
/// error would go unheard. Fails with Malformed.
[[nodiscard]] Result<void> refuseUnknownMembers(const RosterPlan &plan);

/// Reads a plan that a person wrote: fromJson, refuseUnknownMembers, checkPlan.
[[nodiscard]] Result<RosterPlan> readPlan(const json::value &value);

} // namespace redoubt::duty
