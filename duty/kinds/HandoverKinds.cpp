// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/Handover.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "duty/shift/OrderRules.h"
#include "duty/shift/ReadBackRule.h"
#include "core/crypto/Digest.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/StreamFamily.h"
#include "feed/ShownFields.h"

#include <set>

namespace redoubt::duty {

namespace {
using feed::Change;
using feed::Validation;
using feed::WriteContext;

constexpr int mattersLookedAt = 500; // an office has some dozens open

std::set<Id> accountsOf(const std::vector<DutyPerson> &people)
{
    std::set<Id> accounts;
    for (const auto &person : people)
        accounts.insert(person.account);
    return accounts;
}

/// Whether the sheet has every critical matter that is open, as it stands. One that its author could not have seen is no reason to refuse.
bool saysWhatIsCritical(const HandoverSheet &sheet, const feed::StateView &office)
{
    bool says = true;
    int seen = 0;
    office.forEachFromLast(OpenMatter::Kind, [&](const feed::RecordState &record) {
        const auto matter = feed::settledRecord<OpenMatter>(record);
        if (matter && matter->critical && !matter->closedAt && !record.isRemoved()) {
            const auto handed = std::ranges::find(sheet.matters, record.id, &HandedMatter::matter);
            says = handed != sheet.matters.end() && handed->critical && handed->answer == matter->answer;
        }
        return says && ++seen < mattersLookedAt;
    });
    return says;
}

Validation validateHandover(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto handover, fromJson<Handover>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, handover.shift, "shift", Shift::Kind));
    REDOUBT_ASSIGN(const auto shift, feed::settledRecord<Shift>(record));
    const auto &sheet = handover.sheet;
    if (handover.digest != digestOfSheet(sheet))
        return fail(ErrorCode::BadDigest, "digest: not the sheet's");
    if (accountsOf(sheet.outgoing) != accountsOf(shift.people))
        return fail(ErrorCode::RuleViolated, "sheet: others than those who stand in the shift");
    // A leader prepares it where nobody of the shift can; who holds several roles writes in whichever comes first.
    const bool leads =
        context.role == roles::Leader || (context.family && context.family->holdsInUnit(context.account, context.owner, {roles::Leader}));
    if (!isAmong(shift.people, context.account) && !leads)
        return fail(ErrorCode::RuleViolated, "sheet: prepared by somebody who does not stand in the shift");
    if (sheet.order)
        REDOUBT_TRY(feed::recordIn(context.state, sheet.order->order, "sheet", HandoverOrder::Kind));
    for (const auto &matter : sheet.matters)
        REDOUBT_TRY(feed::recordIn(context.state, matter.matter, "sheet", OpenMatter::Kind));
    std::vector<std::string> flagged;
    if (shift.endedAt)
        flagged.emplace_back(marks::AfterShift);
    if (!saysWhatIsCritical(sheet, *context.state))
        flagged.emplace_back(marks::CriticalMissing);
    return flagged;
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
    REDOUBT_TRY(checkSigner(handover.sheet, signature));
    if (signature.insteadOf) {
        REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, signature.consent.value_or(Id()), "consent", HandoverConsent::Kind));
        REDOUBT_ASSIGN(const auto consent, feed::settledRecord<HandoverConsent>(record));
        REDOUBT_TRY(checkOnBehalf(consent, handover.shift, signature));
    }
    REDOUBT_TRY(feed::verifyWord(signature.word, signedIn(context.stream, signature)));
    REDOUBT_TRY(feed::checkCertificateOf(signature.word));
    if (context.family && !context.family->certifies({signature.word.signer, signature.word.installation}, signature.word.key))
        return fail(ErrorCode::BadSignature, "word: no key of the signer");
    if (!outgoing)
        REDOUBT_TRY(checkReadBack(*context.state, signature.handover, handover));
    // Duty has passed where people stood, whatever the register of roles says: it is seen, and somebody gives the role.
    if (context.family && !context.family->holdsInUnit(signature.word.signer, context.owner, writers::ofShifts()))
        return std::vector<std::string>{marks::NoDutyRole};
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
    for (const auto *people : {&sheet.outgoing, &sheet.incoming})
        REDOUBT_TRY(checkPeople(*people));
    for (const auto &matter : sheet.matters) {
        REDOUBT_TRY(feed::checkText(matter.title, 1, bounds::MatterTitle));
        REDOUBT_TRY(feed::checkText(matter.question, 0, bounds::QuestionText));
        REDOUBT_TRY(feed::checkText(matter.answer, 0, bounds::AnswerText));
        REDOUBT_TRY(feed::checkText(matter.tracker.value_or(""), 0, bounds::PersonName));
    }
    for (const auto &check : sheet.checks) {
        REDOUBT_TRY(feed::checkText(check.item, 1, bounds::ItemKey));
        REDOUBT_TRY(feed::checkText(check.name, 1, bounds::ItemName));
        REDOUBT_TRY(feed::checkText(check.found, 0, bounds::NoteText));
    }
    if (sheet.order) {
        REDOUBT_TRY(checkSteps(sheet.order->steps));
        for (const auto &minutes : {sheet.order->lastRoundMinutes, sheet.order->earlyMinutes})
            REDOUBT_TRY(feed::checkNumber(minutes.value_or(1), 1, bounds::OrderMinutes));
        for (const auto &count : {sheet.order->roundDone, sheet.order->roundAll})
            REDOUBT_TRY(feed::checkNumber(count.value_or(0), 0, bounds::ChecklistItems));
    }
    REDOUBT_TRY(Digest::parse(sheet.logDigest));
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
    feed::boundText(signature, "meant", 1, bounds::PersonName);
    feed::boundCopied(signature, {"meant"});
    signature.validate = validateSignature;
    registry.declare(std::move(signature));

    auto refusal = byPeople<HandoverRefusal>();
    feed::boundText(refusal, "reason", 1, bounds::Reason);
    refusal.validate = validateRefusal;
    registry.declare(std::move(refusal));
}

} // namespace redoubt::duty
