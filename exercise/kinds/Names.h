// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/ShownFields.h"

/// The names in an exercise's records: what each may be, and which must differ.
namespace redoubt::exercise {

using feed::boundCopied;
using feed::boundShown;
using feed::boundShownOrEmpty;

/// Two teams of one exercise have neither codes that are the same or look alike, nor the same name. A removed team gives its own back.
/// Looked at are the first MostTeamsCompared, so that no plan makes each further add dearer; an exercise has some dozens.
/// Fails with AlreadyExists; the detail has both spellings.
[[nodiscard]] Result<void> checkTeamIsItself(const feed::Change &change, const feed::WriteContext &context);
inline constexpr int MostTeamsCompared = 1000;

} // namespace redoubt::exercise
