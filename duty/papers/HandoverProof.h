// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"

namespace redoubt::duty {

/// What of a handover can be proven from its records alone, line by line. Whose the keys are is the server's certificate's matter, and who wrote
/// the records the chains' (app/handover).
enum class ProofPart {
    Digest,   ///< the digest that both sign is that of the sheet
    Outgoing, ///< the outgoing officer's signature fits what they signed
    Incoming,
    ReadBack, ///< what had to be read back was, and as it stands
};

struct ProofLine
{
    ProofPart part = ProofPart::Digest;
    bool holds = false;
    std::string who;    ///< of a signature; of read-back, how many of how many: "4/4"
    std::string detail; ///< the digest; why a line does not hold
    std::string meant;  ///< of a signature on behalf: who was meant
    bool operator==(const ProofLine &) const = default;
};

/// In the order of ProofPart, all of them.
[[nodiscard]] std::vector<ProofLine> proveHandover(const Id &office, const HandoverView &view);
[[nodiscard]] bool allHold(const std::vector<ProofLine> &lines);

/// How many minutes after the roster's end the incoming side signed, as clocks without seconds show it; below zero: before it.
[[nodiscard]] std::int64_t minutesLate(Instant endsAt, Instant signedAt);

/// What people call a handover: "JJ-20260416-C21E": the day of the outgoing shift's end by the office's clocks, and the end of its id.
[[nodiscard]] std::string handoverNumber(calendar::CivilDate day, const Id &handover);
/// What they call an open matter on paper: the end of its id, "M-1A2B3C".
[[nodiscard]] std::string matterNumber(const Id &matter);

} // namespace redoubt::duty
