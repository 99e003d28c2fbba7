// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/Finding.h"
#include "feed/wire/Chains.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::ledger {

/// A key that signed batches of a ledger. Who has the server's key could certify a false one: its fingerprint can be compared with
/// the console's.
struct Signer
{
    feed::Author author;
    std::string console; ///< its name, as certified; empty for the server's own
    Digest key;          ///< fingerprint of the public key
    std::int64_t batches = 0;
    std::int64_t entries = 0;
    bool operator==(const Signer &) const = default;
};

/// What the authors' own signatures prove of a ledger.
struct AuthorProof
{
    std::int64_t chains = 0;
    std::int64_t batches = 0;     ///< that a certified key of their author signed
    std::int64_t entries = 0;     ///< that stand in such a batch word for word
    std::int64_t notInStream = 0; ///< signed lines that the server says it put into quarantine
    std::int64_t later = 0;       ///< signed lines that came after the last entry of the file
    std::vector<Signer> signers;  ///< in the order of accounts and consoles
    bool operator==(const AuthorProof &) const = default;
};

/// Holds the entries of a ledger against their authors' chains: certificates under the server's key, batch signatures under the
/// certified keys, links under the signatures, entries under the links. Whoever has the server's key can order a stream anew, and
/// cannot sign for its authors.
class AuthorAudit
{
public:
    struct Entry
    {
        std::int64_t seq = 0;
        feed::Author author;
        Digest line;
        std::optional<std::int64_t> pos; ///< in its author's chain; none where only the digest is there
        std::optional<Id> record;
        std::string kind;
        std::int64_t fileLine = 0;
    };
    struct Basis
    {
        Id server;
        Id stream;
        VerifyKey key; ///< the server's
    };
    struct Outcome
    {
        AuthorProof proof;
        std::vector<Finding> findings;
    };

    /// Fails with Malformed or TooLarge; nothing is then taken.
    [[nodiscard]] Result<void> take(feed::ChainPart part, std::int64_t fileLine);
    /// @p entries by seq.
    [[nodiscard]] Outcome check(const Basis &basis, const std::vector<Entry> &entries) const;

private:
    struct Segment
    {
        feed::ChainSegment segment;
        std::int64_t fileLine = 0;
    };
    struct Chain
    {
        std::vector<std::pair<feed::CertificateRecord, std::int64_t>> certificates; ///< each with its line in the file
        std::vector<Segment> segments;
    };
    class ChainCheck;
    std::map<feed::Author, Chain> m_chains;
};

} // namespace redoubt::ledger
