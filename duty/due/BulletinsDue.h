// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/BulletinBoard.h"
#include "duty/due/DueList.h"

namespace redoubt::duty {

/// Bulletins from others than @p own, the broadcast of @p unit, that it has not acknowledged or given feedback on in @p channel. Ended ones ask for
/// nothing any more.
[[nodiscard]] DueList bulletinsOwed(const BulletinBoard &board, const Id &unit, const std::optional<Id> &own, const Id &channel, Instant now);

/// Bulletins of @p broadcast that run and of which not all units have answered: due as their clock is.
[[nodiscard]] DueList answersOwed(const BulletinBoard &board, const Id &broadcast, const std::vector<UnitChannel> &channels, Instant now);

} // namespace redoubt::duty
