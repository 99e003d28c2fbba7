// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Result.h"

#include <array>

namespace redoubt {

namespace {
struct CodeName
{
    ErrorCode code;
    std::string_view name;
};

constexpr std::array kNames{
    CodeName{ErrorCode::Internal, "internal"},
    CodeName{ErrorCode::InvalidArgument, "invalid_argument"},
    CodeName{ErrorCode::Malformed, "malformed"},
    CodeName{ErrorCode::TooLarge, "too_large"},
    CodeName{ErrorCode::UnsupportedVersion, "unsupported_version"},
    CodeName{ErrorCode::UnknownKind, "unknown_kind"},
    CodeName{ErrorCode::NotFound, "not_found"},
    CodeName{ErrorCode::AlreadyExists, "already_exists"},
    CodeName{ErrorCode::Conflict, "conflict"},
    CodeName{ErrorCode::Unauthenticated, "unauthenticated"},
    CodeName{ErrorCode::WrongPassword, "wrong_password"},
    CodeName{ErrorCode::AccountLocked, "account_locked"},
    CodeName{ErrorCode::Forbidden, "forbidden"},
    CodeName{ErrorCode::Expired, "expired"},
    CodeName{ErrorCode::TooManyRequests, "too_many_requests"},
    CodeName{ErrorCode::BadSignature, "bad_signature"},
    CodeName{ErrorCode::BadDigest, "bad_digest"},
    CodeName{ErrorCode::CannotOpenSeal, "cannot_open_seal"},
    CodeName{ErrorCode::ChainGap, "chain_gap"},
    CodeName{ErrorCode::ChainForked, "chain_forked"},
    CodeName{ErrorCode::StreamGap, "stream_gap"},
    CodeName{ErrorCode::WrongEpoch, "wrong_epoch"},
    CodeName{ErrorCode::StorageFailed, "storage_failed"},
    CodeName{ErrorCode::StorageFull, "storage_full"},
    CodeName{ErrorCode::StorageDamaged, "storage_damaged"},
    CodeName{ErrorCode::StorageBusy, "storage_busy"},
    CodeName{ErrorCode::SchemaTooNew, "schema_too_new"},
    CodeName{ErrorCode::Offline, "offline"},
    CodeName{ErrorCode::TlsUntrusted, "tls_untrusted"},
    CodeName{ErrorCode::TlsExpired, "tls_expired"},
    CodeName{ErrorCode::Timeout, "timeout"},
    CodeName{ErrorCode::Cancelled, "cancelled"},
    CodeName{ErrorCode::ServerError, "server_error"},
    CodeName{ErrorCode::ProtocolError, "protocol_error"},
    CodeName{ErrorCode::RuleViolated, "rule_violated"},
    CodeName{ErrorCode::MissingReason, "missing_reason"},
};
} // namespace

std::string_view name(ErrorCode code)
{
    for (const auto &entry : kNames) {
        if (entry.code == code)
            return entry.name;
    }
    return "internal";
}

ErrorCode errorCodeFromName(std::string_view name)
{
    for (const auto &entry : kNames) {
        if (entry.name == name)
            return entry.code;
    }
    return ErrorCode::Internal;
}

} // namespace redoubt
