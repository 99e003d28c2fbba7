// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/ShiftLimits.h"

/// How much the records of escalation take: the one place for validators and forms. Texts are counted in Unicode characters, the rest in minutes or
/// pieces.
namespace redoubt::duty::bounds {

inline constexpr std::int64_t EscalationMinutes = 7 * 24 * 60;
inline constexpr int EscalationSteps = 6;
inline constexpr int MatterRules = 40;
inline constexpr int TakenNote = NoteText;

} // namespace redoubt::duty::bounds
