// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace redoubt {

/// What went wrong, as code decides on it. The user's sentence is made from it in app/ and views/;
/// the wire carries the name() of it. A code is never renumbered or reused: names travel.
enum class ErrorCode {
    Internal,
    // input
    InvalidArgument,    ///< a value outside its documented range
    Malformed,          ///< bytes that are not what they should be (JSON, a line, a file)
    TooLarge,           ///< over a documented bound
    UnsupportedVersion, ///< from a newer program or schema
    UnknownKind,        ///< a record kind that nobody declared here
    NotFound,
    AlreadyExists,
    Conflict, ///< the same id or position with other contents
    // access
    Unauthenticated,
    WrongPassword,
    AccountLocked,
    Forbidden,
    Expired,
    TooManyRequests,
    // cryptography
    BadSignature,
    BadDigest,
    CannotOpenSeal, ///< a sealed payload that this key does not open, or that was altered
    // chains and streams
    ChainGap,    ///< a chain position later than the next expected one
    ChainForked, ///< a known position with another hash
    StreamGap,   ///< a hole in a stream's dense order
    WrongEpoch,
    // storage
    StorageFailed,
    StorageFull,
    StorageDamaged,
    StorageBusy, ///< another program holds this cache
    SchemaTooNew,
    // network
    Offline,      ///< no connection could be made
    TlsUntrusted, ///< the certificate is not signed by a trusted or pinned CA, or for another name
    TlsExpired,
    Timeout,
    Cancelled,
    ServerError,
    ProtocolError,
    // domain
    RuleViolated, ///< the rules of the exercise, roster … forbid it in this state
    MissingReason,
};

/// The stable name of @p code, e.g. "wrong_password".
[[nodiscard]] std::string_view name(ErrorCode code);
/// The inverse of name(); Internal for a name that this version does not know.
[[nodiscard]] ErrorCode errorCodeFromName(std::string_view name);

/// A failure that was to be expected. @c detail is English for logs and tests, never translated, never secret.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Makes the failing side of a Result: `return fail(ErrorCode::Malformed, "…");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace redoubt

/// Returns the failure of @p expression from the calling function, if it is one (expression: Result<void>).
#define REDOUBT_TRY(expression)                                                                                                                      \
    do {                                                                                                                                             \
        if (auto redoubtTry_ = (expression); !redoubtTry_)                                                                                           \
            return ::redoubt::fail(std::move(redoubtTry_.error()));                                                                                  \
    } while (false)

#define REDOUBT_CONCAT_(a, b) a##b
#define REDOUBT_CONCAT(a, b) REDOUBT_CONCAT_(a, b)
/// `REDOUBT_ASSIGN(auto x, f())` gives x the value of the Result f(), or returns its failure.
#define REDOUBT_ASSIGN(declaration, expression) REDOUBT_ASSIGN_(REDOUBT_CONCAT(redoubtResult_, __LINE__), declaration, expression)
#define REDOUBT_ASSIGN_(temporary, declaration, expression)                                                                                          \
    auto temporary = (expression);                                                                                                                   \
    if (!temporary)                                                                                                                                  \
        return ::redoubt::fail(std::move(temporary.error()));                                                                                        \
    declaration = std::move(*temporary)
