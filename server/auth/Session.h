// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Signing.h"
#include "feed/Chain.h"

namespace redoubt::server {

/// Who calls: what a valid token stands for. Made by AuthService::authenticate only.
struct Session
{
    Id account;
    Id installation;
    VerifyKey key; ///< of this account on this installation: signs its pushes
    Instant expiresAt;
    Digest token;                    ///< of the token; the token itself is kept nowhere
    bool byPassword = false;         ///< goes back to a sign-in by password, not to a renewal by the key alone
    bool mustChangePassword = false; ///< true: http/ lets it change the password, renew and sign out, nothing else

    [[nodiscard]] feed::Author author() const { return {account, installation}; }
    bool operator==(const Session &) const = default;
};

} // namespace redoubt::server
