// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterBoard.h"
#include "views/duty/roster/RosterRequests.h"

#include <functional>

namespace redoubt::console {

/// Somebody of the unit, as the directory knows them.
struct UnitPerson
{
    Id account;
    std::string name;
};

/// The office's plan as its plain form says it; @p people of the unit who are not in it stand below, in no post. Without a plan: the three usual
/// posts. @p from: the day from which a change would hold.
[[nodiscard]] views::PlanForm planFormOf(const duty::RosterBoard &board, const std::vector<UnitPerson> &people, calendar::CivilDate from);

/// @p form as a plan of @p zone. What the form does not say of a known plan (other rotations, groups of several, lines of their own, traits, other
/// policies) stays as it is.
[[nodiscard]] duty::RosterPlan planOfForm(const duty::RosterBoard &board, const views::PlanForm &form, const std::string &zone);

/// @p wish as a period; its post on top begins when those of @p plan do (08:30 where there is none), and answers for the office.
[[nodiscard]] duty::GuaranteePeriod guaranteeOfWish(const duty::RosterPlan *plan, const views::GuaranteeWish &wish, const std::function<Id()> &newId);

} // namespace redoubt::console
