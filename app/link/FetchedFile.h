// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/CachePort.h"
#include "app/link/SealedSpool.h"
#include "sync/engine/Actions.h"

#include <functional>
#include <memory>

namespace redoubt::link {

/// Takes what was downloaded from its spool into the cache, in slices: other work of the cache's thread runs between
/// two of them. @p done comes on the cache's thread; it does not come if the cache is closed before the end, and then
/// nothing of the file is left. It ends as well when @p alive dies: @p port lives as long, and the cache that is open
/// then may be another's.
void takeInFetched(CachePort &port, std::weak_ptr<int> alive, const sync::BlobName &blob, std::shared_ptr<SealedSpool> spool,
                   std::function<void(Result<void>)> done);

} // namespace redoubt::link
