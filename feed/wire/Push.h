// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/Chain.h"
#include "feed/Change.h"

#include <string>
#include <string_view>
#include <vector>

/// POST /v1/push. Body: JSON Lines, a header and then the changes verbatim, in the order they were minted.
namespace redoubt::feed {

/// One chain that a push touches.
struct PushChain
{
    Id stream;
    std::int64_t start = 1; ///< position of its first line in this push
    Bytes signature;        ///< over batchMessage() of the head after the batch
    bool operator==(const PushChain &) const = default;
};
BOOST_DESCRIBE_STRUCT(PushChain, (), (stream, start, signature))

/// Header of a push; account and installation are those of the token.
struct PushHeader
{
    int v = 1;
    std::vector<PushChain> chains;
    /// Which chain the lines belong to, run-length coded: [chain index, count] …
    std::vector<std::vector<std::int64_t>> runs;
    bool operator==(const PushHeader &) const = default;
};
BOOST_DESCRIBE_STRUCT(PushHeader, (), (v, chains, runs))

struct PushRequest
{
    static constexpr std::size_t MaxLines = 500;
    static constexpr std::size_t MaxBytes = 1024 * 1024; ///< uncompressed, or one change if that is larger
    struct Item
    {
        std::size_t chain = 0; ///< index into chains
        Line line;
        bool operator==(const Item &) const = default;
    };
    std::vector<PushChain> chains;
    std::vector<Item> items;
    bool operator==(const PushRequest &) const = default;
};
[[nodiscard]] std::string writePush(const PushRequest &request);
/// Fails with Malformed (also: runs that do not fit, a position that does not follow, a line feed missing), TooLarge or UnsupportedVersion.
[[nodiscard]] Result<PushRequest> readPush(std::string_view body);

enum class Verdict {
    Taken,
    Duplicate,   ///< these very bytes were taken before; seq is theirs
    Quarantined, ///< kept by the server for people to see; not in the stream
    Flagged,     ///< taken, and marked: the state had changed meanwhile
};
BOOST_DESCRIBE_ENUM(Verdict, Taken, Duplicate, Quarantined, Flagged)

/// The server's durable word on one change, in the order of the push.
struct ChangeVerdict
{
    Id id;
    Verdict verdict = Verdict::Taken;
    std::optional<std::int64_t> seq; ///< none if quarantined
    std::optional<std::string> code; ///< error name when quarantined
    std::optional<std::vector<std::string>> flags;
    bool operator==(const ChangeVerdict &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeVerdict, (), (id, verdict, seq, code, flags))

struct PushResponse
{
    int v = 1;
    Instant serverTime;
    std::vector<ChangeVerdict> verdicts;
    bool operator==(const PushResponse &) const = default;
};
BOOST_DESCRIBE_STRUCT(PushResponse, (), (v, serverTime, verdicts))

/// What the server expects next of a chain: body of a 409.
struct ExpectedChain
{
    Id stream;
    std::int64_t pos = 0; ///< of the last link it has
    std::string hash;     ///< Digest::toString() there
    bool closed = false;  ///< forked: nothing more is taken on this chain
    bool operator==(const ExpectedChain &) const = default;
};
BOOST_DESCRIBE_STRUCT(ExpectedChain, (), (stream, pos, hash, closed))

/// The body of every answer that is not 2xx.
struct ErrorBody
{
    std::string code;    ///< name(ErrorCode)
    std::string message; ///< English, for logs; says nothing that the caller may not know
    std::optional<std::int64_t> retryAfterMs;
    std::optional<std::int64_t> triesLeft;
    std::optional<std::vector<ExpectedChain>> expected;
    bool operator==(const ErrorBody &) const = default;
};
BOOST_DESCRIBE_STRUCT(ErrorBody, (), (code, message, retryAfterMs, triesLeft, expected))

} // namespace redoubt::feed
