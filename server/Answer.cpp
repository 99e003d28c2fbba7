// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Answer.h"

namespace redoubt::server {

feed::ErrorBody Refusal::body() const
{
    feed::ErrorBody body;
    body.code = name(error.code);
    // What goes wrong inside the house is for the log, not for the caller. A want of room that says when to come back is meant for them.
    const bool isMeant = error.code == ErrorCode::StorageFull && retryAfterMs;
    const bool internal = !isMeant
        && (error.code == ErrorCode::Internal || error.code == ErrorCode::StorageFailed || error.code == ErrorCode::StorageFull
            || error.code == ErrorCode::StorageDamaged);
    body.message = internal ? "the server could not do it now" : error.detail;
    body.retryAfterMs = retryAfterMs;
    body.triesLeft = triesLeft;
    body.expected = expected;
    return body;
}

} // namespace redoubt::server
