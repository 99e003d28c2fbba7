// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "documents/model/TemplateValues.h"
#include "incident/board/IncidentBoard.h"
#include "incident/guide/GradingGuide.h"
#include "incident/kinds/Reports.h"

#include <optional>
#include <string>
#include <vector>

/// What an office's template can name of a report, and what it is filled with: of the very words that were signed, and nothing besides.
namespace redoubt::incident {

/// A name of the dictionary, with an example, in the order in which they are offered.
struct TemplateName
{
    std::string name;
    std::string list; ///< of a column: the list that it is in; empty: a field, or a list itself
    bool isList = false;
    std::string sample; ///< of a list empty
    bool operator==(const TemplateName &) const = default;
};

/// Of every report: its own fields, those of ReportFields.h (of impacts those of @p guide), and lists: 章节, 更正, 时间线, 系统清单.
[[nodiscard]] std::vector<TemplateName> templateDictionary(const GradingGuide &guide);
/// The same as documents/template asks it. What must be there: the parts of the report 章节.
[[nodiscard]] documents::TemplateNames templateNames(const GradingGuide &guide);

/// What a template is filled with of @p content, as @p by signs it at @p at; empty and none: it is a draft. Times are by @p zone.
[[nodiscard]] documents::TemplateData templateData(const ReportContent &content, const std::string &by, std::optional<Instant> at,
                                                   const calendar::TimeZone &zone);

/// Lists as they stand in a report when it is issued: the course, of a long one its end, which says so, and the systems concerned. @p zone: of the
/// register.
[[nodiscard]] std::vector<IssuedTable> issuedTables(const IncidentView &view, const calendar::TimeZone &zone);

} // namespace redoubt::incident
