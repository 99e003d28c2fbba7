// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

namespace redoubt::store {

/// See Cache::follow and Cache::unfollow. In the caller's transaction; throw.
ChangeNotice followOfUnit(CacheParts &parts, const Id &unit, StreamPurpose purpose);
ChangeNotice unfollowStream(CacheParts &parts, const Id &stream);

} // namespace redoubt::store
