// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "duty/papers/PaperWords.h"
#include "duty/roster/Roster.h"

namespace redoubt::duty {

/// What stands on the official 值班表 beside its shifts.
struct RosterPaperFacts
{
    std::string officeName;          ///< 市网信办值班室
    calendar::CivilDate from;        ///< first duty day
    calendar::CivilDate until;       ///< first that no longer stands on it
    Instant at;                      ///< of the roster's version: the paper's date
    std::optional<std::string> note; ///< a line below the table: who made and approved it
};

/// The roster @p roster of @p plan as it hangs on the wall, a row a day and a column a post, heightened posts of guarantee periods after the
/// others: what sort of day it is in words, guarantee periods, who stands for whom, and who is missing. For PDF (documents::writePdf) and for xlsx
/// (documents::writeXlsx), which readRosterSheet reads back. Days of a year without a published calendar say so.
[[nodiscard]] documents::Paper rosterPaper(const RosterPlan &plan, const Roster &roster, const calendar::Calendar &calendar,
                                           const calendar::TimeZone &zone, const RosterPaperFacts &facts, PaperWords words = {});

/// What its sheet in a workbook is called: 2026年10月值班表; of other stretches than a month, with both days.
[[nodiscard]] std::string rosterSheetName(const RosterPaperFacts &facts, PaperWords words = {});

} // namespace redoubt::duty
