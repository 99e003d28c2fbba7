// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/papers/HandoverPaper.h"

/// Two parts of the handover sheet: what the office's order asks for, and what was out of the ordinary. Nothing is added where there is neither.
namespace redoubt::duty {

void typeOrder(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words);
void typeMarks(documents::Paper &paper, const HandoverFacts &facts, const calendar::TimeZone &zone, const PaperWords &words);

} // namespace redoubt::duty
