// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/HandoverDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/ReadBackRule.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
Result<void> checkOpen(const HandoverView &handover)
{
    if (handover.isComplete())
        return fail(ErrorCode::RuleViolated, "duty has passed");
    return {};
}

Result<HandoverSignature> signatureOf(const HandoverView &handover, HandoverSide side, const Signer &signer, Instant now)
{
    HandoverSignature signature;
    signature.handover = handover.handover.id;
    signature.side = side;
    signature.digest = handover.handover.value.digest;
    signature.at = now;
    const auto &sheet = handover.handover.value.sheet;
    const auto *person = personIn(side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming, signer.account);
    if (!person)
        return fail(ErrorCode::Forbidden, "signed by who stands on this side");
    signature.by = person->name;
    const auto matter = signedIn(handover.handover.stream, signature);
    REDOUBT_ASSIGN(signature.word, signer.sign(matter));
    if (signature.word.signer != signer.account)
        return fail(ErrorCode::Forbidden, "signed by somebody else");
    // Given for what was shown: for anything else it is worth nothing.
    REDOUBT_TRY(feed::verifyWord(signature.word, matter));
    return signature;
}

bool lacks(const HandoverView &handover, HandoverLack lack) { return std::ranges::find(handover.lacks, lack) != handover.lacks.end(); }
} // namespace

Result<store::Draft> prepareDraft(const OfficeBoard &board, const Id &shift, const HandoverWish &wish, const Id &account, const DutyHand &hand)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return fail(ErrorCode::NotFound, "no such shift");
    if (stood->value.endedAt)
        return fail(ErrorCode::RuleViolated, "duty has passed");
    if (!isAmong(stood->value.people, account))
        return fail(ErrorCode::Forbidden, "handed over by who stands in the shift");
    if (std::ranges::all_of(wish.incoming, [](const auto &person) { return person.leads.value_or(false); }))
        return fail(ErrorCode::InvalidArgument, "nobody who takes over");
    auto incoming = wish.incoming;
    for (auto &person : incoming)
        person.since = hand.now;
    Handover handover;
    handover.shift = shift;
    handover.at = hand.now;
    handover.by = copiedName(hand.name, bounds::PersonName);
    handover.sheet = board.sheetOf(shift, std::move(incoming), std::string(text::trimmed(wish.reminders)), std::string(text::trimmed(wish.things)));
    handover.digest = digestOfSheet(handover.sheet);
    return addOf(board.id(), handover);
}

Result<store::Draft> readBackDraft(const HandoverView &handover, const Id &matter, const std::string &said, const DutyHand &hand)
{
    REDOUBT_TRY(checkOpen(handover));
    const auto &matters = handover.handover.value.sheet.matters;
    const auto asked = std::ranges::find(matters, matter, &HandedMatter::matter);
    if (asked == matters.end())
        return fail(ErrorCode::NotFound, "no such matter");
    ReadBack answer;
    answer.handover = handover.handover.id;
    answer.matter = matter;
    answer.said = text::trimmed(said);
    if (answer.said.empty())
        return fail(ErrorCode::InvalidArgument, "nothing was said");
    answer.matches = saysTheSame(answer.said, asked->answer);
    answer.at = hand.now;
    answer.by = copiedName(hand.name, bounds::PersonName);
    return addOf(handover.handover.stream, answer);
}

Result<store::Draft> signOutgoingDraft(const HandoverView &handover, const Signer &signer, Instant now)
{
    REDOUBT_TRY(checkOpen(handover));
    if (!isAmong(handover.handover.value.sheet.outgoing, signer.account))
        return fail(ErrorCode::Forbidden, "signed by who stands in the shift");
    if (handover.outgoing)
        return fail(ErrorCode::RuleViolated, "signed already");
    if (lacks(handover, HandoverLack::Refused) || lacks(handover, HandoverLack::OutOfDate))
        return fail(ErrorCode::RuleViolated, "prepared anew first");
    REDOUBT_ASSIGN(const auto signature, signatureOf(handover, HandoverSide::Outgoing, signer, now));
    return addOf(handover.handover.stream, signature);
}

Result<std::vector<store::Draft>> takeOverDrafts(const OfficeBoard &board, const HandoverView &handover, const Signer &signer, const ShiftPlan &plan,
                                                 Instant now)
{
    REDOUBT_TRY(checkOpen(handover));
    const auto &sheet = handover.handover.value.sheet;
    if (!isAmong(sheet.incoming, signer.account))
        return fail(ErrorCode::Forbidden, "signed by who takes over");
    if (!handover.lacks.empty())
        return fail(ErrorCode::RuleViolated, "something is lacking before duty can pass");
    const Id stream = handover.handover.stream;
    const Id ended = handover.handover.value.shift;

    ShiftPlan next = plan;
    next.people = sheet.incoming;
    for (auto &person : next.people)
        person.since = now;
    auto begun = shiftOf(board, next, now);
    begun.after = ended;
    REDOUBT_ASSIGN(const auto signature, signatureOf(handover, HandoverSide::Incoming, signer, now));
    return std::vector{
        addOf(stream, signature),
        setOf<Shift>(stream, ended, {{"endedAt", toJson(now)}, {"handover", toJson(handover.handover.id)}}),
        addOf(stream, begun),
    };
}

Result<store::Draft> refuseDraft(const HandoverView &handover, const Id &account, const std::string &reason, const DutyHand &hand)
{
    REDOUBT_TRY(checkOpen(handover));
    if (!isAmong(handover.handover.value.sheet.incoming, account))
        return fail(ErrorCode::Forbidden, "refused by who would take over");
    HandoverRefusal refusal;
    refusal.handover = handover.handover.id;
    refusal.reason = text::trimmed(reason);
    if (refusal.reason.empty())
        return fail(ErrorCode::MissingReason, "why duty is not taken over");
    refusal.at = hand.now;
    refusal.by = copiedName(hand.name, bounds::PersonName);
    return addOf(handover.handover.stream, refusal);
}

} // namespace redoubt::drafts
