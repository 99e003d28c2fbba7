// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace redoubt::models {

/// Which elements of @p positions (all different) can stay where they are when the rest is moved into rising order:
/// one longest rising subsequence. Costs O(n log n).
[[nodiscard]] std::vector<bool> longestRising(const std::vector<int> &positions);

} // namespace redoubt::models
