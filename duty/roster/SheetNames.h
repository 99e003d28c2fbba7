// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/RosterSheet.h"

#include <string_view>

namespace redoubt::duty {

/// @p text in NFKC (full width becomes half), blanks of every kind as one blank each, none around it; line breaks stay.
[[nodiscard]] std::string tidyCell(std::string_view text);
/// @p tidy without any blank or line break.
[[nodiscard]] std::string withoutBlanks(std::string_view tidy);
/// The people that a cell, tidied, names (readRosterSheet says how).
[[nodiscard]] std::vector<SheetPerson> peopleOf(std::string_view tidy);

} // namespace redoubt::duty
