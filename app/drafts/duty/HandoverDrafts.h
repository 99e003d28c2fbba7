// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "feed/SignedWord.h"

#include <functional>

/// How duty passes: prepared by the outgoing side, read back, signed by both.
namespace redoubt::drafts {

struct HandoverWish
{
    std::vector<duty::DutyPerson> incoming; ///< @c since is set when duty passes
    std::string reminders;
    std::string things;
};
/// What @p account of the outgoing side, or a leader, hands over, as it stands now. Fails with NotFound, Forbidden (not one who stands),
/// InvalidArgument (nobody takes over), or RuleViolated where duty has passed.
[[nodiscard]] Result<store::Draft> prepareDraft(const duty::OfficeBoard &board, const Id &shift, const HandoverWish &wish, const Id &account,
                                                const DutyHand &hand);

/// What the incoming side says of @p matter; the comparison is made here. Fails with NotFound or InvalidArgument.
[[nodiscard]] Result<store::Draft> readBackDraft(const duty::HandoverView &handover, const Id &matter, const std::string &said, const DutyHand &hand);

/// How a person signs: gives their word for what is to be signed. Fails as it does, e.g. where the password was wrong.
using SignWord = std::function<Result<feed::SignedWord>(const feed::SignedMatter &)>;

/// Whoever signs: may be somebody else than who is signed in.
struct Signer
{
    Id account;
    SignWord sign;
};

/// What @p account signs on @p side now, but for the word itself: for themselves where they stand on that side of the sheet, else on behalf of whom a
/// leader consents that they sign for. Fails with Forbidden.
[[nodiscard]] Result<duty::HandoverSignature> unsignedSignature(const duty::HandoverView &handover, duty::HandoverSide side, const Id &account,
                                                                Instant now);

/// The outgoing side's signature. Fails with Forbidden, RuleViolated (signed, refused or out of date), or as the signer does.
[[nodiscard]] Result<store::Draft> signOutgoingDraft(const duty::HandoverView &handover, const Signer &signer, Instant now);

/// The incoming side's signature, the end of the shift and the beginning of the next, as one group: duty passes in one moment.
/// @p plan: the next shift's times; its people are the sheet's, and who signs on behalf of one of them stands in for them. Who stands already in a
/// shift beside this one (two began without seeing each other) goes on in that, and none is begun. Fails with Forbidden, RuleViolated while something
/// is lacking, or as the signer does.
[[nodiscard]] Result<std::vector<store::Draft>> takeOverDrafts(const duty::OfficeBoard &board, const duty::HandoverView &handover,
                                                               const Signer &signer, const ShiftPlan &plan, Instant now);

/// Fails with Forbidden, MissingReason, or RuleViolated where duty has passed.
[[nodiscard]] Result<store::Draft> refuseDraft(const duty::HandoverView &handover, const Id &account, const std::string &reason,
                                               const DutyHand &hand);

} // namespace redoubt::drafts
