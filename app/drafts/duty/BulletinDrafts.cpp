// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/BulletinDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/BulletinLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
std::optional<std::string> ifSaid(const std::string &words)
{
    const auto plain = text::trimmed(words);
    return plain.empty() ? std::nullopt : std::optional(std::string(plain));
}

std::string writtenBy(const DutyHand &hand) { return copiedName(hand.name, bounds::BulletinPerson); }

Result<void> checkNotIssued(const DraftView &draft)
{
    if (draft.draft.value.issued)
        return fail(ErrorCode::RuleViolated, "it is issued");
    return {};
}

/// What @p signer says to @p matter, which must be theirs and hold.
Result<feed::SignedWord> wordOf(const Signer &signer, const feed::SignedMatter &matter)
{
    REDOUBT_ASSIGN(auto word, signer.sign(matter));
    if (word.signer != signer.account)
        return fail(ErrorCode::Forbidden, "signed by somebody else");
    REDOUBT_TRY(feed::verifyWord(word, matter));
    return word;
}

bool owes(const UnitAnswer &answer, ReminderWants wants)
{
    return wants == ReminderWants::Acknowledgement ? answer.state == AnswerState::NotAcknowledged : answer.state == AnswerState::NoFeedback;
}

BulletinReminder reminderOf(const BulletinView &bulletin, ReminderWants wants, const DutyHand &hand, const Id &round)
{
    BulletinReminder reminder;
    reminder.bulletin = bulletin.bulletin.id;
    reminder.number = bulletin.paper().number;
    reminder.title = copiedName(bulletin.paper().body.title, bounds::BulletinTitle);
    reminder.wants = wants;
    reminder.round = round;
    reminder.at = hand.now;
    reminder.by = writtenBy(hand);
    return reminder;
}

Result<void> checkVerified(const BulletinView &bulletin)
{
    if (bulletin.notVerified)
        return fail(ErrorCode::BadSignature, bulletin.notVerified->detail);
    return {};
}

BulletinReceipt receiptOf(const BulletinView &bulletin, const DutyHand &hand)
{
    BulletinReceipt receipt;
    receipt.bulletin = bulletin.bulletin.id;
    receipt.number = bulletin.paper().number;
    receipt.digest = bulletin.bulletin.value.digest;
    receipt.at = hand.now;
    receipt.by = writtenBy(hand);
    return receipt;
}
} // namespace

Result<store::Draft> bulletinDraft(const Id &office, const Id &broadcast, const BulletinBody &body, std::optional<Id> corrects, const DutyHand &hand)
{
    REDOUBT_TRY(checkBody(body));
    BulletinDraft draft;
    draft.broadcast = broadcast;
    draft.body = body;
    draft.corrects = corrects;
    draft.draftedBy = writtenBy(hand);
    draft.draftedAt = hand.now;
    return addOf(office, draft);
}

Result<store::Draft> redraftedDraft(const DraftView &draft, const BulletinBody &body)
{
    REDOUBT_TRY(checkNotIssued(draft));
    REDOUBT_TRY(checkBody(body));
    return setOf<BulletinDraft>(draft.draft.stream, draft.draft.id, {{"body", toJson(body)}});
}

Result<store::Draft> discardedDraft(const DraftView &draft)
{
    REDOUBT_TRY(checkNotIssued(draft));
    return removeOf<BulletinDraft>(draft.draft.stream, draft.draft.id);
}

feed::SignedMatter matterOfCheck(const DraftView &draft, Instant now)
{
    return checkedMatter(draft.draft.value.broadcast, draft.draft.id, digestOfBody(draft.draft.value.body), now);
}

Result<store::Draft> checkPassedDraft(const DraftView &draft, const Signer &signer, const DutyHand &hand)
{
    REDOUBT_TRY(checkNotIssued(draft));
    if (signer.account == draft.draft.author)
        return fail(ErrorCode::Forbidden, "checked by somebody else than who drafted it");
    const auto matter = matterOfCheck(draft, hand.now);
    BulletinCheck check;
    check.draft = draft.draft.id;
    check.digest = matter.digest;
    REDOUBT_ASSIGN(check.word, wordOf(signer, matter));
    check.at = hand.now;
    check.by = writtenBy(hand);
    return addOf(draft.draft.stream, check);
}

