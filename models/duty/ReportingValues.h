// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

/// What the page shows on which a unit reports.
namespace redoubt::models {

struct ReportingTime
{
    duty::ReportView view;
    QString time;          ///< "12:00", with its day where that is another
    bool isOpen = false;   ///< can be reported now
    bool toReport = false; ///< and is to be
    bool operator==(const ReportingTime &) const = default;
};

struct ReportingValues
{
    OfficeTime time;
    bool asked = false;
    QString superior;
    std::vector<ReportingTime> times; ///< of today, and what is owed of yesterday, in order
    int chosen = -1;
    std::vector<duty::CheckItem> items; ///< of the time that is chosen
    std::vector<Instant> reminded;      ///< for the time that is chosen, by people
    bool operator==(const ReportingValues &) const = default;
};

/// What @p channel owes to the broadcast of its superior. @p chosen: the time that somebody chose; otherwise the first that is to be reported, or the
/// last that was, or the next.
[[nodiscard]] ReportingValues reportingValues(const duty::ReportBoard &board, const Id &broadcast, const Id &unit, const Id &channel,
                                              const QString &superior, std::optional<Instant> chosen, Instant now);

} // namespace redoubt::models
