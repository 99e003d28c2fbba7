// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/BulletinBoard.h"
#include "duty/board/ReportBoard.h"
#include "tests/simulation/checks/Truth.h"

namespace redoubt::simulation {

/// Every swap in the office @p office was asked for, answered and approved by whom it concerns, told anew from the stream's lines: asked for by one
/// of the two where they say so, answered by the other, withdrawn by who asked, approved by neither. Each by the account that the newest plan before
/// it gives the member.
[[nodiscard]] Violations checkSwaps(const TrueStream &office);

/// Of each bulletin in @p broadcast: whether @p board shows it as acknowledged by the unit of @p channel, and since when, is what the receipts there
/// say.
[[nodiscard]] Violations checkReceipts(const TrueStream &broadcast, const TrueStream &channel, const duty::BulletinBoard &board);

/// Every zero report of @p channel is on @p board, for its due time; late is what was finished after it, and stays so whatever came later.
[[nodiscard]] Violations checkReports(const TrueStream &channel, const duty::ReportBoard &board);

} // namespace redoubt::simulation
