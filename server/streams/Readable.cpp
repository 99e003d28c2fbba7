// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Readable.h"

#include "core/roles/DirectoryReaders.h"
#include "feed/kinds/AccountKinds.h"

namespace redoubt::server {

bool mayReadDirectory(ReadTransaction &storage, const Id &account) { return !storage.accountsHolding(directoryReaders(), account).empty(); }

std::optional<StreamRow> readableStream(ReadTransaction &storage, const ServerIdentity &identity, const Id &account, const Id &stream)
{
    // All are looked up in any case: the duration tells nothing of a stream that is there and not granted.
    const bool isDirectory = stream == feed::directoryStream(identity.id) && mayReadDirectory(storage, account);
    const bool isOwn = stream == feed::accountStream(identity.id, account);
    const bool isGranted = !storage.rolesOn(account, stream).empty();
    auto row = storage.stream(stream);
    return isOwn || isDirectory || isGranted ? std::move(row) : std::nullopt;
}

std::vector<StreamRow> readableStreams(ReadTransaction &storage, const ServerIdentity &identity, const Id &account)
{
    auto rows = storage.grantedStreams(account);
    std::vector<Id> own{feed::accountStream(identity.id, account)};
    if (mayReadDirectory(storage, account))
        own.push_back(feed::directoryStream(identity.id));
    for (const auto &id : own) {
        if (auto row = storage.stream(id))
            rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace redoubt::server
