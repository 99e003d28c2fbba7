// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/HandoverDrafts.h"

/// What people say around a handover: the office's order, its steps, a leader's consent, and holds.
namespace redoubt::drafts {

/// The next version of the office's order of handing over; version, time and author of @p order are set here. Fails with InvalidArgument as
/// duty::checkSteps does, or with RuleViolated where nothing of it is another than in the version that holds.
[[nodiscard]] Result<store::Draft> orderDraft(const duty::OfficeBoard &board, duty::HandoverOrder order, const DutyHand &hand);

/// A step of the order, or StepTick::Arrived, is done on @p side, or is not after all. Fails with NotFound (no such shift, or no such step of that
/// side), or RuleViolated where duty has passed.
[[nodiscard]] Result<store::Draft> stepDraft(const duty::OfficeBoard &board, const Id &shift, const std::string &step, duty::HandoverSide side,
                                             bool done, const DutyHand &hand);

/// Who signs instead of whom.
struct OnBehalfWish
{
    duty::HandoverSide side = duty::HandoverSide::Outgoing;
    Id meant; ///< somebody of that side of the sheet
    Id signs;
    std::string signsName;
};

/// A leader's word for the handover of a shift, without the word itself: @p onBehalf, or, where it is none, that duty passes in spite of everything
/// that holds it now. Fails with NotFound, MissingReason, InvalidArgument (who signs stands on the sheet) or RuleViolated (duty has passed, nothing
/// is prepared, or nothing holds it).
[[nodiscard]] Result<duty::HandoverConsent> unsignedConsent(const duty::OfficeBoard &board, const Id &shift,
                                                            const std::optional<OnBehalfWish> &onBehalf, const std::string &reason,
                                                            const std::string &leader, Instant now);
/// The same with the leader's word. Fails as @p leader's signing does, too.
[[nodiscard]] Result<store::Draft> consentDraft(const duty::OfficeBoard &board, duty::HandoverConsent consent, const Signer &leader);

/// What was wrong in a sheet that both have signed, by @p account, who stands on it, or by a leader. Fails with RuleViolated (not signed by both
/// yet), Forbidden, or MissingReason.
[[nodiscard]] Result<store::Draft> correctionDraft(const duty::HandoverView &handover, const std::string &text, const Id &account,
                                                   const DutyHand &hand);

/// A leader orders that no duty passes. Fails with MissingReason.
[[nodiscard]] Result<store::Draft> holdDraft(const duty::OfficeBoard &board, const std::string &reason, const DutyHand &hand);
/// And that it does again. Fails with NotFound (it does not stand), or MissingReason.
[[nodiscard]] Result<store::Draft> liftDraft(const duty::OfficeBoard &board, const Id &hold, const std::string &reason, const DutyHand &hand);

} // namespace redoubt::drafts
