// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/Administration.h"
#include "server/storage/Storage.h"

#include <map>

namespace redoubt::server {

Result<std::vector<AccountUsage>> Administration::usage() const
{
    try {
        const auto storage = m_storage.read();
        std::map<Id, std::int64_t> unfinished;
        for (const auto &upload : storage->unfinishedUploads())
            ++unfinished[upload.account];
        std::vector<AccountUsage> all;
        for (const auto &account : storage->accounts())
            all.push_back({account.signInName, storage->use(account.id), storage->blobBytesOfAccount(account.id), unfinished[account.id]});
        return all;
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Result<std::vector<AlarmRow>> Administration::alarms(std::size_t limit) const
{
    try {
        return m_storage.read()->alarms(limit);
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

} // namespace redoubt::server
