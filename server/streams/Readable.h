// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "server/ServerIdentity.h"
#include "server/storage/Storage.h"

#include <functional>

namespace redoubt::server {

/// By what the reading side knows who may read what.
struct ReadRights
{
    const ServerIdentity &identity;
    const feed::KindRegistry &kinds;
};

/// Every role that @p account has on @p stream, each once: those that it was told of, and those that stand by its roles in units (StandingRoles.h).
/// None also where there is no such stream.
[[nodiscard]] std::vector<Role> rolesOn(ReadTransaction &storage, const ReadRights &rights, const Id &account, const Id &stream);

/// rolesOn() of a server, for who does not know its rights.
using RoleLookup = std::function<std::vector<Role>(ReadTransaction &storage, const Id &account, const Id &stream)>;

/// The stream, if @p account may read it: by a role on it, as its own, or the directory by a role (readsDirectory). One that does not exist is as
/// one that is not granted.
[[nodiscard]] std::optional<StreamRow> readableStream(ReadTransaction &storage, const ReadRights &rights, const Id &account, const Id &stream);
/// All that the account was told of, its own, and the directory: what its consoles follow by themselves.
[[nodiscard]] std::vector<StreamRow> toldStreams(ReadTransaction &storage, const ReadRights &rights, const Id &account);

} // namespace redoubt::server
