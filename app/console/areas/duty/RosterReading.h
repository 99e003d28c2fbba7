// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterBoard.h"
#include "duty/roster/SheetComparison.h"
#include "views/duty/roster/RosterRequests.h"

namespace redoubt::console {

/// What a calendar is read with: a series has no end, and a summary names posts that only a plan knows.
struct ReadingFrame
{
    duty::RosterPlan plan;
    calendar::TimeZone zone = calendar::TimeZone::utc();
    calendar::CivilDate from;
    calendar::CivilDate until; ///< the first that no longer belongs
};

/// The roster in @p path: a table, xlsx or csv (UTF-8, GBK), of which the first visible sheet that is one; or a calendar (iCalendar), by @p frame.
/// For a thread that may wait. Fails with StorageFailed (the file cannot be read) and TooLarge, and as documents::readXlsx, readCsv, readCalendarFile
/// and duty::readRosterSheet do.
[[nodiscard]] Result<duty::RosterSheet> readRosterFile(const QString &path, const ReadingFrame &frame);

/// What the dialog says of @p comparison.
[[nodiscard]] views::ReadInWords readInWords(const QString &file, const duty::RosterSheet &sheet, const duty::SheetComparison &comparison,
                                             const duty::RosterBoard &board);

} // namespace redoubt::console
