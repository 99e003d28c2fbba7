// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Signing.h"
#include "feed/wire/Push.h"
#include "feed/wire/Session.h"
#include "sync/engine/Actions.h"
#include "sync/engine/Status.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace redoubt::link {

/// Who is signed in, as the link has to know it to renew the session.
struct LinkIdentity
{
    Id server;
    feed::Author author;
    SigningKey key; ///< of the installation; signs challenges
};

/// How far an attachment has come.
struct Transfer
{
    sync::BlobName blob;
    bool isDownload = false;
    std::uint64_t done = 0; ///< bytes
    std::uint64_t total = 0;
    bool operator==(const Transfer &) const = default;
};

/// What the link tells. All on the I/O thread.
struct LinkEvents
{
    std::function<void(const sync::Status &)> status;
    std::function<void(ErrorCode)> signInNeeded;
    std::function<void(const feed::SessionResponse &)> renewed;
    /// A download has come whole (no error) or was given up.
    std::function<void(const sync::BlobName &, std::optional<Error>)> download;
    std::function<void(const sync::BlobName &, ErrorCode)> uploadRefused;
    /// After each chunk of an attachment, up or down.
    std::function<void(const Transfer &)> transfer{};
    /// On the cache's thread, other than the rest: the server's durable word has come; the cache takes it next.
    std::function<void(const feed::PushRequest &, const feed::PushResponse &)> acknowledged{};
};

} // namespace redoubt::link
