// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Lengths.h"
#include "core/text/ShownName.h"
#include "exercise/scoring/Points.h"
#include "feed/PlainValues.h"

/// How much the records of an exercise take: the one place for the validators of the kinds and for the forms that fill them,
/// so that nothing that a form lets through is refused behind it.
///
/// Texts are counted in Unicode characters (code points): not in bytes, of which a Chinese character takes three, nor in
/// UTF-16 units.
namespace redoubt::exercise::limits {

inline constexpr int ExerciseName = 120;
inline constexpr int Summary = 4'000;
inline constexpr int PackText = 120 * 1024;
inline constexpr int PhaseName = 60;
inline constexpr int TeamCode = 16;
inline constexpr int TeamName = 60;
inline constexpr int TargetName = 120;
/// Of units and people: copied from the directory.
inline constexpr int UnitName = text::MaxName;
inline constexpr int MemberName = text::MaxName;

inline constexpr int ClaimNumber = 40; ///< a team's code and a count
inline constexpr int ClaimTitle = 120;
inline constexpr int Narrative = 20'000;
inline constexpr int Technique = 16;
inline constexpr int Vulnerability = 60;
inline constexpr int Evidence = 50; ///< pieces in a claim
inline constexpr int FileName = text::MaxFileName;
inline constexpr std::int64_t FileBytes = std::int64_t{1} << 53; ///< the server says how large a file may be
inline constexpr int EvidenceNote = 200;
inline constexpr int Clause = 64;              ///< and the id of its class: what a rule pack takes
inline constexpr int Reason = text::MaxReason; ///< of a ruling, a reversal, an order
inline constexpr int Service = 128;            ///< what a game log takes

inline constexpr int SharePercent = 100;
inline constexpr int PointsAsked = Points::LargestWhole;
inline constexpr std::int64_t AwardNano = Points::LargestWhole * Points::NanoPerPoint;
/// A team's total: what JSON says exactly.
inline constexpr std::int64_t TotalNano = std::int64_t{1} << 53;
inline constexpr std::int64_t Colours = 8;
inline constexpr std::int64_t Phases = 1'000; ///< the highest order
inline constexpr std::int64_t Places = 100'000;

inline constexpr Instant Earliest = feed::EarliestTime;
inline constexpr Instant Latest = feed::LatestTime;

} // namespace redoubt::exercise::limits
