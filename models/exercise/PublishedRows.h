// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/StandingsModel.h"

#include <optional>
#include <vector>

namespace redoubt::models {

/// The rows of a board as it was published: codes and totals, no more. The row of @p reader, the team of who reads it, is
/// theirs. A published board names no ids: a row's id is its place in the list.
[[nodiscard]] std::vector<StandingRow> publishedRows(const exercise::PublishedBoard &board, const std::optional<TeamLabel> &reader);

} // namespace redoubt::models
