// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "exercise/board/PlanChecks.h"
#include "models/exercise/ExerciseListModel.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/MemberModel.h"
#include "models/exercise/TargetModel.h"
#include "models/exercise/TeamModel.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace redoubt::models {

struct PhaseRow
{
    Id id;
    exercise::PhaseKind kind = exercise::PhaseKind::Preparation;
    QString name; ///< the record's, or that of its kind
    std::int64_t order = 0;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    bool current = false;

    bool operator==(const PhaseRow &) const = default;
};

/// Where the board stands still for its audience.
struct FreezeFacts
{
    Instant at;
    std::optional<Instant> publishAt;
    QString by; ///< empty where the reader is not told
    bool operator==(const FreezeFacts &) const = default;
};
[[nodiscard]] std::optional<FreezeFacts> freezeFacts(const exercise::ExerciseBoard &board);

/// What everybody in an exercise must know at every moment, whatever page is open: its state with why, when and by whom, whether the board
/// is frozen, which phase it is, until when, and what comes next.
struct StateFacts
{
    std::optional<exercise::ExerciseState> state; ///< nothing: the reader is not told
    std::optional<Instant> since;
    QString reason;
    QString by;
    std::optional<FreezeFacts> freeze;
    std::optional<Instant> startsAt;   ///< of the exercise, as planned
    QString phase;                     ///< the current one; may be empty
    std::optional<Instant> phaseUntil; ///< when it ends, or closes for today
    std::optional<Instant> opensAt;    ///< closed at this hour: when today's stretch of it opens
    bool daily = false;                ///< phaseUntil is today's closing, not the end
    QString next;                      ///< the phase after it; may be empty
    std::optional<Instant> nextAt;

    bool operator==(const StateFacts &) const = default;
};

/// What the head and the overview of one exercise show.
struct PlanDetail
{
    Id id;
    QString name;
    QString summary;
    QString unitName;
    std::optional<exercise::ExerciseState> state; ///< nothing: the reader is not told
    QString phase;                                ///< name of the current one; may be empty
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::vector<PhaseRow> phases; ///< in their order
    int currentPhase = -1;        ///< index; phases.size() when all are over
    std::optional<PackFacts> pack;
    std::vector<TeamRow> teams;     ///< by side and code
    std::vector<TargetRow> targets; ///< by unit and name
    std::vector<MemberRow> members; ///< by role and name
    int redTeams = 0;               ///< that score
    int blueTeams = 0;
    int waitingClaims = 0;
    StateFacts told;
    std::vector<exercise::PlanFinding> findings; ///< while it is planned: what stands in its way, and what is to be known
    bool untouched = false;                      ///< nothing has come of it: it can be discarded
    bool unruled = false;                        ///< nothing was ruled: its rules can still be others
    std::optional<bool> anonymousJudges;         ///< the teams do not learn who rules; nothing: by an earlier version, nobody decided
    bool anonymityOpen = false;                  ///< it may still be decided, or otherwise
    int unreadable = 0;                          ///< records that this version cannot read or that contradict each other
    bool pending = false;
    feed::StreamPosition planAt;   ///< how far the white cell's records go: the base of what is edited here
    feed::StreamPosition noticeAt; ///< the same of the notice board's, where targets lie

    bool operator==(const PlanDetail &) const = default;
};

/// @p unitNames names the units that the directory knows; others show as empty.
[[nodiscard]] PlanDetail planDetail(const exercise::ExerciseBoard &board, const QHash<QString, QString> &unitNames, Instant now, bool chinese);

/// "Day 2 of 5" of the running attack window: the day of @p now in the reader's zone, from 1; nothing outside it.
struct WindowDay
{
    int day = 0;
    int of = 0;
    bool operator==(const WindowDay &) const = default;
};
[[nodiscard]] std::optional<WindowDay> windowDay(const PlanDetail &plan, Instant now);

} // namespace redoubt::models
