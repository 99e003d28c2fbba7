// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Hlc.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Signing.h"
#include "feed/Position.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::feed {

/// Who wrote: an account on an installation.
struct Author
{
    Id account;
    Id installation;
    auto operator<=>(const Author &) const = default;
};

/// A chain belongs to (account, installation, stream): nothing of another stream shows in it.
struct ChainId
{
    Author author;
    Id stream;
    auto operator<=>(const ChainId &) const = default;
};

/// Where a chain stands: after @c pos changes its hash is @c hash. At pos 0 it is the genesis.
struct ChainHead
{
    std::int64_t pos = 0;
    Digest hash;
    auto operator<=>(const ChainHead &) const = default;
};

/// genesis = H(domain ‖ server ‖ account ‖ installation key ‖ stream ‖ suite), DESIGN §3.
[[nodiscard]] ChainHead chainGenesis(const Id &server, const Id &account, const VerifyKey &installationKey, const Id &stream);
/// h = H(prev ‖ H(bytes)). Takes the digest, so that a line whose bytes are out of scope or expunged still links.
[[nodiscard]] ChainHead nextInChain(const ChainHead &head, const Digest &lineDigest);

/// The bytes that a push signs for each chain it touched: the head that the chain has after the batch.
[[nodiscard]] Bytes batchMessage(const ChainId &chain, const ChainHead &head);

/// What the server adds to a line when it takes it.
struct Envelope
{
    std::int64_t seq = 0;
    Instant receivedAt;
    Hlc effectiveHlc;
    Author author;
    std::vector<std::string> flags; ///< codes such as "over_cap"; empty for most
    bool operator==(const Envelope &) const = default;
};

/// The server's chain over a stream: H(domain ‖ server ‖ stream ‖ epoch), then
/// H(prev ‖ seq ‖ H(line) ‖ author ‖ receivedAt ‖ effectiveHlc ‖ flags).
[[nodiscard]] Digest streamGenesis(const Id &server, const Id &stream, std::int64_t epoch);
[[nodiscard]] Digest nextInStream(const Digest &head, const Envelope &envelope, const Digest &lineDigest);

/// What the server vouches for: at @c time its stream had this head.
struct Checkpoint
{
    Id stream;
    StreamPosition position;
    Digest head;
    Instant time;
    Bytes signature;
    bool operator==(const Checkpoint &) const = default;
};
[[nodiscard]] Bytes checkpointMessage(const Id &server, const Checkpoint &checkpoint);

} // namespace redoubt::feed
