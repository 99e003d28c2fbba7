// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Fold.h"

#include <cstddef>
#include <optional>

/// What one record may hold (ADR 9). Without such bounds one account makes a record that nobody can fold, send or read any more.
///
/// Both ends hold a change against them before they fold it: the server before it takes the line, a console before it mints it.
/// Lines that a server has taken are folded whatever they make of a record: an older history stays readable.
namespace redoubt::feed {

struct RecordBounds
{
    static constexpr std::size_t MaxBytes = 1024 * 1024; ///< as recordSize() counts
    static constexpr std::size_t MaxFields = 256;        ///< RecordState::Removed among them
    static constexpr std::size_t MaxHeads = 128;         ///< of one field: authors who had not seen each other
};

/// What a field's value counts: the bytes of writeCanonicalJson() and 24 for every value in it, which it takes in memory besides.
[[nodiscard]] std::size_t valueSize(const json::value &value);

/// What @p record counts: its fields and the values of their heads with all that is written beside them. A function of the record alone,
/// and never less than encodeRecord(record).size(). O(record); the functions below keep it up to date.
[[nodiscard]] std::size_t recordSize(const RecordState &record);

/// What the record counts once @p placed is folded into @p record, which counts @p size now (0 where there is none).
/// O(change and the heads of its fields).
///
/// Fails with TooLarge where that would be over a bound, and further over it than now: what makes an overfull record smaller is always
/// taken, and so is the removal of one that is over its bytes.
[[nodiscard]] Result<std::size_t> sizeWith(const std::optional<RecordState> &record, std::size_t size, const PlacedChange &placed);

} // namespace redoubt::feed
