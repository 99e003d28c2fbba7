// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "documents/model/Paper.h"
#include "incident/kinds/Reports.h"

#include <optional>

/// A report as a paper, in the layout of official papers (GB/T 9704-2012): what is printed, exported and shown before it is signed.
namespace redoubt::incident {

/// @p content as it would be issued, marked as a draft.
[[nodiscard]] documents::Paper draftPaper(const ReportContent &content, const calendar::TimeZone &zone);
/// As it was issued, with who signed it, when, and the digest of what they signed.
[[nodiscard]] documents::Paper issuedPaper(const IssuedReport &issued, const calendar::TimeZone &zone);

} // namespace redoubt::incident
