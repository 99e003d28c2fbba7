// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"

#include <string>
#include <vector>

namespace redoubt::cli {

/// The shipped calendars with those of @p files, which may be packs or yearly files, and take the place of a shipped one for their year.
/// Fails as readWholeInput, calendar::readCalendarFile and Calendar::add do; the detail names the file.
[[nodiscard]] Result<calendar::Calendar> knownCalendar(const std::vector<std::string> &files);

} // namespace redoubt::cli
