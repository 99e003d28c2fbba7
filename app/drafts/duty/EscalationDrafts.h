// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/due/Escalating.h"

namespace redoubt::drafts {

/// The next version of the office's rules. Fails with InvalidArgument as duty::checkEscalationPlan does.
[[nodiscard]] Result<store::Draft> escalationPlanDraft(const Id &office, const duty::EscalationBoard &board, duty::EscalationPlan plan,
                                                       const DutyHand &hand);

/// What is to be written now by duty::escalationsWanted, each as a group of its own, so that one that the server does not take leaves the others
/// alone.
[[nodiscard]] std::vector<std::vector<store::Draft>> escalationDrafts(const duty::OfficeBoard &office, const duty::EscalationBoard &board,
                                                                      const DutyHand &hand);

/// Whoever looks has taken note. Fails with NotFound, RuleViolated where somebody has, or Forbidden where another was told.
[[nodiscard]] Result<store::Draft> takeEscalationDraft(const Id &office, const duty::EscalationBoard &board, const Id &escalation,
                                                       const duty::OfficeEye &eye, const std::string &note, const DutyHand &hand);

} // namespace redoubt::drafts
