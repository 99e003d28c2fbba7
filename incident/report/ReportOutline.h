// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"
#include "core/calendar/CivilJson.h"
#include "incident/kinds/ReportStage.h"

#include <string>
#include <string_view>
#include <vector>

/// What a report of an incident holds, as dated data: its parts, which of them must be there, and the words with which each begins. Imported, never
/// changed; a report keeps the version that it was begun with.
namespace redoubt::incident {

/// One part of a report.
struct OutlineSection
{
    std::string id;
    calendar::LocalName name; ///< 涉事单位与系统
    calendar::LocalName help; ///< what the regulation asks for here
    bool required = false;    ///< before it is issued; what is not may be supplied later 补报
    std::string text;         ///< with which it begins, with fields in braces (ReportText.h); may be empty
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::string source; ///< where that was read
    bool operator==(const OutlineSection &) const = default;
};

struct OutlineStage
{
    ReportStage stage = ReportStage::Initial;
    std::string title; ///< with fields: "关于{{事件.名称}}的{{报告.种类}}"
    std::vector<OutlineSection> sections;
    bool operator==(const OutlineStage &) const = default;

    [[nodiscard]] const OutlineSection *section(std::string_view sectionId) const;
};

struct ReportOutline
{
    std::string id;      ///< "cn-report"
    std::string version; ///< "2025.1"
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::string note;
    std::vector<OutlineStage> stages; ///< each once
    std::string digest;               ///< Digest::toString() of the bytes that it was read from
    bool operator==(const ReportOutline &) const = default;

    [[nodiscard]] const OutlineStage *stage(ReportStage stage) const;
};

/// Reads a pack of our own form ("format": "redoubt-report-outline"), strictly: members and names of fields that are not known are refused, each
/// stage has at least one part, ids are unlike. Fails with Malformed, TooLarge or UnsupportedVersion; the detail names stage and part.
[[nodiscard]] Result<ReportOutline> loadReportOutline(std::string_view text);

/// The last of @p outlines that holds on @p date; nullptr: none did by then.
[[nodiscard]] const ReportOutline *outlineOn(const std::vector<ReportOutline> &outlines, calendar::CivilDate date);

} // namespace redoubt::incident
