// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/board/RosterView.h"
#include "duty/roster/SheetComparison.h"
#include "duty/roster/WhatIf.h"

/// What planning a roster mints, and what people say to a swap.
namespace redoubt::drafts {

/// The next version of the office's plan, that holds from @p from on; what was planned before that day stays. Fails as duty::planGoingOn and
/// duty::checkPlan do.
[[nodiscard]] Result<store::Draft> planDraft(const duty::RosterBoard &board, const duty::RosterPlace &place, const duty::RosterPlan &plan,
                                             const duty::SubstitutionRules &rules, calendar::CivilDate from, const DutyHand &hand);

/// A leave. Fails with InvalidArgument (until is not after from) or NotFound (no such member).
[[nodiscard]] Result<store::Draft> leaveDraft(const duty::RosterBoard &board, const duty::Leave &leave, const DutyHand &hand);
/// Fails with InvalidArgument, or as duty::checkPlan does with the period in the plan.
[[nodiscard]] Result<store::Draft> guaranteeDraft(const duty::RosterBoard &board, const duty::GuaranteePeriod &period, const DutyHand &hand);
/// Puts people on a shift that nobody stands. Fails with NotFound (no such member), RuleViolated where somebody stands it or it is over.
[[nodiscard]] Result<store::Draft> fillDraft(const duty::RosterBoard &board, const duty::RosterPlace &place, const duty::SeenShift &shift,
                                             const std::vector<std::string> &stands, const std::string &reason, const DutyHand &hand);

/// Puts people on the shifts of @p changes, as one group: a roster that was read in from @p file, seen, and accepted. Fails with Conflict where a
/// shift is no longer stood as it was then, NotFound (no such shift or member), RuleViolated (over, or nothing to change) or TooLarge.
[[nodiscard]] Result<std::vector<store::Draft>> readInDrafts(const duty::RosterBoard &board, const duty::RosterPlace &place,
                                                             const std::vector<duty::SheetChange> &changes, const std::string &file,
                                                             const DutyHand &hand);

/// What publishing comes to, as it is said before.
struct RosterPublication
{
    std::int64_t version = 1;
    std::vector<duty::ChangedShift> changed; ///< of the version before; all shifts where there is none
    std::vector<std::string> people;         ///< who stands other shifts than they were told
    std::vector<duty::Cell> cells;
};
/// Fails as duty::draftRoster does, and with RuleViolated where nothing would be otherwise than it was published.
[[nodiscard]] Result<RosterPublication> publicationOf(const duty::RosterBoard &board, const duty::RosterPlace &place, calendar::CivilDate month);
/// The month as a new version, as one group. @p expected: what was shown to who publishes; fails with Conflict where the roster has changed
/// since, and with TooLarge where the month has more shifts than records take.
[[nodiscard]] Result<std::vector<store::Draft>> publishDrafts(const duty::RosterBoard &board, const duty::RosterPlace &place,
                                                              calendar::CivilDate month, const RosterPublication &expected, const DutyHand &hand);

struct SwapWish
{
    duty::SeenShift shift;
    std::string takes;
    std::optional<duty::SeenShift> inReturn;
    std::string reason;
};
/// Asks for a swap of a published shift to come. @p account: who asks; for somebody else where they stand in neither. Fails with NotFound (no such
/// shift or member), RuleViolated (it has begun; it is theirs already; another swap of it waits).
[[nodiscard]] Result<store::Draft> swapDraft(const duty::RosterBoard &board, const duty::RosterPlace &place, const SwapWish &wish, const Id &account,
                                             const DutyHand &hand);
/// Fails with NotFound, Forbidden (who answers is not who is asked, or who withdraws did not ask), RuleViolated where it is over or stale.
[[nodiscard]] Result<store::Draft> swapAnswerDraft(const duty::RosterBoard &board, const duty::RosterPlace &place, const Id &swap,
                                                   duty::SwapWord word, const std::string &reason, const Id &account, const DutyHand &hand);
/// Fails with NotFound, Forbidden (one of the two), MissingReason, RuleViolated where it is over, stale or waits for consent.
[[nodiscard]] Result<store::Draft> swapApprovalDraft(const duty::RosterBoard &board, const duty::RosterPlace &place, const Id &swap, bool approves,
                                                     bool consented, const std::string &reason, const Id &account, const DutyHand &hand);

} // namespace redoubt::drafts
