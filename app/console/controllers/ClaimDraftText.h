// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "views/exercise/Requests.h"

namespace redoubt::console {

/// The working copy of a claim as it is kept, sealed, between keystrokes and starts.
[[nodiscard]] Bytes toBytes(const views::ClaimDraft &draft);
/// Fails with Malformed or UnsupportedVersion.
[[nodiscard]] Result<views::ClaimDraft> claimDraftFromBytes(ByteView bytes);

} // namespace redoubt::console
