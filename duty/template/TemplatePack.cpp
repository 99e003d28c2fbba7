// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/template/TemplatePack.h"

#include "core/json/Json.h"
#include "core/json/RefuseUnknown.h"
#include "core/text/ShownName.h"
#include "duty/kinds/TemplateLimits.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <set>
#include <utility>

namespace redoubt::duty {

namespace {
/// As it would be published, for the checks of what is.
DutyTemplate publishedOf(const PackedTemplate &packed)
{
    DutyTemplate published;
    published.sort = packed.sort;
    published.name = packed.name;
    published.source = packed.source;
    published.changes = packed.changes;
    published.content = packed.content;
    return published;
}

Result<void> checkPacked(const PackedTemplate &packed)
{
    REDOUBT_TRY(text::checkShownName(packed.name, bounds::TemplateName));
    REDOUBT_TRY(feed::checkText(packed.source, 1, bounds::TemplateSource));
    REDOUBT_TRY(feed::checkText(packed.changes.value_or(""), 0, bounds::TemplateChanges));
    return checkTemplate(publishedOf(packed));
}
} // namespace

Result<TemplatePack> readTemplatePack(std::string_view text)
{
    JsonLimits limits;
    limits.maxBytes = bounds::PackBytes;
    limits.maxValues = 100'000;
    REDOUBT_ASSIGN(const auto object, parseJsonObject(text, limits));
    const auto *format = object.if_contains("format");
    if (!format || !format->is_string() || format->as_string() != TemplatePack::Format)
        return fail(ErrorCode::Malformed, "format: no pack of duty templates");
    // First of all: a later form may have any other member.
    const auto *version = object.if_contains("formatVersion");
    if (version && version->is_int64() && version->as_int64() > TemplatePack::FormatVersion)
        return fail(ErrorCode::UnsupportedVersion, "formatVersion: " + std::to_string(version->as_int64()));
    REDOUBT_ASSIGN(auto pack, fromJson<TemplatePack>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(pack, "pack"));
    if (pack.templates.empty() || pack.templates.size() > static_cast<std::size_t>(bounds::TemplatesOfPack))
        return fail(ErrorCode::InvalidArgument, "templates: between 1 and " + std::to_string(bounds::TemplatesOfPack));
    std::set<std::pair<TemplateSort, std::string>> names;
    for (const auto &packed : pack.templates) {
        if (const auto holds = checkPacked(packed); !holds)
            return fail(holds.error().code, packed.name + ": " + holds.error().detail);
        if (!names.emplace(packed.sort, packed.name).second)
            return fail(ErrorCode::InvalidArgument, packed.name + ": twice");
    }
    return pack;
}

std::string writeTemplatePack(const std::string &name, const std::vector<DutyTemplate> &versions)
{
    TemplatePack pack;
    pack.name = name;
    for (const auto &version : versions) {
        if (!version.withdrawn.value_or(false))
            pack.templates.push_back({version.sort, version.name, version.source, version.changes, version.content, {}});
    }
    return writeJson(toJson(pack)) + "\n";
}

std::vector<PackStep> packSteps(const TemplatePack &pack, const std::vector<TemplateSeries> &own)
{
    std::vector<PackStep> steps;
    for (const auto &packed : pack.templates) {
        const auto series =
            std::ranges::find_if(own, [&](const TemplateSeries &each) { return each.sort == packed.sort && each.name == packed.name; });
        PackStep step{packed, PackStep::What::New, 1};
        if (series != own.end()) {
            const auto &latest = series->latest().value;
            const bool same = latest.content == packed.content && latest.source == packed.source;
            step.what = same ? PackStep::What::Same : PackStep::What::Version;
            step.version = same ? latest.version : latest.version + 1;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace redoubt::duty
