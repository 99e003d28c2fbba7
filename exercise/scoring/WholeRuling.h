// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/ScoreLedger.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace redoubt::exercise {

/// The entries that go back when @p entry is reversed, in the order of arrival: a ruling is taken back whole, so its other
/// entries that still count go with it. Empty for a reversal, an entry that was reversed already or one that is not known.
/// Costs a pass over the ledger. The pointers are good as long as the ledger.
[[nodiscard]] std::vector<const ScoreEntry *> standingWith(const ScoreLedger &ledger, const Id &entry);

/// The same for each of @p entries in one pass; those that nothing goes back with are absent.
[[nodiscard]] std::unordered_map<Id, std::vector<const ScoreEntry *>> standingWith(const ScoreLedger &ledger, std::span<const Id> entries);

/// Rulings of which everything they gave up to @p until was reversed by then, each with when the last of it was. Costs a pass over
/// the ledger where anything was reversed, and next to nothing where nothing was.
[[nodiscard]] std::unordered_map<Id, Instant> rulingsUndone(const ScoreLedger &ledger, LedgerPosition until = Provisional);

} // namespace redoubt::exercise
