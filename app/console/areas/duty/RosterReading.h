// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterBoard.h"
#include "duty/roster/SheetComparison.h"
#include "views/duty/roster/RosterRequests.h"

namespace redoubt::console {

/// The roster in the table @p path, xlsx or csv (UTF-8, GBK): the first visible sheet that is one. For a thread that may wait. Fails with
/// StorageFailed (the file cannot be read) and TooLarge, and as documents::readXlsx, readCsv and duty::readRosterSheet do.
[[nodiscard]] Result<duty::RosterSheet> readRosterFile(const QString &path);

/// What the dialog says of @p comparison.
[[nodiscard]] views::ReadInWords readInWords(const QString &file, const duty::RosterSheet &sheet, const duty::SheetComparison &comparison,
                                             const duty::RosterBoard &board);

} // namespace redoubt::console
