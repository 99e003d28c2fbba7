// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/HandoverWordDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/HandoverRules.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
Result<std::string> wordReason(const std::string &reason)
{
    auto plain = std::string(text::trimmed(reason));
    if (plain.empty())
        return fail(ErrorCode::MissingReason, "why");
    return plain;
}

std::string wordWriter(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }
} // namespace

Result<store::Draft> orderDraft(const OfficeBoard &board, HandoverOrder order, const DutyHand &hand)
{
    REDOUBT_TRY(checkSteps(order.steps));
    order.version = 1;
    order.at = hand.now;
    order.by = wordWriter(hand);
    if (const auto *before = board.order()) {
        order.version = before->value.version + 1;
        auto same = before->value;
        same.version = order.version;
        same.at = order.at;
        same.by = order.by;
        if (same == order)
            return fail(ErrorCode::RuleViolated, "nothing of it is another");
    }
    return addOf(board.id(), order);
}

Result<store::Draft> stepDraft(const OfficeBoard &board, const Id &shift, const std::string &step, HandoverSide side, bool done, const DutyHand &hand)
{
    const auto *stood = board.shift(shift);
    if (!stood || !board.order())
        return fail(ErrorCode::NotFound, "no such shift, or no order");
    if (stood->value.endedAt)
        return fail(ErrorCode::RuleViolated, "duty has passed");
    // What is asked is what the sheet says, where one is prepared.
    const auto handover = board.handoverOf(shift);
    const auto &sheet = handover ? handover->handover.value.sheet.order : std::nullopt;
    const auto &steps = sheet ? sheet->steps : board.order()->value.steps;
    const auto isIt = [&](const OrderStep &known) { return known.key == step && (side == HandoverSide::Outgoing ? known.outgoing : known.incoming); };
    const bool arrives = step == StepTick::Arrived && side == HandoverSide::Incoming;
    if (!arrives && std::ranges::none_of(steps, isIt))
        return fail(ErrorCode::NotFound, "no such step of this side");
    StepTick tick;
    tick.shift = shift;
    tick.step = step;
    tick.side = side;
    tick.done = done;
    tick.at = hand.now;
    tick.by = wordWriter(hand);
    return addOf(board.id(), tick);
}

Result<HandoverConsent> unsignedConsent(const OfficeBoard &board, const Id &shift, const std::optional<OnBehalfWish> &onBehalf,
                                        const std::string &reason, const std::string &leader, Instant now)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return fail(ErrorCode::NotFound, "no such shift");
    if (stood->value.endedAt)
        return fail(ErrorCode::RuleViolated, "duty has passed");
    HandoverConsent consent;
    consent.shift = shift;
    REDOUBT_ASSIGN(consent.reason, wordReason(reason));
    consent.at = now;
    consent.by = copiedName(leader, bounds::PersonName);
    if (!onBehalf) {
        std::vector<Id> causes;
        for (const auto &cause : board.holdsOf(shift)) {
            if (!cause.letGo)
                causes.push_back(cause.record);
        }
        if (causes.empty())
            return fail(ErrorCode::RuleViolated, "nothing holds it");
        consent.despite = std::move(causes);
        return consent;
    }
    const auto handover = board.handoverOf(shift);
    if (!handover)
        return fail(ErrorCode::RuleViolated, "nothing is prepared");
    const auto &sheet = handover->handover.value.sheet;
    const auto *meant = personIn(onBehalf->side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming, onBehalf->meant);
    if (!meant)
        return fail(ErrorCode::NotFound, "nobody of that side");
    if (isAmong(sheet.outgoing, onBehalf->signs) || isAmong(sheet.incoming, onBehalf->signs))
        return fail(ErrorCode::InvalidArgument, "who stands on the sheet signs for themselves");
    consent.side = onBehalf->side;
    consent.meant = onBehalf->meant;
    consent.meantName = meant->name;
    consent.signs = onBehalf->signs;
    consent.signsName = copiedName(onBehalf->signsName, bounds::PersonName);
    return consent;
}

Result<store::Draft> consentDraft(const OfficeBoard &board, HandoverConsent consent, const Signer &leader)
{
    const auto matter = consentedIn(board.id(), consent);
    REDOUBT_ASSIGN(consent.word, leader.sign(matter));
    if (consent.word.signer != leader.account)
        return fail(ErrorCode::Forbidden, "signed by somebody else");
    // Given for what was shown: for anything else it is worth nothing.
    REDOUBT_TRY(feed::verifyWord(consent.word, matter));
    return addOf(board.id(), consent);
}

Result<store::Draft> holdDraft(const OfficeBoard &board, const std::string &reason, const DutyHand &hand)
{
    HandoverHold hold;
    REDOUBT_ASSIGN(hold.reason, wordReason(reason));
    hold.at = hand.now;
    hold.by = wordWriter(hand);
    return addOf(board.id(), hold);
}

Result<store::Draft> correctionDraft(const HandoverView &handover, const std::string &text, const Id &account, const DutyHand &hand)
{
    if (!handover.isComplete())
        return fail(ErrorCode::RuleViolated, "not signed by both yet: it is prepared anew");
    if (!hand.leads && !standsOn(handover.handover.value.sheet, account))
        return fail(ErrorCode::Forbidden, "corrected by who stands on the sheet, or by a leader");
    HandoverCorrection correction;
    correction.handover = handover.handover.id;
    correction.text = text::trimmed(text);
    if (correction.text.empty())
        return fail(ErrorCode::MissingReason, "nothing is said");
    correction.at = hand.now;
    correction.by = wordWriter(hand);
    return addOf(handover.handover.stream, correction);
}

Result<store::Draft> liftDraft(const OfficeBoard &board, const Id &hold, const std::string &reason, const DutyHand &hand)
{
    const auto causes = board.holdsOf(Id());
    const auto stands = [&](const HoldCause &cause) { return cause.ordered && cause.record == hold; };
    if (std::ranges::none_of(causes, stands))
        return fail(ErrorCode::NotFound, "no such hold stands");
    HandoverHoldEnd end;
    end.hold = hold;
    REDOUBT_ASSIGN(end.reason, wordReason(reason));
    end.at = hand.now;
    end.by = wordWriter(hand);
    return addOf(board.id(), end);
}

} // namespace redoubt::drafts
