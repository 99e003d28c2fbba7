// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "views/exercise/Requests.h"

namespace redoubt::console {

/// The working copy of a claim as it is kept, sealed, between keystrokes and starts.
[[nodiscard]] Bytes toBytes(const views::ClaimDraft &draft);
/// Fails with Malformed or UnsupportedVersion.
[[nodiscard]] Result<views::ClaimDraft> claimDraftFromBytes(ByteView bytes);
/// What would be typed to submit @p claim once more; its files are the ones that were sealed for it.
[[nodiscard]] views::ClaimDraft claimDraftFrom(const exercise::Claim &claim);

} // namespace redoubt::console
