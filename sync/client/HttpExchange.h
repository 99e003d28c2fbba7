// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/wire/Http.h"
#include "sync/engine/Failure.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::sync {

enum class HttpMethod { Get, Head, Post, Put, Delete };

struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    std::string target;
    std::string body;
    std::string contentType;    ///< empty: no body
    std::string token;          ///< empty: no Authorization
    bool isCompressible = true; ///< zstd, if it is long enough
    std::optional<std::uint64_t> uploadOffset;
    std::optional<std::uint64_t> uploadLength;
    std::string range;
    std::size_t maxAnswerBytes = feed::http::MaxErrorBytes; ///< as sent, and again once decompressed
};

struct HttpAnswer
{
    unsigned status = 0;
    std::string body; ///< decompressed
    std::optional<std::uint64_t> uploadOffset;
    std::optional<std::uint64_t> total; ///< of Content-Range
    std::optional<std::int64_t> retryAfterMs;
};

/// The failure that a status which is not 2xx stands for.
[[nodiscard]] Failure failureOf(const HttpAnswer &answer);

/// Reads the JSON of a 2xx answer.
template <class T>
[[nodiscard]] Answer<T> decodeAnswer(const HttpAnswer &answer)
{
    JsonLimits limits;
    limits.maxBytes = feed::http::MaxErrorBytes;
    auto value = parseJson(answer.body, limits);
    if (!value)
        return refuse(ErrorCode::ProtocolError, value.error().detail);
    auto decoded = fromJson<T>(*value);
    if (!decoded)
        return refuse(ErrorCode::ProtocolError, decoded.error().detail);
    return std::move(*decoded);
}

} // namespace redoubt::sync
