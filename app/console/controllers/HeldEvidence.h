// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <optional>

namespace redoubt::console {

/// Where the bytes of @p digest are on this machine: for @p stream or, equal bytes being the same file, for another stream that
/// this account has here. None: they have to be fetched. Fails as Attachments::find does.
[[nodiscard]] Result<std::optional<store::AttachmentInfo>> heldEvidence(store::Cache &cache, const Id &stream, const Digest &digest);

/// The digest of no bytes at all.
[[nodiscard]] bool isEmptyFile(const Digest &digest);

} // namespace redoubt::console
