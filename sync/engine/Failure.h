// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/wire/Push.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::sync {

/// Why a request to the server, or its effect on the cache, came to nothing.
struct Failure
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;                        ///< English, for logs
    bool isAnswer = false;                     ///< the server itself said so, in an ErrorBody
    std::optional<std::int64_t> retryAfterMs;  ///< the server's wish
    std::optional<std::int64_t> triesLeft;     ///< of a password
    std::vector<feed::ExpectedChain> expected; ///< of a push that does not follow on
    std::optional<std::uint64_t> uploadOffset; ///< of a blob's chunk at the wrong place

    bool operator==(const Failure &) const = default;
};

/// What a request to the server gives.
template <class T>
using Answer = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> refuse(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Failure>(Failure{code, std::move(detail), false, {}, {}, {}, {}});
}

/// A failure on this side, told in the engine's terms.
[[nodiscard]] inline Failure failureOf(const Error &error) { return {error.code, error.detail, false, {}, {}, {}, {}}; }

/// No connection, or one that cannot be trusted: whatever was asked, asking something else would fail alike.
[[nodiscard]] inline bool isLinkFailure(const Failure &failure)
{
    switch (failure.code) {
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsExpired: return !failure.isAnswer;
    default: return false;
    }
}

/// Something answered, and it was not the server's API: a proxy, or the sign-in page of a foreign network.
[[nodiscard]] inline bool isForeignAnswer(const Failure &failure)
{
    return !failure.isAnswer
        && (failure.code == ErrorCode::ProtocolError || failure.code == ErrorCode::Malformed || failure.detail.starts_with("HTTP "));
}

/// The token is not, or no longer, good.
[[nodiscard]] inline bool isSessionFailure(const Failure &failure)
{
    return failure.code == ErrorCode::Unauthenticated || failure.code == ErrorCode::Expired;
}

} // namespace redoubt::sync
