// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Intervals.h"
#include "duty/roster/Roster.h"

namespace redoubt::duty {

/// A stretch in which a post should be stood and is not.
struct PostGap
{
    std::string post;
    Instant start;
    Instant end;
    bool operator==(const PostGap &) const = default;
};
BOOST_DESCRIBE_STRUCT(PostGap, (), (post, start, end))

/// Time of the shifts of each post that nobody stands, by union: shifts that touch are one gap, and an empty shift is none where another of
/// its post is stood. By start and post.
[[nodiscard]] std::vector<PostGap> gapsOf(const std::vector<Cell> &cells);

/// @p cells of a roster as it was published, without those who have since gone on leave or left: whose shifts have to be filled anew.
/// Turns stay whose they were.
[[nodiscard]] std::vector<Cell> withoutTheAbsent(std::vector<Cell> cells, const RosterPlan &plan, const calendar::TimeZone &zone);

} // namespace redoubt::duty
