// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/StoredPage.h"

#include "app/link/CacheReads.h"

namespace redoubt::link {

Result<StoredPage> storePage(store::Cache &cache, bool &isHalted, const std::function<Result<store::ChangeNotice>(store::Cache &)> &store)
{
    if (isHalted)
        return fail(ErrorCode::Cancelled, "a page before it could not be stored");
    isHalted = true;
    REDOUBT_ASSIGN(const auto notice, store(cache));
    REDOUBT_ASSIGN(auto places, placesOf(cache));
    isHalted = false;
    return StoredPage{std::move(places), pendingAfter(notice), notice.grantsChanged || !notice.streamsOpened.empty()};
}

} // namespace redoubt::link