Result<store::Draft> checkReturnedDraft(const DraftView &draft, const std::string &why, const DutyHand &hand)
{
    REDOUBT_TRY(checkNotIssued(draft));
    BulletinCheck check;
    check.draft = draft.draft.id;
    check.digest = digestOfBody(draft.draft.value.body);
    check.passes = false;
    check.note = ifSaid(why);
    if (!check.note)
        return fail(ErrorCode::MissingReason, "why it goes back");
    check.at = hand.now;
    check.by = writtenBy(hand);
    return addOf(draft.draft.stream, check);
}

Result<BulletinPaper> paperOf(const BulletinBoard &board, const DraftView &draft, int year, const DutyHand &hand)
{
    REDOUBT_TRY(checkNotIssued(draft));
    if (draft.isReturned())
        return fail(ErrorCode::RuleViolated, "it was sent back");
    const auto &value = draft.draft.value;
    REDOUBT_TRY(checkBody(value.body));
    if (value.body.acknowledgeBy <= hand.now)
        return fail(ErrorCode::InvalidArgument, "acknowledgeBy: over");
    BulletinPaper paper;
    paper.number = nextBulletinNumber(year, board.numbers(value.broadcast));
    paper.body = value.body;
    paper.corrects = value.corrects;
    paper.draft = draft.draft.id;
    paper.drafted = {draft.draft.author, value.draftedBy, value.draftedAt, {}, {}};
    if (draft.check)
        paper.checked = {draft.check->value.word->signer, draft.check->value.by, draft.check->value.at, draft.check->value.word, {}};
    paper.issuedAt = hand.now;
    paper.issuedBy = writtenBy(hand);
    return paper;
}

Result<std::vector<store::Draft>> issueDrafts(const BulletinBoard &board, const DraftView &draft, const BulletinPaper &paper, const Signer &signer,
                                              const NewId &newId)
{
    REDOUBT_TRY(checkNotIssued(draft));
    const Id broadcast = draft.draft.value.broadcast;
    const auto given = board.numbers(broadcast);
    if (std::ranges::find(given, paper.number) != given.end())
        return fail(ErrorCode::RuleViolated, "the number was given meanwhile");
    if (paper.body != draft.draft.value.body)
        return fail(ErrorCode::RuleViolated, "the draft is another by now");
    Bulletin bulletin;
    bulletin.paper = paper;
    bulletin.digest = digestOfPaper(paper);
    REDOUBT_ASSIGN(bulletin.word, wordOf(signer, issuedMatter(broadcast, paper, bulletin.digest)));
    const Id id = newId();
    return std::vector{addOf(broadcast, bulletin, id), setOf<BulletinDraft>(draft.draft.stream, draft.draft.id, {{"issued", toJson(id)}})};
}

Result<store::Draft> endDraft(const BulletinView &bulletin, BulletinEnding ending, const std::string &reason, const DutyHand &hand)
{
    if (bulletin.isWithdrawn() || (bulletin.end && ending == BulletinEnding::Closed))
        return fail(ErrorCode::RuleViolated, "it has ended");
    BulletinEnd end;
    end.bulletin = bulletin.bulletin.id;
    end.ending = ending;
    end.reason = text::trimmed(reason);
    if (end.reason.empty())
        return fail(ErrorCode::MissingReason, "why it ends");
    end.at = hand.now;
    end.by = writtenBy(hand);
    return addOf(bulletin.bulletin.stream, end);
}

