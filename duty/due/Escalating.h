// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/EscalationBoard.h"
#include "duty/board/OfficeBoard.h"

#include <optional>
#include <vector>

/// What escalates in an office now, and what next.
namespace redoubt::duty {

/// A time of which somebody is told when it is missed.
struct WatchedTime
{
    EscalatedClock clock = EscalatedClock::Respond;
    Id subject;
    Instant due;
    std::vector<EscalationStep> steps;
    bool operator==(const WatchedTime &) const = default;
};

/// The clocks that run in @p office with the steps that follow when they run out: both of every open matter, and the relief of the shift that is
/// stood.
[[nodiscard]] std::vector<WatchedTime> watchedTimes(const OfficeBoard &office, const EscalationPlan *rules);

/// Whether what @p told tells of is still so: the matter is open and that clock of it runs, the shift has not been relieved.
[[nodiscard]] bool stillStands(const OfficeBoard &office, const Escalation &told);

/// What is to be written at @p now: every step that has come and of which nobody was told. Where somebody else leads by now, whoever does is told of
/// what the one before has not taken. @p by is the shown name of whose console it is. In the order of the steps.
[[nodiscard]] std::vector<Escalation> escalationsWanted(const OfficeBoard &office, const EscalationBoard &told, Instant now, const std::string &by);

/// When the next step comes after @p now, if nothing happens until then. None: none does.
[[nodiscard]] std::optional<Instant> nextEscalation(const OfficeBoard &office, const EscalationPlan *rules, Instant now);

/// The step that is shown at a matter or shift: the last that came of what still stands, one that nobody has taken before others.
[[nodiscard]] std::optional<EscalationView> shownEscalation(const OfficeBoard &office, const EscalationBoard &told, const Id &subject);

/// Somebody who looks at an office: an account with its roles there.
struct OfficeEye
{
    Id account;
    std::set<Role> roles;
    bool operator==(const OfficeEye &) const = default;
};
/// Whether @p eye may take what @p told says: who was told, or, where nobody is named, whoever holds that role.
[[nodiscard]] bool isFor(const OfficeEye &eye, const Escalation &told);

} // namespace redoubt::duty
