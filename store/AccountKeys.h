// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "core/crypto/Signing.h"
#include "feed/Chain.h"

namespace redoubt::store {

/// What an unlocked account has in memory: who it is, on which server, and its two secrets.
/// Profile makes it from a password; tests and the simulation make it themselves.
struct AccountKeys
{
    Id server;
    VerifyKey serverKey; ///< verifies the server's checkpoints
    feed::Author author;
    SealingKey cacheKey;   ///< seals the streams' data keys and what is the account's own
    SigningKey signingKey; ///< signs own chains; its public half is certified by the server

    [[nodiscard]] AccountKeys clone() const;
};

} // namespace redoubt::store
