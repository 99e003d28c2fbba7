// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/HttpExchange.h"

namespace redoubt::sync {

Failure failureOf(const HttpAnswer &answer)
{
    Failure failure;
    failure.code = feed::http::errorOfStatus(answer.status);
    failure.detail = "HTTP " + std::to_string(answer.status);
    failure.retryAfterMs = answer.retryAfterMs;
    failure.uploadOffset = answer.uploadOffset;
    const auto value = parseJson(answer.body);
    if (!value)
        return failure;
    auto body = fromJson<feed::ErrorBody>(*value);
    if (!body)
        return failure;
    const auto code = errorCodeFromName(body->code);
    // "internal" is also what an unknown name reads as: the status says more then.
    if (code != ErrorCode::Internal)
        failure.code = code;
    failure.isAnswer = true;
    failure.detail = std::move(body->message);
    if (body->retryAfterMs)
        failure.retryAfterMs = body->retryAfterMs;
    failure.triesLeft = body->triesLeft;
    if (body->expected)
        failure.expected = std::move(*body->expected);
    return failure;
}

} // namespace redoubt::sync
