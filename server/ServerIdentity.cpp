// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ServerIdentity.h"

#include "feed/kinds/AccountKinds.h"
#include "server/storage/Storage.h"

namespace redoubt::server {

Result<void> initialiseServer(Storage &storage, const std::string &name, const Clock &clock, Random &random)
{
    try {
        const auto transaction = storage.write();
        if (transaction->identity())
            return fail(ErrorCode::AlreadyExists, "this server was initialised before");
        IdSource ids(clock, random);
        const auto key = SigningKey::generate(random);
        IdentityRow identity{ids.next(), name, {key.seed().begin(), key.seed().end()}, clock.now()};
        transaction->setIdentity(identity);
        StreamRow directory;
        directory.id = feed::directoryStream(identity.id);
        directory.purpose = StreamPurpose::Directory;
        directory.owner = identity.id;
        directory.openedBy = identity.id;
        directory.openedAt = clock.now();
        directory.headHash = feed::streamGenesis(identity.id, directory.id, directory.head.epoch);
        transaction->addStream(directory);
        transaction->addAudit({clock.now(), {}, "server.init", identity.id.toString(), name});
        transaction->commit();
        return {};
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Result<ServerIdentity> loadIdentity(const Storage &storage)
{
    try {
        const auto row = storage.read()->identity();
        if (!row)
            return fail(ErrorCode::NotFound, "the database has no server: run init first");
        REDOUBT_ASSIGN(auto key, SigningKey::fromSeed(row->seed));
        return ServerIdentity{row->id, row->name, std::move(key), row->createdAt};
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

} // namespace redoubt::server
