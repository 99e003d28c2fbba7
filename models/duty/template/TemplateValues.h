// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/template/TemplateDifferences.h"
#include "duty/template/TemplateRules.h"
#include "models/duty/OfficeTime.h"

#include <QString>

#include <optional>
#include <vector>

/// What the sheet of a template shows: plain values, made of a series at one moment.
namespace redoubt::models {

struct TemplateVersionChoice
{
    Id record;
    std::int64_t version = 1;
    QString from;
    bool withdrawn = false;

    bool operator==(const TemplateVersionChoice &) const = default;
};

struct TemplateValues
{
    duty::DutyTemplate shown;
    std::optional<Id> record; ///< of what is shown; none: it is not published yet
    QString unit;
    QString publishedText; ///< "2026-10-01 09:00"
    bool own = false;
    bool holds = false; ///< today
    bool isComing = false;
    bool inUse = false;     ///< the office's next shift begins with it
    bool mayChoose = false; ///< the office may be told to use it
    bool mayPublish = false;
    bool versionTaken = false;
    bool pending = false;
    std::vector<TemplateVersionChoice> versions; ///< the latest first
    std::optional<Id> comparedWith;
    std::int64_t comparedVersion = 0;
    std::vector<duty::RowDifference> differences; ///< to that one; empty: nothing is compared
    std::optional<duty::TemplateContent> before;  ///< what that one says

    bool operator==(const TemplateValues &) const = default;
};

/// @p record of @p series, compared with @p before where both are there.
[[nodiscard]] TemplateValues templateValues(const duty::TemplateSeries &series, const Id &record, const std::optional<Id> &before,
                                            calendar::CivilDate today, const OfficeTime &time);

} // namespace redoubt::models
