// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"

#include <optional>

namespace redoubt::feed {

/// A change as it reaches the fold: confirmed with the server's envelope, or pending without one.
struct PlacedChange
{
    const Line &line;
    Author author;
    std::optional<Envelope> envelope; ///< none while pending
    Instant writtenAt{};              ///< pending only: the author's clock
};

enum class Folded {
    Applied,
    AlreadyKnown, ///< at or before the record's lastSeq, or an add with the same bytes
};

/// Whether the author of @p change had @p head before them: confirmed at or before the change's base, or their own and earlier.
[[nodiscard]] bool hadSeen(const Change &change, const Author &author, const Head &head);

/// Folds @p placed into @p record (none: the record is not known yet), DESIGN §3.
///
/// A change replaces every head that its author had seen (seq ≤ base, or earlier in the same chain); otherwise it
/// stands beside it. Confirmed changes are folded in seq order; pending ones on a copy of the confirmed state,
/// in chain order. Neither is ever merged into the other.
/// However large it makes the record: what may be written is another question, see RecordBounds.
/// Values are kept in their canonical form (canonicalJson), so that two spellings of one value are no conflict.
/// Fails with Conflict (an add with a known id and other bytes, a change under another kind's name than the record's,
/// or a set or remove of an entry, which @p isEntry tells), or NotFound (a set or remove of an unknown record); @p record is then unchanged.
[[nodiscard]] Result<Folded> foldChange(std::optional<RecordState> &record, const PlacedChange &placed, bool isEntry);

} // namespace redoubt::feed
