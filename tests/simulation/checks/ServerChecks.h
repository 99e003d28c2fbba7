// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/checks/Truth.h"

namespace redoubt::simulation {

/// Streams are dense: seq 1, 2, 3 … without a hole, no change twice, and the stream's own chain ends in its head.
[[nodiscard]] Violations checkStreamsAreDense(const Truth &truth);

/// Authors' chains, also strangers': every position once, in the streams, in quarantine or as a digest; the hashes lead to the head; each push's
/// signature holds.
[[nodiscard]] Violations checkChainsVerify(const Truth &truth, const std::map<feed::Author, VerifyKey> &keys);

/// What was acknowledged exists exactly once, with these very bytes: in its stream, at the seq that was told, in quarantine, or as a stray's digest.
[[nodiscard]] Violations checkAcknowledgedOnce(const Truth &truth, const std::vector<Acknowledged> &acknowledged);

/// Every concurrent differing write is visible or has a conflict: the heads of every field, told from the lines by the rule
/// of DESIGN §3 read literally (a write stands until a later one of the field had seen it), are those of @p records.
[[nodiscard]] Violations checkHeads(const std::vector<feed::PulledLine> &lines, const std::map<Id, feed::RecordState> &records,
                                    const std::string &where);

/// Of one who never had a role in a stream no line is kept and no chain is made (but for a fork, which closes one); digests only.
[[nodiscard]] Violations checkStrangersLeaveDigestsOnly(const Truth &truth);

/// Of a group all changes are in streams, or none. @p groups: by group, how many changes were minted in it.
[[nodiscard]] Violations checkGroupsAreWhole(const Truth &truth, const std::map<Id, std::size_t> &groups);

} // namespace redoubt::simulation
