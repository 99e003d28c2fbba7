// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "server/ServerIdentity.h"
#include "server/storage/Storage.h"

#include <vector>

/// Roles that reach a stream without having been told (feed::isTold): found in the account's roles in units whenever they are asked for. So a
/// commander of three thousand units costs no row and no line for each of their streams (ADR 19).
namespace redoubt::server {

/// Each once. @p path: the stream's owner and all that it lies within.
[[nodiscard]] std::vector<Role> standingRoles(ReadTransaction &storage, const feed::KindRegistry &kinds, const Id &account, StreamPurpose purpose,
                                              const std::vector<Id> &path);
/// The accounts that have any, sorted.
[[nodiscard]] std::vector<Id> standingReaders(ReadTransaction &storage, const feed::KindRegistry &kinds, StreamPurpose purpose,
                                              const std::vector<Id> &path);
/// @p unit and all that it lies within, as the directory says that is stored. Empty where it cannot be read: then nobody is above it.
[[nodiscard]] std::vector<Id> storedPathOf(ReadTransaction &storage, const ServerIdentity &identity, const Id &unit);

} // namespace redoubt::server
