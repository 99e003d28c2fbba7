// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/AttackDefenceScore.h"

#include <string>
#include <vector>

namespace redoubt::cli {

/// Both have the columns rank, team, service, attack, defence, sla, total; numbers are the shortest that read back
/// as the same value, always with a decimal point and never with an exponent.

/// RFC 4180 with a header line, lines ended by '\n'.
[[nodiscard]] std::string resultAsCsv(const std::vector<exercise::AttackDefenceRow> &rows);
/// A list of objects, one a line; an id that is an integer in the log is one here.
[[nodiscard]] std::string resultAsJson(const std::vector<exercise::AttackDefenceRow> &rows);

} // namespace redoubt::cli
