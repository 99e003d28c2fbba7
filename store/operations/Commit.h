// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Draft.h"

#include <vector>

namespace redoubt::store {

struct CacheParts;

/// Mints drafts and stores them as outbox lines and pending state, in the caller's transaction. Throws what Cache::commit names.
[[nodiscard]] CommitReceipt commitDrafts(CacheParts &parts, std::vector<Draft> drafts);

} // namespace redoubt::store
