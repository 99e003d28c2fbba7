// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/OfficeTemplates.h"

#include "feed/AttachedFileBounds.h"
#include "feed/DeclareKind.h"
#include "incident/kinds/IncidentBounds.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/roles/IncidentRoles.h"

namespace redoubt::incident {

namespace {
constexpr std::int64_t mostOfTemplateFile = 16LL << 20; ///< bytes, as documents/template takes

Result<void> checkTemplateFile(const feed::AttachedFile &file)
{
    REDOUBT_TRY(feed::checkAttachedFiles({file}, 1, incidentBounds::SeriesName));
    return feed::checkNumber(file.size, 1, mostOfTemplateFile);
}

feed::Validation validateTemplate(const feed::Change &change, const feed::WriteContext &)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "a template is withdrawn, and stays");
    return std::vector<std::string>{};
}
} // namespace

void declareOfficeTemplateKind(feed::KindRegistry &registry)
{
    auto kind = feed::document<OfficeTemplate>(registerWriters::ofApprovals(), {StreamPurpose::IncidentRegister});
    boundTexts(
        kind,
        {{"name", 1, incidentBounds::SeriesName}, {"publishedBy", 1, incidentBounds::PersonName}, {"withdrawnBy", 1, incidentBounds::PersonName}});
    feed::boundShown(kind, {"name"});
    feed::boundField(kind, "file", ofField<feed::AttachedFile>(checkTemplateFile));
    feed::boundNumber(kind, "version", 1, 10'000);
    boundInstants(kind, {"publishedAt", "withdrawnAt"});
    kind.validate = validateTemplate;
    registry.declare(std::move(kind));
}

} // namespace redoubt::incident
