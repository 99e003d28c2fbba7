// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Push.h"
#include "server/storage/Storage.h"

namespace redoubt::simulation {

/// @p push without the lines of chains whose signature does not fit what the server holds in front of them. A signature stands over
/// the whole chain up to it: behind a fork that is not part of the push the server can tell a fork from a forgery no more than
/// from a stranger's bytes, and refuses both alike.
[[nodiscard]] feed::PushRequest signedPart(server::ReadTransaction &storage, const Id &server, const feed::Author &author, const VerifyKey &key,
                                           const feed::PushRequest &push);

} // namespace redoubt::simulation
