// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Rows.h"
#include "tests/simulation/checks/Truth.h"

namespace redoubt::simulation {

/// Who may read what, told anew from the records themselves: a member's record in a cell lets its account into that cell, or
/// into a room that names the cell. What was given by hand or by opening is taken from @p rows. Without units' streams: see
/// UnitOracle.h.
[[nodiscard]] std::map<Id, std::set<Id>> readableStreams(const Truth &truth, const std::vector<Id> &accounts,
                                                         const std::vector<server::GrantRow> &rows);

/// Streams that reached @p account though it may not read them.
[[nodiscard]] Violations checkOnlyReadable(const std::map<Id, std::set<Id>> &readable, const Id &account, const std::vector<Id> &reached,
                                           const std::string &where);

} // namespace redoubt::simulation
