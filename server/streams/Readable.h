// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ServerIdentity.h"
#include "server/storage/Storage.h"

namespace redoubt::server {

/// The stream, if @p account may read it: granted, its own, or the directory by a role (readsDirectory). One that does not exist is as one that is
/// not granted.
[[nodiscard]] std::optional<StreamRow> readableStream(ReadTransaction &storage, const ServerIdentity &identity, const Id &account, const Id &stream);
/// All of them.
[[nodiscard]] std::vector<StreamRow> readableStreams(ReadTransaction &storage, const ServerIdentity &identity, const Id &account);

} // namespace redoubt::server
