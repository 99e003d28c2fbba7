// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/papers/HandoverPaper.h"

/// Parts of the handover sheet: what the office's order asks for, what was out of the ordinary, and below the signatures what was corrected since.
/// Nothing is added where there is none.
namespace redoubt::duty {

void typeOrder(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words);
void typeMarks(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words);

void typeCorrections(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words);

} // namespace redoubt::duty
