// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/HandoverDrafts.h"
#include "duty/board/BulletinBoard.h"

#include <optional>
#include <string>
#include <vector>

/// What drafting, checking, issuing and chasing bulletins mints, and what a unit says that received one.
namespace redoubt::drafts {

/// A new draft of @p office. Fails as duty::checkBody does.
[[nodiscard]] Result<store::Draft> bulletinDraft(const Id &office, const Id &broadcast, const duty::BulletinBody &body, std::optional<Id> corrects,
                                                 const DutyHand &hand);
/// What stands in it is another; a check of what stood is none of this. Fails as duty::checkBody does, or with RuleViolated once it is issued.
[[nodiscard]] Result<store::Draft> redraftedDraft(const duty::DraftView &draft, const duty::BulletinBody &body);
/// Fails with RuleViolated once it is issued.
[[nodiscard]] Result<store::Draft> discardedDraft(const duty::DraftView &draft);

/// What who checks @p draft signs.
[[nodiscard]] feed::SignedMatter matterOfCheck(const duty::DraftView &draft, Instant now);
/// @p signer lets @p draft pass. Fails with Forbidden (who drafted it), RuleViolated (issued), or as the signer does.
[[nodiscard]] Result<store::Draft> checkPassedDraft(const duty::DraftView &draft, const Signer &signer, const DutyHand &hand);
/// It goes back to who drafted it. Fails with MissingReason or RuleViolated.
[[nodiscard]] Result<store::Draft> checkReturnedDraft(const duty::DraftView &draft, const std::string &why, const DutyHand &hand);

/// What is sent of @p draft, with the next number of @p year. Fails with RuleViolated where it was issued or sent back,
/// InvalidArgument where a time is over, or as duty::checkBody does.
[[nodiscard]] Result<duty::BulletinPaper> paperOf(const duty::BulletinBoard &board, const duty::DraftView &draft, int year, const DutyHand &hand);
/// @p paper under @p signer's word, and the note in its draft that it is issued, as one group.
/// Fails with RuleViolated where the number was given meanwhile, or as the signer does.
[[nodiscard]] Result<std::vector<store::Draft>> issueDrafts(const duty::BulletinBoard &board, const duty::DraftView &draft,
                                                            const duty::BulletinPaper &paper, const Signer &signer, const NewId &newId);
/// Fails with MissingReason, or RuleViolated where it has ended that way.
[[nodiscard]] Result<store::Draft> endDraft(const duty::BulletinView &bulletin, duty::BulletinEnding ending, const std::string &reason,
                                            const DutyHand &hand);

/// A reminder into the channel of each unit of @p bulletin that owes what is wanted, as one round; none where nobody does.
/// @p text: what they read.
[[nodiscard]] std::vector<store::Draft> reminderDrafts(const duty::BulletinBoard &board, const duty::BulletinView &bulletin,
                                                       const std::vector<duty::UnitChannel> &channels, duty::ReminderWants wants,
                                                       const std::string &text, const DutyHand &hand, const NewId &newId);
/// Somebody called a unit.
struct CallWish
{
    duty::ReminderWants wants = duty::ReminderWants::Acknowledgement;
    std::string person;
    std::string phone;
    std::string answer; ///< what was promised, or that nobody answered
};
/// Fails with MissingReason where it is not said what came of it.
[[nodiscard]] Result<store::Draft> callDraft(const duty::BulletinView &bulletin, const Id &channel, const CallWish &wish, const DutyHand &hand,
                                             const NewId &newId);

/// The unit of @p channel has received @p bulletin. Fails with RuleViolated where it has said so already, or with BadSignature where the bulletin
/// does not verify: what is not known to be the issuer's is not acknowledged.
[[nodiscard]] Result<store::Draft> receiptDraft(const duty::BulletinBoard &board, const duty::BulletinView &bulletin, const Id &channel,
                                                const DutyHand &hand);
struct FeedbackWish
{
    duty::FeedbackResult result = duty::FeedbackResult::Checked;
    std::string text;
    std::vector<feed::AttachedFile> files;
};
/// What the unit did; with the receipt in one group where it has not given one. Fails with MissingReason, or with BadSignature as above.
[[nodiscard]] Result<std::vector<store::Draft>> feedbackDrafts(const duty::BulletinBoard &board, const duty::BulletinView &bulletin,
                                                               const Id &channel, const FeedbackWish &wish, const DutyHand &hand);

/// A liaison of the unit of @p channel; @p known: the card that is changed. Fails with InvalidArgument (a name, a post or a telephone is missing) or
/// NotFound (no such card).
[[nodiscard]] Result<store::Draft> contactDraft(const duty::BulletinBoard &board, const Id &channel, const duty::UnitContact &contact,
                                                const std::optional<Id> &known);
[[nodiscard]] Result<store::Draft> contactRemovedDraft(const duty::BulletinBoard &board, const Id &channel, const Id &known);

} // namespace redoubt::drafts
