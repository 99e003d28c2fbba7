// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <QtGlobal>

namespace redoubt::models {

/// What the delegates of views/ ask a model for. Values are raw (numbers, instants, enumerations as int): the words,
/// colours and formats are the delegate's. A role that a model does not answer is simply not painted.
enum Role : int {
    SortRole = Qt::UserRole + 1, ///< whatever the column sorts by
    IdRole,                      ///< QString: the record's id
    RowKindRole,                 ///< RowKind
    PendingRole,                 ///< bool: own change that no server has acknowledged (待同步)
    ConflictRole,                ///< bool: a field has two heads
    DetailRole,                  ///< QString: second line of a two-line row
    CountRole,                   ///< int: records below a group head
    InstantRole,                 ///< qint64: milliseconds since 1970 UTC, the row's time
    SeverityRole,                ///< int 1 (一般) to 4 (特别重大)

    TeamCodeRole, ///< QString: what the tag shows ("红03")
    TeamNameRole, ///< QString: "听涛"
    TeamSideRole, ///< TeamSide
    SeriesRole,   ///< int: index into the chart palette, the same on every page for the whole exercise

    TargetRole,      ///< QString: the target's or unit's name, first line of a claim
    TechniqueRole,   ///< QString: "T1190"
    PointsAskedRole, ///< double: points the claim asks for
    PointsGivenRole, ///< double: points that a ruling gave it; invalid: none decided it
    LateRole,        ///< bool: it came in while the exercise was stopped, or after its end
    SubmittedRole,   ///< qint64: milliseconds since 1970 UTC, when waiting began
    ClaimMarkRole,   ///< ClaimMark
    AssigneeRole,    ///< QString: the judge who has the claim open
    MineRole,        ///< bool: the reader's own: a claim assigned to them, whose long waits are marked, or their team

    PlaceRole,         ///< int: 1 is first
    MovementRole,      ///< int: places won (positive) or lost since the last comparison
    PointsRole,        ///< double: total, or the points of this row
    RecentPointsRole,  ///< double: points of the last hour
    WaitingClaimsRole, ///< int: claims of this team that wait; invalid: the reader is not told
    OwnRowRole,        ///< bool: the team on screen

    FirstFreeRole = Qt::UserRole + 256, ///< a model's own roles start here
};

enum class RowKind : int { Record, GroupHead };

enum class TeamSide : int { White, Red, Blue };

/// The state of a claim as a reader of the queue sees it.
enum class ClaimMark : int {
    Draft,
    Waiting,
    Unassigned,
    UnderReview,
    PossibleDuplicate,
    NeedsTwoJudges,
    Returned,
    Accepted,
    PartlyAccepted,
    Rejected,
    Withdrawn,
    ChangedSince, ///< ruled on, and changed by the team behind that
    Reversed,     ///< what was ruled was taken back: it waits again
};

} // namespace redoubt::models
