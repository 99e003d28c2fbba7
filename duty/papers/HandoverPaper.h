// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeMarks.h"
#include "duty/papers/PaperWords.h"

namespace redoubt::duty {

/// What the handover sheet 交接单 is made of.
struct HandoverFacts
{
    Id office;
    std::string officeName;
    Shift shift; ///< the outgoing one
    HandoverView view;
    std::vector<CheckView> checks;    ///< of that shift (OfficeBoard::checks): what the rows should be, and why they need a word
    std::vector<DutyMark> marks = {}; ///< of the handover (handoverMarks)
};

/// The sheet as it is signed, on A4: shift and people; only the rows of the checklist that need a word, with an equation that adds up; open
/// matters by reference with their limits; what was read back beside what stands recorded; what was counted, reminders; what the office's order asks
/// for and what of it is missing; what was out of the ordinary; both signatures, on whose behalf and by whose consent; what proves it; what was
/// corrected since. Times by @p zone, the office's.
[[nodiscard]] documents::Paper handoverPaper(const HandoverFacts &facts, const calendar::TimeZone &zone, PaperWords words = {});

} // namespace redoubt::duty
