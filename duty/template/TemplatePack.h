// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/template/TemplateRules.h"

#include <string>
#include <string_view>
#include <vector>

/// Data packs of templates: files in which offices pass them on (DESIGN §12).
namespace redoubt::duty {

/// A template as a pack holds it. What a unit gives it on publishing, version, day and author, is not in it.
struct PackedTemplate
{
    TemplateSort sort = TemplateSort::Checklist;
    std::string name;
    std::string source; ///< where it comes from, as people cite it
    std::optional<std::string> changes;
    TemplateContent content;
    UnknownMembers unknown;
    bool operator==(const PackedTemplate &) const = default;
};
BOOST_DESCRIBE_STRUCT(PackedTemplate, (), (sort, name, source, changes, content, unknown))

struct TemplatePack
{
    static constexpr const char *Format = "redoubt-duty-templates";
    static constexpr std::int64_t FormatVersion = 1;
    std::string format = Format;
    std::int64_t formatVersion = FormatVersion;
    std::string name;
    std::string note; ///< what the pack is for, and how sure what it says is
    std::vector<PackedTemplate> templates;
    UnknownMembers unknown;
    bool operator==(const TemplatePack &) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplatePack, (), (format, formatVersion, name, note, templates, unknown))

/// Reads a pack, strictly: members that are not known are refused, and so is the whole pack for one template that does not hold. Fails with
/// Malformed, TooLarge (over bounds::PackBytes), UnsupportedVersion or InvalidArgument; the detail names the template.
[[nodiscard]] Result<TemplatePack> readTemplatePack(std::string_view text);

/// The same, as a file: of @p versions what a pack holds. Reading it gives what was written.
[[nodiscard]] std::string writeTemplatePack(const std::string &name, const std::vector<DutyTemplate> &versions);

/// What importing a template of a pack does in a unit.
struct PackStep
{
    enum class What {
        New,     ///< the unit has none of this sort and name
        Version, ///< another version of what it has
        Same,    ///< it says what the latest version says: nothing is published
    };
    PackedTemplate packed;
    What what = What::New;
    std::int64_t version = 1; ///< which it becomes, or is
    bool operator==(const PackStep &) const = default;
};

/// @p own: what the unit has published.
[[nodiscard]] std::vector<PackStep> packSteps(const TemplatePack &pack, const std::vector<TemplateSeries> &own);

} // namespace redoubt::duty
