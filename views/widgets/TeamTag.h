// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"
#include "views/widgets/Chip.h"

namespace redoubt::views {

[[nodiscard]] Tone teamTone(models::TeamSide side);
/// "red", "blue", "white" in the reader's language.
[[nodiscard]] QString teamSideName(models::TeamSide side);
/// The filled tag of a team: @p code is its word ("红03"); the side's own word when it is empty.
[[nodiscard]] ChipSpec teamTag(const QString &code, models::TeamSide side, int height = 20);

} // namespace redoubt::views
