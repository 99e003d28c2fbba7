// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "store/parts/NoticeBuilder.h"

#include <vector>

namespace redoubt::store {

/// Fills the streams' facts (purpose, owner, roles) from the account's grants and, for born ones, from their opener.
void refreshFacts(CacheParts &parts);

/// After the account's own stream changed: opens the streams that are granted now and purges those that are not any
/// more. In the caller's transaction.
void applyGrants(CacheParts &parts, NoticeBuilder &notice);

[[nodiscard]] std::vector<Cache::UnitRole> readUnitRoles(CacheParts &parts);

/// Destroys a stream's data key and rows. Own lines and files that the server does not have are spared: sealed by the
/// cache key instead, and still pushed, so that the server's quarantine gets them.
void purgeStream(CacheParts &parts, NoticeBuilder &notice, const Id &stream);

} // namespace redoubt::store
