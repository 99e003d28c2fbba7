// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Exchange.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>

namespace redoubt::server {

namespace {
bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}
} // namespace

HttpResponse HttpResponse::json(const redoubt::json::value &value, unsigned status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = feed::http::JsonType;
    response.body = writeJson(value);
    return response;
}

HttpResponse HttpResponse::lines(std::string body)
{
    HttpResponse response;
    response.contentType = feed::http::LinesType;
    response.body = std::move(body);
    return response;
}

HttpResponse HttpResponse::failure(const feed::ErrorBody &body, unsigned status)
{
    const auto retryAfterMs = body.retryAfterMs;
    auto response = json(toJson(body), status);
    if (retryAfterMs)
        response.headers.emplace_back(feed::http::RetryAfter, std::to_string(std::max<std::int64_t>(1, (*retryAfterMs + 999) / 1000)));
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
}

HttpResponse HttpResponse::failure(const char *code, const char *message, unsigned status)
{
    feed::ErrorBody body;
    body.code = code;
    body.message = message;
    return failure(body, status);
}

HttpResponse HttpResponse::failure(const Error &error)
{
    Refusal refusal;
    refusal.error = error;
    return failure(refusal);
}

HttpResponse HttpResponse::failure(const Refusal &refusal)
{
    auto body = refusal.body();
    const auto code = refusal.error.code;
    if (!body.retryAfterMs && (code == ErrorCode::TooManyRequests || code == ErrorCode::StorageBusy || code == ErrorCode::Cancelled))
        body.retryAfterMs = 1000;
    // A push that does not fit the chains answers with the chains, whichever way it does not fit.
    const auto status = refusal.expected ? 409U : feed::http::statusOf(code);
    auto response = failure(body, status);
    if (status >= 500)
        response.internal = refusal.error.detail;
    return response;
}

std::string_view HttpRequest::field(std::string_view name) const
{
    const auto found = fields.find({name.data(), name.size()});
    if (found == fields.end())
        return {};
    return {found->value().data(), found->value().size()};
}

std::string_view HttpRequest::bearer() const
{
    const auto value = field("Authorization");
    if (!value.starts_with(feed::http::Bearer))
        return {};
    return value.substr(feed::http::Bearer.size());
}

JsonLimits HttpRequest::smallLimits()
{
    JsonLimits limits;
    limits.maxBytes = feed::http::MaxSmallRequestBytes;
    limits.maxStringBytes = 8 * 1024;
    limits.maxValues = 1'000;
    limits.maxDepth = 8;
    return limits;
}

Result<Target> parseTarget(std::string_view target)
{
    const auto parsed = boost::urls::parse_origin_form({target.data(), target.size()});
    if (!parsed)
        return fail(ErrorCode::Malformed, "the request's target is no path");
    Target result;
    result.path = parsed->path();
    if (hasControl(result.path))
        return fail(ErrorCode::Malformed, "a control character in the path");
    for (const auto &parameter : parsed->params()) {
        if (!result.query.emplace(std::string(parameter.key), std::string(parameter.value)).second)
            return fail(ErrorCode::Malformed, "a query parameter twice");
    }
    return result;
}

} // namespace redoubt::server
