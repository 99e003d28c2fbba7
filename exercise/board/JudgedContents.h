// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "feed/RecordState.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::exercise {

/// What a claim says, in the form by which two versions of it are told apart.
struct JudgedContents
{
    Digest digest;                                ///< over every shown field, whatever version of the program wrote it
    std::map<std::string, std::int64_t> lastSeqs; ///< by field: the place in the team's stream of what it says; pending ones last

    bool operator==(const JudgedContents &) const = default;
};

[[nodiscard]] JudgedContents judgedContents(const feed::RecordState &claim);

/// A claim that no longer says what the ruling on it judged (ADR 7).
struct ChangedSinceRuling
{
    std::vector<std::string> fields; ///< known to be changed later; empty where the judge had not seen an earlier change
    bool operator==(const ChangedSinceRuling &) const = default;
};

/// Compares @p now with what was judged. @p judged: the digest that the ruling carries; none: a ruling of an older version,
/// then only the order in the team's stream is left to tell. @p noticeSeq: the place of the ruling's notice in that
/// stream; 0: not ordered yet, or not known here.
[[nodiscard]] std::optional<ChangedSinceRuling> changedSince(const JudgedContents &now, const std::optional<std::string> &judged,
                                                             std::int64_t noticeSeq);

} // namespace redoubt::exercise
