// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/DutyBook.h"

#include <string>
#include <vector>

namespace redoubt::duty {

/// The rules that together leave nobody of those who were asked and are here: none of them can be spared, or else somebody could stand.
/// In the order in which the plan has its policies, then the built-in ones. Empty where everybody is away: that is no matter of rules.
/// @p whole: a group stands whole or not at all.
[[nodiscard]] std::vector<std::string> collidingRules(const RosterPlan &plan, const std::vector<DutyBook::Answer> &refused, bool whole);

/// Joins the empty shifts of one post that follow one another and have equal rules. Kept while the shifts are filled in order.
class CollisionList
{
public:
    /// Shift of @p cell's post in order; @p rules empty: no collision there.
    void add(const Cell &cell, std::vector<std::string> rules);
    /// By first day and post.
    [[nodiscard]] std::vector<Collision> take();

private:
    std::vector<Collision> m_done;
    std::vector<Collision> m_open; ///< of each post the one that the next shift may join
};

} // namespace redoubt::duty
