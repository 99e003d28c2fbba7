// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "store/ChangeNotice.h"

#include <optional>

namespace redoubt::store {

struct CacheParts;
class NoticeBuilder;
struct StreamRow;

/// See Cache::applySnapshotPage; in the caller's transaction.
[[nodiscard]] ChangeNotice storeSnapshotPage(CacheParts &parts, const feed::SnapshotPage &page, const std::optional<Id> &after);
/// Forgets what is confirmed of the stream, so that it is fetched from the front; own lines stay.
void startAnew(CacheParts &parts, NoticeBuilder &notice, StreamRow &row);
/// See Cache::resetStream.
[[nodiscard]] ChangeNotice forgetConfirmed(CacheParts &parts, const Id &stream);

} // namespace redoubt::store
