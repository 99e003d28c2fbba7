// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/HandoverWords.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "duty/shift/OrderRules.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"
#include "feed/StreamFamily.h"

namespace redoubt::duty {

namespace {
using feed::boundField;
using feed::boundText;

Result<Shift> wordsShift(const feed::WriteContext &context, const Id &id)
{
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, id, "shift", Shift::Kind));
    return feed::settledRecord<Shift>(record);
}

feed::Validation validateTick(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto tick, fromJson<StepTick>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto shift, wordsShift(context, tick.shift));
    return shift.endedAt ? std::vector<std::string>{marks::AfterShift} : std::vector<std::string>{};
}

feed::Validation validateConsent(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto consent, fromJson<HandoverConsent>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto shift, wordsShift(context, consent.shift));
    const bool onBehalf = consent.side.has_value();
    const bool whole = consent.meant && consent.meantName && consent.signs && consent.signsName;
    const bool none = !consent.meant && !consent.meantName && !consent.signs && !consent.signsName;
    if (onBehalf ? !whole : !none)
        return fail(ErrorCode::InvalidArgument, "side: a signature on behalf names its side, who was meant and who signs");
    if (onBehalf == (consent.despite && !consent.despite->empty()))
        return fail(ErrorCode::InvalidArgument, "despite: a word lets somebody sign, or a handover pass");
    if (onBehalf && consent.meant == consent.signs)
        return fail(ErrorCode::InvalidArgument, "signs: nobody signs on behalf of themselves");
    if (text::trimmed(consent.reason).empty())
        return fail(ErrorCode::MissingReason, "reason: why");
    REDOUBT_TRY(feed::verifyWord(consent.word, consentedIn(context.stream, consent)));
    REDOUBT_TRY(feed::checkCertificateOf(consent.word));
    if (context.family) {
        if (!context.family->certifies({consent.word.signer, consent.word.installation}, consent.word.key))
            return fail(ErrorCode::BadSignature, "word: no key of the signer");
        if (!context.family->holdsInUnit(consent.word.signer, context.owner, {roles::Leader}))
            return fail(ErrorCode::Forbidden, "word: of somebody who does not lead here");
    }
    return shift.endedAt ? std::vector<std::string>{marks::AfterShift} : std::vector<std::string>{};
}

feed::Validation validateHold(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_TRY(feed::checkReference(change, context, "matter", OpenMatter::Kind));
    return std::vector<std::string>{};
}

feed::Validation validateHoldEnd(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_TRY(feed::checkReference(change, context, "hold", HandoverHold::Kind));
    return std::vector<std::string>{};
}

feed::Validation validateCorrection(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto correction, fromJson<HandoverCorrection>(json::value(change.fields)));
    if (text::trimmed(correction.text).empty())
        return fail(ErrorCode::MissingReason, "text: what was wrong");
    REDOUBT_ASSIGN(const auto handover, handoverIn(*context.state, correction.handover));
    REDOUBT_ASSIGN(const auto shift, wordsShift(context, handover.shift));
    if (!shift.endedAt)
        return fail(ErrorCode::RuleViolated, "handover: duty has not passed; it is prepared anew");
    const bool leads =
        context.role == roles::Leader || (context.family && context.family->holdsInUnit(context.account, context.owner, {roles::Leader}));
    if (!leads && !standsOn(handover.sheet, context.account))
        return fail(ErrorCode::RuleViolated, "text: corrected by who stands on the sheet, or by a leader");
    return std::vector<std::string>{};
}

Result<void> checkDespite(const json::value &list)
{
    REDOUBT_ASSIGN(const auto causes, fromJson<std::vector<Id>>(list));
    if (causes.size() > static_cast<std::size_t>(bounds::HoldsLetGo))
        return fail(ErrorCode::TooLarge, "at most " + std::to_string(bounds::HoldsLetGo) + " holds");
    return {};
}

template <class T>
feed::KindDeclaration said(std::set<Role> writers)
{
    auto kind = entry<T>(std::move(writers), {StreamPurpose::DutyOffice});
    boundText(kind, "by", 1, bounds::PersonName);
    feed::boundCopied(kind, {"by"});
    return kind;
}
} // namespace

void declareHandoverWordKinds(feed::KindRegistry &registry)
{
    auto order = said<HandoverOrder>(writers::ofApprovals());
    feed::boundNumber(order, "version", 1, bounds::Version);
    feed::boundNumber(order, "lastRoundMinutes", 1, bounds::OrderMinutes);
    feed::boundNumber(order, "earlyMinutes", 1, bounds::OrderMinutes);
    boundField(order, "steps", [](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto steps, fromJson<std::vector<OrderStep>>(value));
        return checkSteps(steps);
    });
    registry.declare(std::move(order));

    auto tick = said<StepTick>(writers::ofShifts());
    boundText(tick, "step", 1, bounds::StepKey);
    tick.validate = validateTick;
    registry.declare(std::move(tick));

    auto consent = said<HandoverConsent>(writers::ofShifts());
    boundText(consent, "reason", 1, bounds::Reason);
    boundText(consent, "meantName", 1, bounds::PersonName);
    boundText(consent, "signsName", 1, bounds::PersonName);
    feed::boundCopied(consent, {"meantName", "signsName"});
    boundField(consent, "despite", checkDespite);
    consent.validate = validateConsent;
    registry.declare(std::move(consent));

    auto hold = said<HandoverHold>(writers::ofOrders());
    boundText(hold, "reason", 1, bounds::Reason);
    hold.validate = validateHold;
    registry.declare(std::move(hold));

    auto correction = said<HandoverCorrection>(writers::ofShifts());
    boundText(correction, "text", 1, bounds::CorrectionText);
    correction.validate = validateCorrection;
    registry.declare(std::move(correction));

    auto end = said<HandoverHoldEnd>(writers::ofOrders());
    boundText(end, "reason", 1, bounds::Reason);
    end.validate = validateHoldEnd;
    registry.declare(std::move(end));
}

} // namespace redoubt::duty
