// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "incident/board/IncidentStanding.h"
#include "incident/report/ReportOutline.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What reports and templates can quote of an incident, by name: the dictionary of fields, and what each stands for. Reports go to Chinese offices:
/// names and values are Chinese whatever the console's language is.
namespace redoubt::incident {

/// A field as it stands in a report.
struct FieldValue
{
    std::string text; ///< at most 3,000 characters; of more the beginning, which says so
    /// What must not be another in the next report without a word about it: a time, a number, a name. Empty: it goes on by itself (how long it has
    /// lasted, what has been done).
    std::string fixed;
    bool operator==(const FieldValue &) const = default;
};

/// Of the fields that are known.
using FieldValues = std::map<std::string, FieldValue, std::less<>>;

/// What a report is made of.
struct ReportGround
{
    const IncidentView &view;
    const GradingGuide &guide;
    std::optional<IncidentStanding> standing; ///< none: the level cannot be said
    const calendar::TimeZone &zone;           ///< of the register
    std::string unit;                         ///< whose incident it is
    std::string category;                     ///< in words; empty: not said
    ReportStage stage = ReportStage::Initial;
    int ordinal = 1; ///< of the reports of its stage
    Instant now;
};

/// The names that there are, in the order in which they are offered. Impacts come beside them, by impactField().
[[nodiscard]] const std::vector<std::string_view> &fieldNames();
/// One of fieldNames(), or of an impact.
[[nodiscard]] bool isFieldName(std::string_view name);
/// "影响.直接经济损失": the field of a row of the guide.
[[nodiscard]] std::string impactField(const GuideRow &row);
/// The field that says all impacts that are known.
inline constexpr std::string_view allImpacts = "事件.影响";

[[nodiscard]] FieldValues fieldValues(const ReportGround &ground);

/// 2026年4月15日14:20, without blanks, as official papers write it.
[[nodiscard]] std::string longMoment(const calendar::CivilTime &time, bool withSeconds = false);
/// 第三级; empty: not said.
[[nodiscard]] std::string protectionText(std::optional<std::int64_t> level);
/// 属关键信息基础设施; empty: not said.
[[nodiscard]] std::string criticalText(std::optional<bool> critical);
/// 1小时21分; under a minute 不足1分.
[[nodiscard]] std::string lastingText(std::int64_t milliseconds);

} // namespace redoubt::incident
