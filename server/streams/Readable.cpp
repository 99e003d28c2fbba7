// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Readable.h"

#include "core/roles/DirectoryReaders.h"
#include "feed/kinds/AccountKinds.h"
#include "server/streams/StandingRoles.h"

#include <algorithm>

namespace redoubt::server {

namespace {
bool mayReadDirectory(ReadTransaction &storage, const Id &account) { return !storage.accountsHolding(directoryReaders(), account).empty(); }

/// Roles that stand, looked up alike whether the stream is there or not: the duration tells nothing of it.
std::vector<Role> standingOn(ReadTransaction &storage, const ReadRights &rights, const Id &account, const std::optional<StreamRow> &row)
{
    const auto held = storage.unitRolesOf(account);
    if (held.empty())
        return {};
    const auto path = storedPathOf(storage, rights.identity, row && rights.kinds.isOfUnits(row->purpose) ? row->owner : held.front().unit);
    return row ? standingRoles(storage, rights.kinds, account, row->purpose, path) : std::vector<Role>();
}
} // namespace

std::vector<Role> rolesOn(ReadTransaction &storage, const ReadRights &rights, const Id &account, const Id &stream)
{
    auto roles = storage.rolesOn(account, stream);
    for (const auto role : standingOn(storage, rights, account, storage.stream(stream))) {
        if (std::find(roles.begin(), roles.end(), role) == roles.end())
            roles.push_back(role);
    }
    return roles;
}

std::optional<StreamRow> readableStream(ReadTransaction &storage, const ReadRights &rights, const Id &account, const Id &stream)
{
    // All are looked up in any case: the duration tells nothing of a stream that is there and not granted.
    const auto &server = rights.identity.id;
    const bool isDirectory = stream == feed::directoryStream(server) && mayReadDirectory(storage, account);
    const bool isOwn = stream == feed::accountStream(server, account);
    const bool isGranted = !storage.rolesOn(account, stream).empty();
    auto row = storage.stream(stream);
    const bool stands = !standingOn(storage, rights, account, row).empty();
    return isOwn || isDirectory || isGranted || stands ? std::move(row) : std::nullopt;
}

std::vector<StreamRow> toldStreams(ReadTransaction &storage, const ReadRights &rights, const Id &account)
{
    auto rows = storage.grantedStreams(account);
    std::vector<Id> own{feed::accountStream(rights.identity.id, account)};
    if (mayReadDirectory(storage, account))
        own.push_back(feed::directoryStream(rights.identity.id));
    for (const auto &id : own) {
        if (auto row = storage.stream(id))
            rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace redoubt::server
