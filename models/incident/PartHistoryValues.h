// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentReportBoard.h"

#include <QString>

#include <optional>
#include <vector>

/// What was written in one part of a report, by whom and when.
namespace redoubt::models {

struct PartText
{
    QString text;              ///< with fields in braces
    QString by;                ///< empty: as the report began
    std::optional<Instant> at; ///< none: as the report began
    bool isNow = false;        ///< it stands in the report
    bool isUnproved = false;   ///< the server did not have it as such when it was told of it: a console without network says so
    bool operator==(const PartText &) const = default;
};

struct PartHistoryValues
{
    Id report;
    QString section; ///< id of the outline
    QString name;
    Instant now;
    int offsetSeconds = 0;
    std::vector<PartText> texts; ///< the latest first; never empty
    std::vector<PartText> sides; ///< what people wrote without seeing each other, and nobody has settled; empty: nothing
    bool operator==(const PartHistoryValues &) const = default;
};

/// Of the part @p section of @p report; @p name is what the outline calls it. None: there is no such part.
[[nodiscard]] std::optional<PartHistoryValues> partHistoryValues(const incident::IncidentReportBoard &board, const Id &report, const QString &section,
                                                                 const QString &name, Instant now, int offsetSeconds);

} // namespace redoubt::models
