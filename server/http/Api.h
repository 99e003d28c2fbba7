// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/AuthService.h"
#include "server/http/Exchange.h"
#include "server/http/HttpSettings.h"
#include "server/http/KnownPulls.h"
#include "server/http/Metrics.h"
#include "server/http/Readers.h"
#include "server/http/Router.h"
#include "server/streams/BlobService.h"
#include "server/streams/StreamService.h"

#include <functional>

namespace redoubt::server {

/// What the handlers work with. Outlives every connection.
struct Api
{
    AuthService &auth;
    StreamService &streams;
    BlobService &blobs;
    Readers &readers;
    const Metrics &metrics;
    const HttpSettings &settings;
    const redoubt::Clock &clock;
    KnownPulls &knownPulls;
    std::function<Result<void>()> health;           ///< whether the database answers; runs on a reader
    std::function<void(const Digest &)> tokenEnded; ///< live sockets of that token are to end
    std::function<void()> sessionsChanged;          ///< live sockets' tokens are to be looked at again
    std::function<bool()> isStopping;
    std::function<bool(std::string_view token)> mayReadMetrics; ///< any thread
};

/// What a session may do before its password was changed.
enum class OldPassword { MayNot, May };

/// The session of @p request's token, as every call that needs one asks for it. On a reader.
[[nodiscard]] Answer<Session> sessionOf(const Api &api, const HttpRequest &request, OldPassword oldPassword = OldPassword::MayNot);

void addSessionRoutes(Router &router, Api &api);
void addSyncRoutes(Router &router, Api &api);
void addBlobRoutes(Router &router, Api &api);
void addOperationRoutes(Router &router, Api &api);

} // namespace redoubt::server
