// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"
#include "core/crypto/Digest.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What both ends of HTTP must spell alike: paths, headers, bounds, and which status goes with which error.
/// The calls themselves are in docs/openapi.yaml.
namespace redoubt::feed::http {

// Paths
inline constexpr std::string_view EnrolPath = "/v1/enrol";                 ///< POST EnrolRequest → 200 EnrolResponse
inline constexpr std::string_view SessionPath = "/v1/session";             ///< POST SignInRequest → 200 SessionResponse; DELETE → 204
inline constexpr std::string_view ChallengePath = "/v1/session/challenge"; ///< POST ChallengeRequest → 200 ChallengeResponse
inline constexpr std::string_view RenewPath = "/v1/session/renew";         ///< POST RenewRequest → 200 SessionResponse
inline constexpr std::string_view PasswordPath = "/v1/password";           ///< POST PasswordChangeRequest → 204
inline constexpr std::string_view PushPath = "/v1/push";                   ///< POST writePush() → 200 PushResponse
inline constexpr std::string_view PullPath = "/v1/pull";                   ///< POST PullRequest → 200 writePull()
inline constexpr std::string_view LivePath = "/v1/live";                   ///< GET, upgrade to WebSocket; text frames, one Hint each
inline constexpr std::string_view StreamsPath = "/v1/streams/";
inline constexpr std::string_view HealthPath = "/healthz";  ///< GET → 200 JSON, or 503
inline constexpr std::string_view MetricsPath = "/metrics"; ///< GET → 200 Prometheus text
inline constexpr std::string_view OpenApiPath = "/v1/openapi.yaml";

/// GET → 200 writeSnapshot(); @p after is the record id of SnapshotHeader::next.
[[nodiscard]] std::string snapshotPath(const Id &stream, const std::optional<Id> &after);
/// GET → 200 writeChains(); @p after is ChainsHeader::next.
[[nodiscard]] std::string chainsPath(const Id &stream, const std::optional<std::string> &after);
/// HEAD, PUT and GET of one attachment's bytes, see Blobs below.
[[nodiscard]] std::string blobPath(const Id &stream, const Digest &digest);

// Blobs. HEAD → 204 with Upload-Offset: how far this account's own upload here has come; a blob that is known already
// answers as one that is not. PUT sends at most ChunkBytes from Upload-Offset of Upload-Length in all → 204 with the
// new Upload-Offset; a wrong offset → 409 with the right one in Upload-Offset; at the last byte the whole digest is
// checked (422 bad_digest, and the upload begins anew). GET → 200, or 206 for `Range: bytes=a-b`.
inline constexpr std::string_view UploadOffset = "Upload-Offset"; ///< bytes, decimal
inline constexpr std::string_view UploadLength = "Upload-Length"; ///< bytes, decimal
inline constexpr std::size_t ChunkBytes = 4 * 1024 * 1024;

// Headers
inline constexpr std::string_view Bearer = "Bearer ";         ///< before the token in Authorization
inline constexpr std::string_view Zstd = "zstd";              ///< in Content-Encoding and Accept-Encoding (RFC 8878, 9659)
inline constexpr std::string_view RetryAfter = "Retry-After"; ///< whole seconds; ErrorBody::retryAfterMs is finer

// Content types
inline constexpr std::string_view JsonType = "application/json";
inline constexpr std::string_view LinesType = "application/x-ndjson"; ///< push, the pages of pull and snapshot
inline constexpr std::string_view BytesType = "application/octet-stream";

// Bounds. A body is bounded as sent and again once decompressed.
inline constexpr std::size_t MaxHeaderBytes = 16 * 1024;
inline constexpr std::size_t MaxRequestBytes = 2 * 1024 * 1024; ///< any JSON request; a push is the largest
inline constexpr std::size_t MaxSmallRequestBytes = 64 * 1024;  ///< enrolment and session calls
inline constexpr std::size_t MaxPageBytes = 160 * 1024 * 1024;  ///< a page of pull or snapshot: 500 lines of 256 KiB and envelopes
inline constexpr std::size_t MaxErrorBytes = 256 * 1024;        ///< any answer that is no page and no blob
inline constexpr std::size_t MaxHintBytes = 4 * 1024;           ///< one frame of the live socket
inline constexpr std::size_t CompressFromBytes = 512;           ///< smaller bodies go as they are

/// Close codes of the live socket (RFC 6455 §7.4.2, private range).
inline constexpr std::uint16_t LiveTokenEnded = 4401; ///< renew, then open it again
inline constexpr std::uint16_t LiveGoingAway = 1001;  ///< the server stops; open it again later

/// The status that the server gives to @p code. 400 … 599.
[[nodiscard]] unsigned statusOf(ErrorCode code);
/// What a status says where no ErrorBody came with it (a proxy's page, say). Internal never comes out of it.
[[nodiscard]] ErrorCode errorOfStatus(unsigned status);

/// Whether an Accept-Encoding value offers zstd (and not with q=0).
[[nodiscard]] bool offersZstd(std::string_view acceptEncoding);

/// `bytes=a-b` or `bytes=a-`; both ends inclusive.
struct ByteRange
{
    std::uint64_t first = 0;
    std::optional<std::uint64_t> last;
    bool operator==(const ByteRange &) const = default;
};
/// Fails with Malformed; several ranges and suffixes are not served.
[[nodiscard]] Result<ByteRange> parseRange(std::string_view header);
/// A decimal count of bytes without sign or space, up to 2^53; fails with Malformed.
[[nodiscard]] Result<std::uint64_t> parseByteCount(std::string_view header);

} // namespace redoubt::feed::http
