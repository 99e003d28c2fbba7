// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterDraft.h"
#include "duty/roster/Substitution.h"

namespace redoubt::duty {

/// Which days of the roster, and as whom.
struct RosterQuestion
{
    calendar::CivilDate from;
    calendar::CivilDate until;
    bool draft = false; ///< as a planner sees it, with what is not published; else as people were told
    std::vector<Leave> trial;
};

/// A shift as it stands.
struct RosterSpot
{
    Cell cell;                        ///< with who stands it now
    std::vector<std::string> planned; ///< who stands it without swaps
    bool published = false;
    std::optional<std::vector<std::string>> told; ///< where it is another than was published: who stands it there; empty: the shift is new
    std::optional<Id> swap;                       ///< that is applied to it
    std::optional<Id> waiting;                    ///< a swap that waits for somebody's word
    bool operator==(const RosterSpot &) const = default;
};

struct SwapStanding
{
    SwapRecord swap;
    SubstitutionVerdict verdict;
    bool operator==(const SwapStanding &) const = default;
};

struct RosterView
{
    std::vector<RosterSpot> spots;   ///< by start, then in the order of posts
    std::vector<Cell> dropped;       ///< published shifts to come that the draft has no longer
    std::vector<SwapStanding> swaps; ///< those that concern a shift of these days
    std::vector<Collision> collisions;
    std::optional<Error> undrafted; ///< why there is no draft: published months stand here all the same

    [[nodiscard]] const RosterSpot *spot(const std::string &post, Instant start) const;
    bool operator==(const RosterView &) const = default;
};

/// What @p question asks of @p board. A month of 60 people and three posts: some milliseconds.
[[nodiscard]] RosterView viewRoster(const RosterBoard &board, const RosterPlace &place, const RosterQuestion &question);

/// One person on duty by the roster.
struct RosteredPerson
{
    std::string post; ///< as people call it
    std::string member;
    std::string name;
    std::optional<Id> account;
    std::optional<std::string> insteadOf; ///< name of whose shift it is, where it was swapped
    bool leads = false;
    bool operator==(const RosteredPerson &) const = default;
};

/// Who stands together, until the first of them is relieved.
struct RosteredWatch
{
    Instant from; ///< since when these very people
    Instant until;
    std::vector<RosteredPerson> people; ///< in the order of posts
    bool operator==(const RosteredWatch &) const = default;
};

/// Who stands at @p place.now by what was published, and from when until when; none: nothing was published for then.
[[nodiscard]] std::optional<RosteredWatch> watchAt(const RosterBoard &board, const RosterPlace &place);

} // namespace redoubt::duty
