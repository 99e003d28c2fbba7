// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// 事件分类: categories of incidents and their codes, as dated data (GB/T 20986-2023, Annex B).
namespace redoubt::incident {

/// The lower level of the table.
struct IncidentKind
{
    std::string code;                                         ///< "NADOS"
    std::string name;                                         ///< as the standard calls it
    calendar::Sureness sure = calendar::Sureness::Unverified; ///< of the code
    std::optional<std::string> doubt;                         ///< what is suspected of it
    bool operator==(const IncidentKind &) const = default;
};

struct IncidentCategory
{
    std::string code; ///< "NA"
    calendar::LocalName name;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::vector<IncidentKind> kinds; ///< none: the category stands for itself
    bool operator==(const IncidentCategory &) const = default;
};

struct CategoryTable
{
    std::string id;
    std::string version;
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::string note;
    std::vector<IncidentCategory> categories;
    std::string digest; ///< Digest::toString() of the bytes that it was read from
    bool operator==(const CategoryTable &) const = default;

    /// The category with @p code, or the one that has a kind with it; nullptr: none.
    [[nodiscard]] const IncidentCategory *categoryOf(std::string_view code) const;
    [[nodiscard]] const IncidentKind *kind(std::string_view code) const;
};

/// Reads a pack ("format": "redoubt-incident-categories"), strictly: members that are not known are refused. Fails with Malformed, TooLarge,
/// UnsupportedVersion, or InvalidArgument for a code that stands twice; the detail names the code.
[[nodiscard]] Result<CategoryTable> loadCategoryTable(std::string_view text);

/// How a paper calls @p code: 网络攻击事件（拒绝服务事件）. Empty where no category of @p categories has it.
[[nodiscard]] std::string categoryWords(const std::vector<IncidentCategory> &categories, std::string_view code);

} // namespace redoubt::incident
