// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/Handover.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/ReadBackRule.h"
#include "feed/ChangeFields.h"
#include "feed/StreamFamily.h"
#include "feed/ShownFields.h"

namespace redoubt::duty {

namespace {
using feed::Change;
using feed::Validation;
using feed::WriteContext;

Validation validateHandover(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto handover, fromJson<Handover>(json::value(change.fields)));
    REDOUBT_TRY(feed::recordIn(context.state, handover.shift, "shift", Shift::Kind));
    if (handover.digest != digestOfSheet(handover.sheet))
        return fail(ErrorCode::BadDigest, "digest: not the sheet's");
    if (!isAmong(handover.sheet.outgoing, context.account))
        return fail(ErrorCode::RuleViolated, "sheet: prepared by somebody who does not stand in the shift");
    for (const auto &matter : handover.sheet.matters)
        REDOUBT_TRY(feed::recordIn(context.state, matter.matter, "sheet", OpenMatter::Kind));
    return std::vector<std::string>{};
}

Validation validateReadBack(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto said, fromJson<ReadBack>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto handover, handoverIn(*context.state, said.handover));
    const auto matter = std::ranges::find(handover.sheet.matters, said.matter, &HandedMatter::matter);
    if (matter == handover.sheet.matters.end())
        return fail(ErrorCode::NotFound, "matter: none of the sheet");
    if (said.matches != saysTheSame(said.said, matter->answer))
        return fail(ErrorCode::InvalidArgument, "matches: not what the comparison comes to");
    return std::vector<std::string>{};
}

Validation validateSignature(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto signature, fromJson<HandoverSignature>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto handover, handoverIn(*context.state, signature.handover));
    if (signature.digest != handover.digest)
        return fail(ErrorCode::BadDigest, "digest: not the handover's");
    const bool outgoing = signature.side == HandoverSide::Outgoing;
    if (!isAmong(outgoing ? handover.sheet.outgoing : handover.sheet.incoming, signature.word.signer))
        return fail(ErrorCode::RuleViolated, "side: the signer does not stand on it");
    REDOUBT_TRY(feed::verifyWord(signature.word, signedIn(context.stream, signature)));
    if (context.family && !context.family->certifies({signature.word.signer, signature.word.installation}, signature.word.key))
        return fail(ErrorCode::BadSignature, "word: no key of the signer");
    if (!outgoing)
        REDOUBT_TRY(checkReadBack(*context.state, signature.handover, handover));
    return std::vector<std::string>{};
}

Validation validateRefusal(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto refusal, fromJson<HandoverRefusal>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto handover, handoverIn(*context.state, refusal.handover));
    if (!isAmong(handover.sheet.incoming, context.account))
        return fail(ErrorCode::RuleViolated, "refused by somebody who is not to take over");
    return std::vector<std::string>{};
}

Result<void> checkSheet(const json::value &value)
{
    REDOUBT_ASSIGN(const auto sheet, fromJson<HandoverSheet>(value));
    if (sheet.matters.size() > static_cast<std::size_t>(bounds::MattersHanded)
        || sheet.checks.size() > static_cast<std::size_t>(bounds::ChecklistItems))
        return fail(ErrorCode::TooLarge, "more matters or checks than a sheet takes");
    for (const auto *people : {&sheet.outgoing, &sheet.incoming}) {
        if (people->empty() || people->size() > static_cast<std::size_t>(bounds::PeopleOfShift))
            return fail(ErrorCode::InvalidArgument, "between 1 and " + std::to_string(bounds::PeopleOfShift) + " people on either side");
    }
    REDOUBT_TRY(feed::checkText(sheet.reminders, 0, bounds::Reminders));
    return feed::checkText(sheet.things, 0, bounds::Reminders);
}

template <class T>
feed::KindDeclaration byPeople()
{
    auto kind = entry<T>(writers::ofShifts(), {StreamPurpose::DutyOffice});
    feed::boundText(kind, "by", 1, bounds::PersonName);
    feed::boundCopied(kind, {"by"});
    return kind;
}
} // namespace

void declareHandoverKinds(feed::KindRegistry &registry)
{
    auto handover = byPeople<Handover>();
    feed::boundField(handover, "sheet", checkSheet);
    feed::boundDigest(handover, "digest");
    handover.validate = validateHandover;
    registry.declare(std::move(handover));

    auto said = byPeople<ReadBack>();
    feed::boundText(said, "said", 1, bounds::AnswerText);
    said.validate = validateReadBack;
    registry.declare(std::move(said));

    auto signature = byPeople<HandoverSignature>();
    feed::boundDigest(signature, "digest");
    signature.validate = validateSignature;
    registry.declare(std::move(signature));

    auto refusal = byPeople<HandoverRefusal>();
    feed::boundText(refusal, "reason", 1, bounds::Reason);
    refusal.validate = validateRefusal;
    registry.declare(std::move(refusal));
}

} // namespace redoubt::duty
