// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/AttackDefenceScore.h"

#include <string>
#include <vector>

namespace redoubt::cli {

/// Both have the columns rank, team, service, attack, defence, sla, total, and the names of team and service, empty where the log has none;
/// numbers are the shortest that read back as the same value, always with a decimal point and never with an exponent. @p rows are of @p table.

/// RFC 4180 with a header line, lines ended by '\n'. Texts are guarded (see app::csvText): JSON has them as they are.
[[nodiscard]] std::string resultAsCsv(const exercise::AttackDefenceTable &table, const std::vector<exercise::AttackDefenceRow> &rows);
/// A list of objects, one a line; an id that is an integer in the log is one here.
[[nodiscard]] std::string resultAsJson(const exercise::AttackDefenceTable &table, const std::vector<exercise::AttackDefenceRow> &rows);

} // namespace redoubt::cli
