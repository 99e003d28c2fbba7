// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"
#include "core/json/Described.h"
#include "feed/wire/Http.h"
#include "feed/wire/Push.h"
#include "server/Answer.h"
#include "server/http/Task.h"

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/verb.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redoubt::server {

namespace bhttp = boost::beast::http;

/// What an answer consists of; the connection adds Date, Content-Length and the rest.
struct HttpResponse
{
    unsigned status = 200;
    std::string contentType;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    bool close = false;      ///< end the connection after this answer
    bool mayCompress = true; ///< blobs are sent as they are
    std::string internal;    ///< what went wrong inside: for the log, never sent

    /// The rest of a body that is too long to hold: pieces until @c restBytes behind @c body have been sent.
    std::uint64_t restBytes = 0;
    std::function<Task<Result<std::string>>(std::uint64_t offset)> rest; ///< @p offset counts from the end of @c body

    [[nodiscard]] static HttpResponse json(const json::value &value, unsigned status = 200);
    [[nodiscard]] static HttpResponse lines(std::string body);
    [[nodiscard]] static HttpResponse noContent()
    {
        HttpResponse response;
        response.status = 204;
        return response;
    }
    /// The ErrorBody for @p error with the status that feed::http gives it. Internal details stay inside: what went
    /// wrong in storage is for the log, not for the peer.
    [[nodiscard]] static HttpResponse failure(const Error &error);
    [[nodiscard]] static HttpResponse failure(const Refusal &refusal);
    [[nodiscard]] static HttpResponse failure(const feed::ErrorBody &body, unsigned status);
    /// What HTTP itself refuses, with a @p status that no ErrorCode has.
    [[nodiscard]] static HttpResponse failure(const char *code, const char *message, unsigned status);
    /// All room for bodies and answers is taken.
    [[nodiscard]] static HttpResponse busy() { return failure(Error{ErrorCode::TooManyRequests, "as much is under way as may be"}); }
};

class Flight;

/// A request as a handler sees it: its header, and its body read whole, bounded and decompressed.
struct HttpRequest
{
    bhttp::verb method = bhttp::verb::get;
    std::string path; ///< without the query
    std::map<std::string, std::string> query;
    std::vector<std::string> arguments; ///< what stood for the route's {placeholders}
    bhttp::fields fields;
    std::string body;
    std::string remote;       ///< the peer's address, for throttling and the log
    Flight *flight = nullptr; ///< what it holds of the house's memory; lives as long as the request
    bool goesOn = false;      ///< the peer waits to be told before it sends the body (Expect: 100-continue)

    [[nodiscard]] std::string_view field(std::string_view name) const;
    /// The token of "Authorization: Bearer …"; empty if there is none.
    [[nodiscard]] std::string_view bearer() const;
    /// Parses the body as a T of at most MaxSmallRequestBytes; fails with Malformed, TooLarge or UnsupportedVersion.
    template <class T>
    [[nodiscard]] Result<T> bodyAs(const JsonLimits &limits = smallLimits()) const
    {
        REDOUBT_ASSIGN(const auto value, parseJson(body, limits));
        REDOUBT_ASSIGN(auto parsed, fromJson<T>(value));
        if (parsed.v != 1)
            return fail(ErrorCode::UnsupportedVersion, "a request of version " + std::to_string(parsed.v));
        return parsed;
    }
    [[nodiscard]] static JsonLimits smallLimits();
};

/// Splits "/a/b?x=1&y=2" and undoes percent-encoding. Fails with Malformed (bad escapes, control characters, a name twice).
struct Target
{
    std::string path;
    std::map<std::string, std::string> query;
};
[[nodiscard]] Result<Target> parseTarget(std::string_view target);

} // namespace redoubt::server
