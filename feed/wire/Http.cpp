// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Http.h"

#include <algorithm>
#include <charconv>

namespace redoubt::feed::http {

namespace {
constexpr std::uint64_t kMaxCount = std::uint64_t{1} << 53;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// True for q=0, q=0.0 … (RFC 9110 §12.4.2).
bool isZeroQuality(std::string_view parameter)
{
    parameter = trimmed(parameter);
    if (parameter.size() < 3 || !equalIgnoringCase(parameter.substr(0, 2), "q="))
        return false;
    return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
}
} // namespace

std::string snapshotPath(const Id &stream, const std::optional<Id> &after)
{
    auto path = std::string(StreamsPath) + stream.toString() + "/snapshot";
    if (after)
        path += "?after=" + after->toString();
    return path;
}

std::string chainsPath(const Id &stream, const std::optional<std::string> &after)
{
    auto path = std::string(StreamsPath) + stream.toString() + "/chains";
    if (after)
        path += "?after=" + *after;
    return path;
}

std::string blobPath(const Id &stream, const Digest &digest) { return std::string(StreamsPath) + stream.toString() + "/blobs/" + digest.toString(); }

unsigned statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
    case ErrorCode::Malformed:
    case ErrorCode::UnsupportedVersion:
    case ErrorCode::UnknownKind:
    case ErrorCode::BadSignature:
    case ErrorCode::MissingReason:
    case ErrorCode::ProtocolError: return 400;
    case ErrorCode::Unauthenticated:
    case ErrorCode::WrongPassword:
    case ErrorCode::Expired: return 401;
    case ErrorCode::Forbidden:
    case ErrorCode::RuleViolated: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::Timeout: return 408;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::ChainGap:
    case ErrorCode::ChainForked:
    case ErrorCode::StreamGap:
    case ErrorCode::WrongEpoch: return 409;
    case ErrorCode::TooLarge: return 413;
    case ErrorCode::BadDigest: return 422;
    case ErrorCode::AccountLocked: return 423;
    case ErrorCode::TooManyRequests: return 429;
    case ErrorCode::StorageBusy:
    case ErrorCode::Offline:
    case ErrorCode::Cancelled: return 503;
    case ErrorCode::StorageFull: return 507;
    case ErrorCode::Internal:
    case ErrorCode::CannotOpenSeal:
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageDamaged:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsExpired:
    case ErrorCode::ServerError: break;
    }
    return 500;
}

ErrorCode errorOfStatus(unsigned status)
{
    switch (status) {
    case 401: return ErrorCode::Unauthenticated;
    case 403: return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 408:
    case 504: return ErrorCode::Timeout;
    case 409: return ErrorCode::Conflict;
    case 413: return ErrorCode::TooLarge;
    case 422: return ErrorCode::BadDigest;
    case 423: return ErrorCode::AccountLocked;
    case 429: return ErrorCode::TooManyRequests;
    case 507: return ErrorCode::StorageFull;
    default: return status >= 500 ? ErrorCode::ServerError : ErrorCode::ProtocolError;
    }
}

bool offersZstd(std::string_view acceptEncoding)
{
    while (!acceptEncoding.empty()) {
        const auto comma = acceptEncoding.find(',');
        const auto item = acceptEncoding.substr(0, comma);
        acceptEncoding = comma == std::string_view::npos ? std::string_view{} : acceptEncoding.substr(comma + 1);
        const auto semicolon = item.find(';');
        if (!equalIgnoringCase(trimmed(item.substr(0, semicolon)), Zstd))
            continue;
        return semicolon == std::string_view::npos || !isZeroQuality(item.substr(semicolon + 1));
    }
    return false;
}

Result<std::uint64_t> parseByteCount(std::string_view header)
{
    std::uint64_t count = 0;
    const auto *end = header.data() + header.size();
    const auto [stopped, error] = std::from_chars(header.data(), end, count);
    if (header.empty() || error != std::errc{} || stopped != end || count > kMaxCount)
        return fail(ErrorCode::Malformed, "not a count of bytes");
    return count;
}

Result<ByteRange> parseRange(std::string_view header)
{
    constexpr std::string_view unit = "bytes=";
    const auto dash = header.find('-');
    if (!header.starts_with(unit) || dash == std::string_view::npos)
        return fail(ErrorCode::Malformed, "not a range of bytes");
    ByteRange range;
    REDOUBT_ASSIGN(range.first, parseByteCount(header.substr(unit.size(), dash - unit.size())));
    const auto last = header.substr(dash + 1);
    if (last.empty())
        return range;
    REDOUBT_ASSIGN(range.last, parseByteCount(last));
    if (*range.last < range.first)
        return fail(ErrorCode::Malformed, "a range that ends before it begins");
    return range;
}

} // namespace redoubt::feed::http
