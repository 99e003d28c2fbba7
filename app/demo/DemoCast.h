// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "exercise/kinds/Plan.h"

#include <optional>
#include <span>
#include <string_view>

/// Who and what takes part in the demo drill. Every unit, name and system is made up.
namespace redoubt::demo {

inline constexpr std::string_view HomeUnit = "市网信办";
inline constexpr std::string_view ExerciseName = "磐石-2026 市级攻防演练";

struct CastAccount
{
    std::string_view signInName;
    std::string_view shownName;
    std::string_view unit;
    Role role = Role::Member;  ///< in the exercise
    std::string_view teamCode; ///< of a team's member
    std::string_view unitRole; ///< in the home unit; empty: none
};

struct CastTeam
{
    exercise::TeamSide side = exercise::TeamSide::Red;
    std::string_view code;
    std::string_view name;
    std::string_view unit; ///< whom a blue team defends
    int colour = 0;
};

struct CastTarget
{
    std::string_view key; ///< what the script calls it
    std::string_view unit;
    std::string_view name;
    bool keyUnit = false;
    bool offCatalogue = false;
};

/// The units that lie directly below the home unit and report to it, in the order in which people list them: 48 departments and 8 counties.
[[nodiscard]] std::span<const std::string_view> castDepartments();
[[nodiscard]] std::span<const std::string_view> castCounties();
[[nodiscard]] std::span<const CastAccount> castAccounts();
[[nodiscard]] std::span<const CastTeam> castTeams();
[[nodiscard]] std::span<const CastTarget> castTargets();
/// Null where the cast has none of that key.
[[nodiscard]] const CastTarget *castTarget(std::string_view key);

} // namespace redoubt::demo
