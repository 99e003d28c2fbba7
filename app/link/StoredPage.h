// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "sync/engine/PullPlan.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace redoubt::link {

/// What the engine hears of a page that has been stored.
struct StoredPage
{
    std::vector<sync::StreamPlace> places;
    std::optional<std::size_t> pending; ///< lines of ours came back, or went with their stream
    bool areGrantsNew = false;
};

/// Stores a page by @p store. Behind one that could not be stored none is, until @p isHalted is taken back: the next may
/// wait already, and would leave a hole. On the store thread.
[[nodiscard]] Result<StoredPage> storePage(store::Cache &cache, bool &isHalted,
                                           const std::function<Result<store::ChangeNotice>(store::Cache &)> &store);

} // namespace redoubt::link
