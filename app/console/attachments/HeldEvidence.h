// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <optional>
#include <set>

namespace redoubt::console {

/// Where the bytes of @p digest are on this machine: for @p stream or, equal bytes being the same file, for another stream that
/// this account has here. None: they have to be fetched. Fails as Attachments::find does.
[[nodiscard]] Result<std::optional<store::AttachmentInfo>> heldEvidence(store::Cache &cache, const Id &stream, const Digest &digest);

/// Those of @p digests that are on this machine, for whichever stream; a few are looked up one by one.
/// Fails as Attachments::find and list do.
[[nodiscard]] Result<std::set<Digest>> heldAmong(store::Cache &cache, const std::set<Digest> &digests);

/// The digest of no bytes at all.
[[nodiscard]] bool isEmptyFile(const Digest &digest);

} // namespace redoubt::console
