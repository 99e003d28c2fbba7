// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Plan.h"
#include "duty/roster/Roster.h"
#include "duty/roster/RosterSheet.h"
#include "duty/roster/Substitution.h"

#include <string>
#include <vector>

/// A roster that was sent as a sheet, held against the one that is here: what it would change, and why it cannot be taken.
namespace redoubt::duty {

/// A shift that the sheet gives to others.
struct SheetChange
{
    SeenShift shift;
    calendar::CivilDate date;
    std::vector<std::string> stood;  ///< members by the draft; empty: a gap
    std::vector<std::string> stands; ///< members by the sheet
    int row = 0;
    bool operator==(const SheetChange &) const = default;
};

/// Why a shift of the sheet cannot be taken.
enum class SheetProblemKind {
    UnknownPost,   ///< the heading is no post's name
    UnknownPerson, ///< nobody of the plan is called so
    TwoSuchPeople, ///< more than one is
    TooMany,       ///< more people than a shift takes
    NoSuchShift,   ///< no shift of that post begins on that day
    SeveralShifts, ///< more than one does: a sheet by days does not tell them apart
    OtherTimes,    ///< a calendar has it from or until another time than the roster
    Over,          ///< it has ended, and others stood it
};

struct SheetProblem
{
    SheetProblemKind kind = SheetProblemKind::UnknownPost;
    int row = 0;      ///< of the sheet, from 1; 0: of its headings
    std::string text; ///< the heading, or the name
    bool operator==(const SheetProblem &) const = default;
};

struct SheetComparison
{
    std::vector<SheetChange> changes;   ///< in the order of the sheet
    std::vector<SheetProblem> problems; ///< each kind, row and text once; while there is one, nothing is taken
    int same = 0;                       ///< shifts that both have alike
    int empty = 0;                      ///< shifts that the sheet names nobody for: nothing is said of them
    bool operator==(const SheetComparison &) const = default;
};

/// Holds @p sheet against the draft @p cells of @p plan. Posts and people are found by their names, written in full or half width, with blanks or
/// without; who stands for whom is who stands. Shifts that the sheet does not have stay as they are.
[[nodiscard]] SheetComparison compareSheet(const RosterSheet &sheet, const RosterPlan &plan, const std::vector<Cell> &cells, Instant now);

} // namespace redoubt::duty
