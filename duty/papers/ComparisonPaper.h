// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/papers/HandoverPaper.h"

namespace redoubt::duty {

/// Two handovers of an office side by side 对照: what is new, what goes on, what was put in order or closed since, and what else the sheets say
/// otherwise. A working paper: nothing on it is signed. Times by @p zone, the office's.
[[nodiscard]] documents::Paper comparisonPaper(const HandoverFacts &earlier, const HandoverFacts &later, const calendar::TimeZone &zone,
                                               PaperWords words = {});

} // namespace redoubt::duty
