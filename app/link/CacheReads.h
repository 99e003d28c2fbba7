// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "sync/engine/BlobPlan.h"
#include "sync/engine/PullPlan.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

/// What the sync engine wants to know of a cache, and what it has kept there. On the store thread.
namespace redoubt::link {

[[nodiscard]] Result<std::vector<sync::StreamPlace>> placesOf(const store::Cache &cache);
/// The next batch to push, or how many lines wait that may not be pushed.
struct NextPush
{
    std::optional<feed::PushRequest> batch;
    std::size_t pending = 0; ///< only if there is no batch
};
[[nodiscard]] Result<NextPush> nextPush(store::Cache &cache, const sync::SendPush &wanted);
/// Attachments that the server does not have whole, of streams that it knows.
[[nodiscard]] Result<std::vector<sync::BlobUpload>> uploadsOf(store::Cache &cache);
/// Lines that wait to be pushed.
[[nodiscard]] Result<std::size_t> pendingOf(const store::Cache &cache);
/// How many wait after the call that @p notice tells of; none when it changed nothing about that.
[[nodiscard]] std::optional<std::size_t> pendingAfter(const store::ChangeNotice &notice);
/// All three.
struct CacheFacts
{
    std::vector<sync::StreamPlace> places;
    std::vector<sync::BlobUpload> uploads;
    std::size_t pending = 0;
};
[[nodiscard]] Result<CacheFacts> factsOf(store::Cache &cache);
/// Told of what a read has changed nevertheless, right after the change.
using Changed = std::function<void(store::Cache &, const store::ChangeNotice &)>;
/// All three at the begin of a session, in which what was set aside is tried again.
[[nodiscard]] Result<CacheFacts> factsAtSignIn(store::Cache &cache, const Changed &changed);
/// The same right after the call that @p notice tells of, which has counted what waits.
[[nodiscard]] Result<CacheFacts> factsAfter(store::Cache &cache, const store::ChangeNotice &notice);

/// The session's resume secret, which the sealed cache keeps for a renewal after weeks offline.
[[nodiscard]] Result<std::optional<Bytes>> resumeSecret(const store::Cache &cache);
/// Writes only if @p secret is another than the one that is kept.
[[nodiscard]] Result<void> keepResumeSecret(store::Cache &cache, const Bytes &secret);

/// @p page without the sections of @p skip.
[[nodiscard]] feed::PullPage without(feed::PullPage page, const std::vector<Id> &skip);

} // namespace redoubt::link
