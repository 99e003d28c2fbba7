// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"
#include "models/exercise/ClaimFacts.h"
#include "models/exercise/ClaimQueueModel.h"
#include "models/attachments/EvidenceModel.h"
#include "models/exercise/ReversalMoves.h"
#include "models/exercise/TeamLabel.h"

#include <QString>

#include <optional>
#include <vector>

/// What the judging board shows, computed from the exercise's board. Pure: no clock, no I/O.
namespace redoubt::models {

/// One thing that happened, by whose account.
struct TimelineRow
{
    enum class What { Started, Evidence, Ended, Submitted, Ruled, Gap };

    Instant at;
    What what = What::Evidence;
    TeamSide side = TeamSide::White;
    QString text;                               ///< name of the evidence, the judge, …; empty where the kind says it all
    std::optional<exercise::Decision> decision; ///< of a ruling
    Instant until;                              ///< of a gap

    bool operator==(const TimelineRow &) const = default;
};

/// A ruling on the claim that is shown.
struct PastRuling
{
    Id id;
    exercise::Decision decision = exercise::Decision::Accept;
    QString clause;
    int sharePercent = 100;
    exercise::Points points;
    QString reason;
    QString judge; ///< "Judge (anonymous)" where the teams are not to know; empty where the reader is not told
    Instant at;
    bool pending = false;
    bool reversed = false;            ///< its entry was undone since
    std::optional<Id> entry;          ///< the score entry that it gave
    std::vector<TeamMove> ifReversed; ///< empty: there is nothing to take back
    bool own = false;                 ///< made by whoever reads it
    std::optional<Instant> reversedAt;
    QString reversedBy; ///< likewise
    QString reversalReason;

    bool operator==(const PastRuling &) const = default;
};

struct ClaimDetail
{
    Id id;
    QString number;
    QString title;
    QString narrative;
    TeamLabel team;
    QString targetName;
    QString unitName;
    bool keyUnit = false;
    bool onCatalogue = false;     ///< the target is one of the exercise's
    std::optional<bool> inWindow; ///< in its hours and before a stop; nothing when the claim says no times or there is no attack window
    QString technique;
    QString vulnerability;
    QString clause; ///< proposed by the team
    std::int64_t pointsAsked = 0;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    Instant submittedAt;
    Instant waitingSince;
    exercise::ClaimStatus status = exercise::ClaimStatus::Waiting;
    std::vector<EvidenceRow> evidence;
    std::vector<TimelineRow> timeline; ///< in time
    std::optional<PastRuling> ruling;  ///< the one that counts
    int decidingRulings = 0;           ///< more than one: two judges ruled without seeing each other
    bool changedSince = false;         ///< the team changed it behind the ruling that decided it
    std::vector<QString> changedParts; ///< names of fields known to be changed then
    bool pending = false;
    bool conflict = false;
    Late late = Late::InTime;
    std::vector<OpenElsewhere> openElsewhere; ///< other judges who have it open, while it waits

    bool operator==(const ClaimDetail &) const = default;
};

/// NotFound as nothing: the claim is not (or no longer) on the board.
/// @p reader is the account that looks, at @p now.
[[nodiscard]] std::optional<ClaimDetail> claimDetail(const exercise::ExerciseBoard &board, const Id &claim, const Id &reader, Instant now);

/// A clause that a judge can choose.
struct ClauseOption
{
    QString clause;          ///< 6.2
    QString title;           ///< in the reader's language
    QString scoringClass;    ///< likewise
    exercise::Points points; ///< of the item; zero where the judge or the event states them
    exercise::PointsFrom from = exercise::PointsFrom::Pack;
    exercise::Points perCount; ///< zero: nothing is counted
    std::optional<exercise::Points> capPerUnit;
    exercise::Once once = exercise::Once::Target;

    bool operator==(const ClauseOption &) const = default;
};

/// What the exercise is scored by, as far as a page shows it.
struct PackFacts
{
    QString title;
    QString version;
    QString source;
    QString note;
    QString digest;
    QString kind;                      ///< "fixed" or "attack-defence/faust"; empty: no pack
    std::vector<ClauseOption> clauses; ///< none for a formula pack

    bool operator==(const PackFacts &) const = default;
};

/// @p chinese chooses the pack's language. Nothing until the pack's text has arrived.
[[nodiscard]] std::optional<PackFacts> packFacts(const exercise::RulePack *pack, bool chinese);

/// One entry of the ledger, as the history shows it.
struct LedgerRow
{
    Id id;                     ///< the entry's
    std::optional<int> number; ///< its place in the whole ledger, from 1; nothing while no server has given it one
    TeamLabel team;
    exercise::ScoreKind kind = exercise::ScoreKind::Award;
    exercise::Points points;
    QString clause;
    QString claimNumber; ///< of the ruling's claim
    QString title;
    QString reason;
    QString judge;
    Instant at;
    bool pending = false;
    bool reversed = false;
    /// Of a reversal that counts: the kind of the entry that it undoes, whose points, clause, number and title this row has. A
    /// reversal without it takes nothing back: it came second, or its entry is not here yet.
    std::optional<exercise::ScoreKind> undoes;
    std::vector<TeamMove> ifReversed; ///< empty: it cannot be reversed

    /// How the team's total moves by this entry: what a reversal takes back has the opposite sign.
    [[nodiscard]] exercise::Points change() const;
    bool operator==(const LedgerRow &) const = default;
};

/// Entries, the latest first, at most @p most. With @p team only that team's.
[[nodiscard]] std::vector<LedgerRow> ledgerRows(const exercise::ExerciseBoard &board, std::optional<Id> team, std::size_t most);

} // namespace redoubt::models
