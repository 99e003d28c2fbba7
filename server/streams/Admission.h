// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Answer.h"
#include "server/auth/Session.h"
#include "server/streams/Readable.h"
#include "server/streams/ServerHand.h"
#include "server/streams/StreamService.h"

namespace redoubt::server {

[[nodiscard]] Answer<std::vector<QuarantinedChange>> listQuarantine(const Storage &storage, const ReadRights &rights, const Session &session,
                                                                    const Id &stream);

/// Takes the change with the link @p hash, and its whole group, into the stream with the flag "admitted".
[[nodiscard]] Result<void> admitQuarantined(ServerHand &hand, const Session &session, const std::string &hash);

} // namespace redoubt::server
