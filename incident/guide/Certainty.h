// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"

namespace redoubt::incident {

/// Whether a value that is @p sure may decide by itself: what was read in the issued text, and what a named commentary says of it (据正文,
/// 据公开解读). A draft's value and one from memory prompt a person and decide nothing, however many of them agree (ADR 30).
[[nodiscard]] constexpr bool mayDecide(calendar::Sureness sure) { return sure == calendar::Sureness::Final || sure == calendar::Sureness::Secondary; }

} // namespace redoubt::incident
