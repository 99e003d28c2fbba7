// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/Chain.h"
#include "feed/kinds/AccountKinds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// GET /v1/streams/{s}/chains: what proves the authors of a stream without the server.
namespace redoubt::feed {

/// The links of a chain that one push brought, and its signature over the head after the last of them.
struct ChainSegment
{
    std::int64_t start = 1;         ///< position of the first link
    Bytes before;                   ///< the chain's hash in front of it, 32 bytes
    Bytes links;                    ///< digests of the lines, 32 bytes each
    std::vector<std::int64_t> seqs; ///< where each line stands in the stream; 0: it does not, it was put into quarantine
    Bytes signature;                ///< over batchMessage() of the head after the last link
    UnknownMembers unknown;

    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(seqs.size()); }
    [[nodiscard]] Digest link(std::size_t index) const;
    [[nodiscard]] Digest hashBefore() const;
    bool operator==(const ChainSegment &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChainSegment, (), (start, before, links, seqs, signature, unknown))

/// Fails with Malformed where digests and numbers do not fit together.
[[nodiscard]] Result<void> checkShape(const ChainSegment &segment);

/// Consecutive segments of one author's chain in one stream.
struct ChainPart
{
    Id account;
    Id installation;
    std::int64_t length = 0; ///< of the whole chain when the page was made
    bool closed = false;     ///< forked: the server took nothing more on it
    /// Of the keys that this account has had on this installation, oldest first; only where the chain begins. None for the server's own chain.
    std::vector<CertificateRecord> certificates;
    std::vector<ChainSegment> segments; ///< not empty
    UnknownMembers unknown;

    [[nodiscard]] Author author() const { return {account, installation}; }
    bool operator==(const ChainPart &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChainPart, (), (account, installation, length, closed, certificates, segments, unknown))

struct ChainsHeader
{
    int v = 1;
    Id stream;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;            ///< of the stream when this page was read
    std::int64_t count = 0;          ///< parts in this page
    std::optional<std::string> next; ///< ask with ?after=this for the next page; none: this was the last
    bool operator==(const ChainsHeader &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChainsHeader, (), (v, stream, epoch, seq, count, next))

/// A page, in the order of authors and positions. A chain may go on in the next page.
struct ChainsPage
{
    static constexpr std::size_t MaxLinks = 4096; ///< but always one segment, however long
    static constexpr std::size_t MaxParts = 256;
    static constexpr std::size_t MaxCertificates = 1000; ///< of one chain
    ChainsHeader header;                                 ///< count is filled by writeChains
    std::vector<ChainPart> parts;
    bool operator==(const ChainsPage &) const = default;
};
/// Body: a line for the header and one for each part.
[[nodiscard]] std::string writeChains(const ChainsPage &page);
/// Fails with Malformed, TooLarge or UnsupportedVersion.
[[nodiscard]] Result<ChainsPage> readChains(std::string_view body);
/// The bounds of one part as JSON.
[[nodiscard]] JsonLimits chainPartLimits();

/// How far a reader has come: after this position of this author's chain.
struct ChainsPlace
{
    Author author;
    std::int64_t pos = 0;
    auto operator<=>(const ChainsPlace &) const = default;

    [[nodiscard]] std::string toString() const;
    /// Fails with Malformed.
    [[nodiscard]] static Result<ChainsPlace> parse(std::string_view text);
};

} // namespace redoubt::feed
