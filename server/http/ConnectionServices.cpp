// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ConnectionServices.h"

namespace redoubt::server {

Task<Result<Session>> ConnectionServices::sessionOf(std::string token) const
{
    if (token.empty())
        co_return fail(ErrorCode::Unauthenticated, "sign in first");
    co_return co_await readers.run<Session>([this, &token] { return authenticate(token); });
}

} // namespace redoubt::server
