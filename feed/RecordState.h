// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "feed/Chain.h"
#include "feed/Change.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::feed {

/// A field's value that no later author had seen.
struct Head
{
    json::value value;
    Author author;
    std::int64_t pos = 0; ///< in its author's chain
    std::int64_t seq = 0; ///< 0 while pending
    Hlc hlc;              ///< effective when confirmed, the author's own while pending

    [[nodiscard]] bool isPending() const { return seq == 0; }
    bool operator==(const Head &) const = default;
};

/// The order of heads in a record: by seq, pending ones last, then by author and position.
[[nodiscard]] bool standsBefore(const Head &a, const Head &b);

/// Which head is shown while there is a conflict.
enum class Settle {
    Latest, ///< the head with the highest (HLC, author, position)
    Person, ///< the oldest, until a person has settled it
};

/// The fold's result for one record. Values only; equal states compare equal on every replica.
struct RecordState
{
    /// The hidden field that a remove sets to true, and an add or set to false.
    static constexpr const char *Removed = "$removed";

    Id id;
    std::string kind;
    int schema = 1;
    Author author;                                                ///< of the add
    Instant addedAt;                                              ///< when the server took the add; the author's clock while pending
    Digest addDigest;                                             ///< of the add's bytes: tells a duplicate from an imposter
    std::int64_t addSeq = 0;                                      ///< place of the add in the stream; 0 while pending
    std::int64_t lastSeq = 0;                                     ///< the last change of the stream that touched it
    std::vector<std::string> flags;                               ///< of every change folded in, sorted, each once
    std::map<std::string, std::vector<Head>, std::less<>> fields; ///< never without a head; heads in the order of standsBefore()

    [[nodiscard]] const std::vector<Head> *headsOf(std::string_view field) const;
    /// The value to show; nullptr when there is no such field.
    [[nodiscard]] const json::value *shown(std::string_view field, Settle settle = Settle::Latest) const;
    /// True when two heads of the field have different values.
    [[nodiscard]] bool hasConflict(std::string_view field) const;
    /// Every field in conflict, RecordState::Removed among them.
    [[nodiscard]] std::vector<std::string> conflicts() const;
    /// Removed, and nobody disagrees.
    [[nodiscard]] bool isRemoved() const;
    [[nodiscard]] bool hasPending() const;
    /// The shown value of every visible field, for decoding into a described struct. @p settleOf says by which rule
    /// (KindDeclaration::settleOf); without it every field shows its latest head.
    [[nodiscard]] json::object shownFields(const std::function<Settle(std::string_view)> &settleOf = {}) const;

    bool operator==(const RecordState &) const = default;
};

/// One JSON object with sorted members: equal states give equal bytes. What snapshots carry and caches seal.
[[nodiscard]] std::string encodeRecord(const RecordState &record);
/// Fails with Malformed (also where heads are missing or out of order), or TooLarge over 64 MiB: far more than a
/// change, for a record may hold a head of every author.
[[nodiscard]] Result<RecordState> decodeRecord(std::string_view bytes);

} // namespace redoubt::feed
