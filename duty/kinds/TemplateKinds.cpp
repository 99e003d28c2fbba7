// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareTemplateKinds.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/Template.h"
#include "duty/kinds/TemplateLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/CheckRules.h"
#include "duty/template/TemplateRules.h"
#include "feed/ChangeFields.h"
#include "feed/FieldBounds.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

#include <set>

namespace redoubt::duty {

namespace {
constexpr int templatesLookedAt = 2'000;

feed::Validation validateTemplate(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto published, fromJson<DutyTemplate>(json::value(change.fields)));
    REDOUBT_TRY(checkTemplate(published));
    // Two keepers who did not see each other may give the same number: both are taken, and it is seen.
    std::vector<std::string> flagged;
    int seen = 0;
    context.state->forEachFromLast(DutyTemplate::Kind, [&](const feed::RecordState &record) {
        const auto other = record.id == change.record ? fail(ErrorCode::NotFound) : feed::settledRecord<DutyTemplate>(record);
        if (other && other->sort == published.sort && other->name == published.name && other->version == published.version)
            flagged = {marks::VersionTaken};
        return flagged.empty() && ++seen < templatesLookedAt;
    });
    return flagged;
}

Result<void> checkCopiedItems(const json::value &value)
{
    REDOUBT_ASSIGN(const auto items, fromJson<std::vector<CheckItem>>(value));
    return checkItems(items);
}
} // namespace

void declareTemplateKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> office{StreamPurpose::DutyOffice};

    auto published = entry<DutyTemplate>(writers::ofBroadcast(), {StreamPurpose::UnitBroadcast});
    feed::boundTexts(published,
                     {{"name", 1, bounds::TemplateName},
                      {"source", 1, bounds::TemplateSource},
                      {"changes", 0, bounds::TemplateChanges},
                      {"by", 1, bounds::PersonName}});
    feed::boundShown(published, {"name"});
    feed::boundCopied(published, {"by"});
    feed::boundNumber(published, "version", 1, bounds::Version);
    published.validate = validateTemplate;
    registry.declare(std::move(published));

    auto copy = entry<CopiedChecklist>(writers::ofShifts(), office);
    feed::boundText(copy, "name", 1, bounds::TemplateName);
    feed::boundCopied(copy, {"name"});
    feed::boundNumber(copy, "version", 1, bounds::Version);
    feed::boundField(copy, "items", checkCopiedItems);
    feed::boundField(copy, "origin", checkOrigin);
    registry.declare(std::move(copy));

    auto choice = entry<ChecklistChoice>(writers::ofApprovals(), office);
    feed::boundTexts(choice, {{"name", 1, bounds::TemplateName}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(choice, {"name", "by"});
    registry.declare(std::move(choice));
}

} // namespace redoubt::duty