std::vector<store::Draft> reminderDrafts(const BulletinBoard &board, const BulletinView &bulletin, const std::vector<UnitChannel> &channels,
                                         ReminderWants wants, const std::string &text, const DutyHand &hand, const NewId &newId)
{
    std::vector<store::Draft> result;
    auto reminder = reminderOf(bulletin, wants, hand, newId());
    reminder.text = text::trimmed(text);
    for (const auto &answer : board.answers(bulletin.bulletin.id, channels)) {
        if (!owes(answer, wants))
            continue;
        const auto channel = std::ranges::find(channels, answer.unit, &UnitChannel::unit);
        result.push_back(addOf(channel->channel, reminder));
    }
    return result;
}

Result<store::Draft> callDraft(const BulletinView &bulletin, const Id &channel, const CallWish &wish, const DutyHand &hand, const NewId &newId)
{
    auto reminder = reminderOf(bulletin, wish.wants, hand, newId());
    reminder.way = ReminderWay::Phone;
    reminder.answer = ifSaid(wish.answer);
    if (!reminder.answer)
        return fail(ErrorCode::MissingReason, "what came of the call");
    reminder.text = reminder.title;
    reminder.person = ifSaid(wish.person);
    reminder.phone = ifSaid(wish.phone);
    return addOf(channel, reminder);
}

Result<store::Draft> receiptDraft(const BulletinBoard &board, const BulletinView &bulletin, const Id &channel, const DutyHand &hand)
{
    REDOUBT_TRY(checkVerified(bulletin));
    if (board.answerIn(channel, bulletin.bulletin.id).acknowledgedAt)
        return fail(ErrorCode::RuleViolated, "acknowledged already");
    return addOf(channel, receiptOf(bulletin, hand));
}

Result<std::vector<store::Draft>> feedbackDrafts(const BulletinBoard &board, const BulletinView &bulletin, const Id &channel,
                                                 const FeedbackWish &wish, const DutyHand &hand)
{
    REDOUBT_TRY(checkVerified(bulletin));
    BulletinFeedback feedback;
    feedback.bulletin = bulletin.bulletin.id;
    feedback.number = bulletin.paper().number;
    feedback.result = wish.result;
    feedback.text = text::trimmed(wish.text);
    if (feedback.text.empty() && wish.result != FeedbackResult::NoSuchSystem)
        return fail(ErrorCode::MissingReason, "what was found or done");
    if (!wish.files.empty())
        feedback.files = wish.files;
    feedback.at = hand.now;
    feedback.by = writtenBy(hand);
    std::vector<store::Draft> result;
    if (!board.answerIn(channel, bulletin.bulletin.id).acknowledgedAt)
        result.push_back(addOf(channel, receiptOf(bulletin, hand)));
    result.push_back(addOf(channel, feedback));
    return result;
}

Result<store::Draft> contactDraft(const BulletinBoard &board, const Id &channel, const UnitContact &contact, const std::optional<Id> &known)
{
    UnitContact card = contact;
    card.name = text::trimmed(contact.name);
    card.post = text::trimmed(contact.post);
    card.phone = text::trimmed(contact.phone);
    card.shortNumber = ifSaid(contact.shortNumber.value_or(""));
    REDOUBT_TRY(text::checkShownName(card.name, bounds::BulletinPerson));
    REDOUBT_TRY(text::checkShownName(card.post, bounds::ContactPost));
    REDOUBT_TRY(text::checkShownName(card.phone, bounds::ContactPhone));
    if (!known)
        return addOf(channel, card);
    const auto *before = board.contact(*known);
    if (!before || before->stream != channel)
        return fail(ErrorCode::NotFound, "no such card");
    auto fields = toJsonObject(card);
    for (const char *cleared : {"shortNumber", "deputyOf"}) {
        if (!fields.contains(cleared))
            fields[cleared] = nullptr;
    }
    return setOf<UnitContact>(channel, *known, std::move(fields));
}

Result<store::Draft> contactRemovedDraft(const BulletinBoard &board, const Id &channel, const Id &known)
{
    const auto *card = board.contact(known);
    if (!card || card->stream != channel)
        return fail(ErrorCode::NotFound, "no such card");
    return removeOf<UnitContact>(channel, known);
}

} // namespace redoubt::drafts
