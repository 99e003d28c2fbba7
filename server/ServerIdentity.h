// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/Random.h"
#include "core/crypto/Signing.h"
#include "feed/Chain.h"

#include <string>

namespace redoubt::server {

class Storage;

/// Who this server is. Its streams, certificates and checkpoints hang on the id and the key.
struct ServerIdentity
{
    Id id;
    std::string name;
    SigningKey key;
    Instant createdAt;

    /// The author of what the server itself writes into streams.
    [[nodiscard]] feed::Author author() const { return {id, id}; }
};

/// Makes a new server in an empty database: its identity and its directory stream. Fails with AlreadyExists.
[[nodiscard]] Result<void> initialiseServer(Storage &storage, const std::string &name, const Clock &clock, Random &random);
/// Fails with NotFound where there was no init.
[[nodiscard]] Result<ServerIdentity> loadIdentity(const Storage &storage);

} // namespace redoubt::server
