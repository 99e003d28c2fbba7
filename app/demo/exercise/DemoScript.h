// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/exercise/DrillCalendar.h"

#include <cstdint>
#include <span>
#include <string_view>

/// What happens in the demo drill. The script says what was found and what judges decided; it states no points: those are
/// computed from the rule pack when the drill is driven.
namespace redoubt::demo {

enum class Day {
    Yesterday, ///< minutes after the window opened
    Today,     ///< minutes after the window opened, of DrillCalendar::Elapsed
    Ago,       ///< minutes before now
};

enum class Fate { Accepted, Rejected, Returned, Waiting };

/// Evidence files that a claim carries, by what they show.
enum EvidenceBit : std::uint32_t {
    Login = 1u << 0,
    Request = 1u << 1,
    Commands = 1u << 2,
    Shell = 1u << 3,
    Console = 1u << 4,
    Path = 1u << 5,
    Database = 1u << 6,
    WebLog = 1u << 7,
    Notes = 1u << 8,
};

struct ScriptedClaim
{
    std::string_view team;
    Day day = Day::Today;
    int minute = 0;          ///< of the submission, see @c day
    std::string_view target; ///< key of the cast
    std::string_view clause;
    std::string_view title;
    std::string_view vulnerability;
    std::string_view technique;
    std::uint32_t evidence = 0; ///< EvidenceBit
    Fate fate = Fate::Accepted;
    int ruledAfter = 20; ///< minutes after the submission
    std::string_view reason{};
    int sharePercent = 100;
    int count = 0;

    [[nodiscard]] Instant submittedAt(const DrillCalendar &calendar) const;
    /// Never after now.
    [[nodiscard]] Instant ruledAt(const DrillCalendar &calendar) const;
};

[[nodiscard]] std::span<const ScriptedClaim> scriptedClaims();

/// The award that is taken back later, named by team and title.
struct ScriptedReversal
{
    std::string_view team;
    std::string_view title;
    std::string_view reason;
    int minutesAgo = 0;
};
[[nodiscard]] ScriptedReversal scriptedReversal();

} // namespace redoubt::demo
