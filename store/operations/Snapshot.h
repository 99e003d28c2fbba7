// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "store/ChangeNotice.h"

#include <optional>

namespace redoubt::store {

struct CacheParts;

/// See Cache::applySnapshotPage; in the caller's transaction.
[[nodiscard]] ChangeNotice storeSnapshotPage(CacheParts &parts, const feed::SnapshotPage &page, const std::optional<Id> &after);
/// See Cache::resetStream.
[[nodiscard]] ChangeNotice forgetConfirmed(CacheParts &parts, const Id &stream);

} // namespace redoubt::store
