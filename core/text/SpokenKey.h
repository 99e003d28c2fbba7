// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::text {

/// Equal for two texts that say the same when they are read out: nameKey() with letters, digits and marks on letters alone, so without blanks,
/// punctuation and signs. A point between two digits stays, and a minus before a number: 1.8 is not 18, nor −5 a 5. For comparing only.
[[nodiscard]] std::string spokenKey(std::string_view text);

} // namespace redoubt::text
