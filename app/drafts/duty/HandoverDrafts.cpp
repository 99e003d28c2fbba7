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

/// The last word that lets @p account sign on @p side.
const BoardRecord<HandoverConsent> *consentTo(const HandoverView &handover, HandoverSide side, const Id &account)
{
    const BoardRecord<HandoverConsent> *last = nullptr;
    const auto &sheet = handover.handover.value.sheet;
    for (const auto &[id, consent] : handover.consents) {
        const auto &value = consent.value;
        if (value.side != side || value.signs != account || !value.meant)
            continue;
        if (isAmong(side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming, *value.meant)
            && (!last || feed::orderOf(*last) < feed::orderOf(consent)))
            last = &consent;
    }
    return last;
}

Result<HandoverSignature> signatureOf(const HandoverView &handover, HandoverSide side, const Signer &signer, Instant now)
{
    REDOUBT_ASSIGN(auto signature, unsignedSignature(handover, side, signer.account, now));
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

Result<HandoverSignature> unsignedSignature(const HandoverView &handover, HandoverSide side, const Id &account, Instant now)
{
    HandoverSignature signature;
    signature.handover = handover.handover.id;
    signature.side = side;
    signature.digest = handover.handover.value.digest;
    signature.at = now;
    const auto &sheet = handover.handover.value.sheet;
    if (const auto *person = personIn(side == HandoverSide::Outgoing ? sheet.outgoing : sheet.incoming, account)) {
        signature.by = person->name;
        return signature;
    }
    const auto *consent = consentTo(handover, side, account);
    if (!consent)
        return fail(ErrorCode::Forbidden, "signed by who stands on this side, or with a leader's consent");
    signature.by = consent->value.signsName.value_or("");
    signature.insteadOf = consent->value.meant;
    signature.meant = consent->value.meantName;
    signature.consent = consent->id;
    return signature;
}

Result<store::Draft> prepareDraft(const OfficeBoard &board, const Id &shift, const HandoverWish &wish, const Id &account, const DutyHand &hand)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return fail(ErrorCode::NotFound, "no such shift");
    if (stood->value.endedAt)
        return fail(ErrorCode::RuleViolated, "duty has passed");
    if (!isAmong(stood->value.people, account) && !hand.leads)
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
    handover.sheet =
        board.sheetOf(shift, std::move(incoming), std::string(text::trimmed(wish.reminders)), std::string(text::trimmed(wish.things)), hand.now);
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
    REDOUBT_TRY(unsignedSignature(handover, HandoverSide::Outgoing, signer.account, now));
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
    REDOUBT_TRY(unsignedSignature(handover, HandoverSide::Incoming, signer.account, now));
    if (!handover.lacks.empty())
        return fail(ErrorCode::RuleViolated, "something is lacking before duty can pass");
    const Id stream = handover.handover.stream;
    const Id ended = handover.handover.value.shift;

    const auto open = board.openShifts();
    const auto beside =
        std::ranges::find_if(open, [&](const auto *shift) { return shift->id != ended && isAmong(shift->value.people, signer.account); });
    // A shift in which they stand already may have begun by a clock that is ahead of this one: duty passes from then on, not before.
    if (beside != open.end())
        now = std::max(now, (*beside)->value.begunAt);
    REDOUBT_ASSIGN(const auto signature, signatureOf(handover, HandoverSide::Incoming, signer, now));
    const auto end = setOf<Shift>(stream, ended, {{"endedAt", toJson(now)}, {"handover", toJson(handover.handover.id)}});
    std::vector drafts{addOf(stream, signature)};
    if (beside != open.end()) {
        drafts.push_back(end);
        return drafts;
    }

    ShiftPlan next = plan;
    next.people = sheet.incoming;
    for (auto &person : next.people) {
        person.since = now;
        // Nobody answers for the office who has not said so: who signed stands in.
        if (signature.insteadOf == person.account) {
            person.insteadOf = person.name;
            person.account = signer.account;
            person.name = signature.by;
        }
    }
    // The rounds of who is relieved in the middle of a shift are theirs; those of a relief that is late are nobody else's.
    const auto *before = board.shift(ended);
    const bool sameShift = before && before->value.startsAt == plan.startsAt && before->value.endsAt == plan.endsAt;
    auto begun = shiftOf(board, next, now, sameShift ? now : plan.startsAt);
    begun.after = ended;
    // Somebody stands before anybody is relieved: no end is taken without it.
    drafts.push_back(addOf(stream, begun));
    drafts.push_back(end);
    return drafts;
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
