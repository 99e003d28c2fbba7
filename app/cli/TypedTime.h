// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"

#include <string>

namespace redoubt::cli {

/// A moment as people type it: RFC 3339 with an offset, or without one as the clocks of @p zone show it (also a date alone, its
/// midnight). Fails with Malformed.
[[nodiscard]] Result<Instant> typedInstant(const std::string &text, const calendar::TimeZone &zone);

} // namespace redoubt::cli
