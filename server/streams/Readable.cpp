// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Readable.h"

#include "feed/kinds/AccountKinds.h"

namespace redoubt::server {

std::optional<StreamRow> readableStream(ReadTransaction &storage, const ServerIdentity &identity, const Id &account, const Id &stream)
{
    const bool isOwn = stream == feed::directoryStream(identity.id) || stream == feed::accountStream(identity.id, account);
    // Both are looked up in any case: the duration tells nothing of a stream that is there and not granted.
    const bool isGranted = !storage.rolesOn(account, stream).empty();
    auto row = storage.stream(stream);
    return isOwn || isGranted ? std::move(row) : std::nullopt;
}

std::vector<StreamRow> readableStreams(ReadTransaction &storage, const ServerIdentity &identity, const Id &account)
{
    auto rows = storage.grantedStreams(account);
    for (const auto &id : {feed::directoryStream(identity.id), feed::accountStream(identity.id, account)}) {
        if (auto row = storage.stream(id))
            rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace redoubt::server
