// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "store/ChangeNotice.h"

namespace redoubt::store {

struct CacheParts;

/// See Cache::applyPull; in the caller's transaction.
[[nodiscard]] ChangeNotice storePull(CacheParts &parts, const feed::PullPage &page);

} // namespace redoubt::store
