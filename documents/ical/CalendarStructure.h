// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string_view>

namespace redoubt::documents {

/// Whether @p text begins and ends what it has begun, as far as lines tell: libical reads what is cut off, or no calendar at all, without a
/// word. Fails with Malformed; the detail names the line.
[[nodiscard]] Result<void> checkCalendarStructure(std::string_view text);

} // namespace redoubt::documents
