// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handover/HandoverFile.h"
#include "core/crypto/Signing.h"
#include "duty/papers/HandoverProof.h"

#include <string_view>

namespace redoubt::handover {

/// Something that is not as it was exported or signed.
struct Finding
{
    int line = 0;      ///< of handover.jsonl, from 1; 0: of no line
    std::string what;  ///< which part: "header", "duty.handover", "seal", "paper", "archive", "outgoing signature"
    std::string field; ///< "sheet.matters[0].answer"; empty: the whole
    std::string detail;
    bool operator==(const Finding &) const = default;
};

/// A signature and what stands behind it.
struct Signer
{
    std::string as; ///< "outgoing", "incoming", "export"
    std::string name;
    Id account;
    std::string console; ///< what the server's certificate calls it
    Instant at;
    bool operator==(const Signer &) const = default;
};

struct Report
{
    std::optional<Header> header;
    std::optional<duty::HandoverView> view;
    std::optional<duty::Shift> shift;
    std::vector<duty::ProofLine> proof;
    std::vector<Signer> signers;   ///< those whose signature and certificate hold
    std::vector<Finding> findings; ///< the first MaxFindings
    std::size_t moreFindings = 0;
    static constexpr std::size_t MaxFindings = 200;
    bool hasPaper = false;
    [[nodiscard]] bool isGenuine() const { return header && view && shift && findings.empty(); }
};

/// Checks the archive (or its handover.jsonl alone) @p bytes: that no byte is other than it was written, that the sheet has the digest that both
/// signed, that both signatures fit, that each key was certified by the server for its signer, what had to be read back, that the paper is the one
/// that was exported, and who exported it. @p key: the server's, from elsewhere; without it the file's own is believed, which proves that the file is
/// one piece, and not whose. Names what was altered by line and field. Needs no server.
[[nodiscard]] Report audit(std::string_view bytes, const std::optional<VerifyKey> &key);

} // namespace redoubt::handover
