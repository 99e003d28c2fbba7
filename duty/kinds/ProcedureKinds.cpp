// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareTemplateKinds.h"
#include "duty/kinds/Procedure.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/template/TemplateRules.h"
#include "feed/ChangeFields.h"
#include "feed/FieldBounds.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

namespace {
feed::Validation markedIfClosed(const Id &matter, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, matter, "matter", OpenMatter::Kind));
    REDOUBT_ASSIGN(const auto known, feed::settledRecord<OpenMatter>(record));
    return known.closedAt ? std::vector<std::string>{marks::AfterClose} : std::vector<std::string>{};
}

feed::Validation validateProcedure(const feed::Change &change, const feed::WriteContext &context)
{
    return markedIfClosed(feed::idIn(change, "matter").value_or(Id()), context);
}

feed::Validation validateStep(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto mark, fromJson<StepMark>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, mark.procedure, "procedure", MatterProcedure::Kind));
    REDOUBT_ASSIGN(const auto procedure, feed::settledRecord<MatterProcedure>(record));
    const auto step = std::ranges::find(procedure.steps, mark.step, &ProcedureStep::key);
    if (step == procedure.steps.end())
        return fail(ErrorCode::NotFound, "step: none of the procedure");
    if (mark.outcome == StepOutcome::Skipped && step->required && text::trimmed(mark.note.value_or("")).empty())
        return fail(ErrorCode::MissingReason, "note: why a required step is left out");
    return markedIfClosed(procedure.matter, context);
}

Result<void> checkBegunSteps(const json::value &value)
{
    REDOUBT_ASSIGN(const auto steps, fromJson<std::vector<ProcedureStep>>(value));
    return checkSteps(steps);
}
} // namespace

void declareProcedureKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> office{StreamPurpose::DutyOffice};

    auto procedure = entry<MatterProcedure>(writers::ofShifts(), office);
    feed::boundTexts(procedure, {{"name", 1, bounds::TemplateName}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(procedure, {"name", "by"});
    feed::boundNumber(procedure, "version", 1, bounds::Version);
    feed::boundField(procedure, "origin", checkOrigin);
    feed::boundField(procedure, "steps", checkBegunSteps);
    procedure.validate = validateProcedure;
    registry.declare(std::move(procedure));

    auto step = entry<StepMark>(writers::ofShifts(), office);
    feed::boundTexts(step, {{"step", 1, bounds::ProcedureStepKey}, {"note", 0, bounds::StepNote}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(step, {"by"});
    step.validate = validateStep;
    registry.declare(std::move(step));
}

} // namespace redoubt::duty
