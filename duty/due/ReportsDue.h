// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/ReportBoard.h"
#include "duty/due/DueList.h"

#include <vector>

namespace redoubt::duty {

/// Whether the unit of @p view is to report at @p now: the time has opened, and nothing came or it was sent back.
[[nodiscard]] bool isToReport(const ReportView &view, Instant now);
/// Whether @p schedule asks @p unit; one without groups asks everybody.
[[nodiscard]] bool asksUnit(const ReportSchedule &schedule, const Id &unit);

/// What @p unit owes to the superior of @p broadcast in @p channel: of yesterday and today.
[[nodiscard]] DueList reportsOwed(const ReportBoard &board, const Id &broadcast, const Id &unit, const Id &channel, Instant now);

/// A unit below with its channel.
struct ReportingUnit
{
    Id unit;
    Id channel;
    bool operator==(const ReportingUnit &) const = default;
};
/// What the superior of @p broadcast waits for at @p now: of the last time that is due, how many units' reports are missing, suspicious or tell of a
/// matter that nobody has seen to; due when it goes to the leader. One item, or none.
[[nodiscard]] DueList reportsToCollect(const ReportBoard &board, const Id &broadcast, const std::vector<ReportingUnit> &units, Instant now);

} // namespace redoubt::duty
