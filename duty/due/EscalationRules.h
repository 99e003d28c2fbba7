// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "duty/kinds/Escalation.h"

#include <optional>
#include <string>
#include <vector>

/// Who is told when, by rules that are data of the office. The same code on every console and on the server. Rules: the issue's "respond within
/// 30 minutes, close the same day", who is told by what 值班制度 of offices usually say.
namespace redoubt::duty {

/// What holds of a plan beyond the shape of its fields: of each sort and grade one rule, minutes within EscalationLimits.h, of each step and person
/// one. Fails with InvalidArgument; the detail names the field.
[[nodiscard]] Result<void> checkEscalationPlan(const EscalationPlan &plan);
[[nodiscard]] Result<void> checkEscalationSteps(const std::vector<EscalationStep> &steps);

/// What holds in an office that has no rules of its own: an incident and whatever is critical is answered within 30 minutes, all is closed before the
/// day ends; whoever leads is told at once, of what is critical also the commander 30 minutes later; of a late relief the leader after 15 minutes,
/// the commander after an hour.
[[nodiscard]] const EscalationPlan &usualEscalation();

/// The rule for a sort and grade; @p plan may be null, and what it lacks is the product's own.
[[nodiscard]] const MatterRule &ruleFor(const EscalationPlan *plan, MatterSort sort, bool critical);
/// Likewise of a late relief.
[[nodiscard]] const std::vector<EscalationStep> &lateReliefOf(const EscalationPlan *plan);

/// By when a matter that is opened at @p opened is to be closed by @p rule: that time of the same day by the office's clock, of the next where it is
/// past. None: the rule has no such time.
[[nodiscard]] std::optional<Instant> closeByOf(const MatterRule &rule, const calendar::TimeZone &zone, Instant opened);

/// What makes two escalations the same: clock, subject, the time that was missed, the step and who was told. 32 lower-case hexadecimal digits.
[[nodiscard]] std::string escalationKey(const Escalation &escalation);

/// When @p step comes for a time that was missed at @p due.
[[nodiscard]] Instant comesAt(const EscalationStep &step, Instant due);

} // namespace redoubt::duty
