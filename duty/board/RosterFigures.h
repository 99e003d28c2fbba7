// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterView.h"
#include "duty/roster/Gaps.h"

#include <array>

/// What a roster comes to in figures, as the pane beside the month shows them.
namespace redoubt::duty {

/// The three sorts of days that turns go by: a worked weekend is a workday.
enum class DaySort { Workday, RestDay, Holiday };
inline constexpr std::size_t DaySorts = 3;
[[nodiscard]] DaySort daySortOf(calendar::DayType type);

struct PersonFigures
{
    std::string member;
    std::array<int, DaySorts> shifts{}; ///< that they stand; days of a year without a calendar are in `all` only
    int all = 0;
    bool operator==(const PersonFigures &) const = default;
};

/// How a post's shifts are shared out.
struct PostFigures
{
    std::string post;
    std::vector<PersonFigures> people; ///< of its lines, and who stood besides; by id
    std::array<double, DaySorts> mean{};
    double meanOfAll = 0;
    double fairness = 100; ///< percent: the mean over all pairs of people of the smaller number of shifts by the larger
    bool operator==(const PostFigures &) const = default;
};

struct RosterFigures
{
    std::vector<PostFigures> posts; ///< of the newest plan, in its order
    double fairness = 100;          ///< the lowest post's
    int due = 0;                    ///< shifts of the month
    int filled = 0;                 ///< of these, stood by somebody
    double coverage = 100;          ///< percent of the due shifts
    double quality = 100;           ///< the mean of fairness and coverage
    std::vector<PostGap> gaps;      ///< of the month
    bool operator==(const RosterFigures &) const = default;
};

/// How many months fairness looks back, the one that is shown included.
inline constexpr int FairnessMonths = 6;

/// The figures of the month that begins on @p month, as @p question.draft says; its days are not read. Fairness counts the shifts of six
/// months to the month's end, planned ones and swaps included.
[[nodiscard]] RosterFigures rosterFigures(const RosterBoard &board, const RosterPlace &place, calendar::CivilDate month,
                                          const RosterQuestion &question);

} // namespace redoubt::duty
