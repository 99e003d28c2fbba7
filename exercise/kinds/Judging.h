// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "exercise/scoring/ScoreEntry.h"
#include "feed/kinds/AttachedFile.h"

#include <optional>
#include <string>
#include <vector>

/// What is claimed, ruled and scored.
namespace redoubt::exercise {

/// One file that shows what a claim says.
using Evidence = feed::AttachedFile;

/// What a team submits to be judged. In the team's stream; edited only to add what a judge asked for.
struct Claim
{
    static constexpr const char *Kind = "exercise.claim";
    Id exercise;
    Id team;
    std::string number; ///< as people cite it, e.g. 红03-07
    std::string title;
    std::string narrative;
    std::string clause;       ///< proposed, of the rule pack; may be empty
    std::optional<Id> target; ///< of the exercise's catalogue; none: off it, see targetName
    std::string targetName;
    std::string unitName;
    std::string vulnerability;            ///< may be empty
    std::optional<std::string> technique; ///< ATT&CK id
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    Instant submittedAt;     ///< by the author's clock
    std::int64_t points = 0; ///< asked for, whole points ≥ 0
    std::vector<Evidence> evidence;
    UnknownMembers unknown;
    bool operator==(const Claim &) const = default;
};
BOOST_DESCRIBE_STRUCT(Claim, (),
                      (exercise, team, number, title, narrative, clause, target, targetName, unitName, vulnerability, technique, startedAt, endedAt,
                       submittedAt, points, evidence, unknown))

enum class Decision {
    Accept, ///< in part or whole: see share
    Reject,
    Return, ///< to the team, for more evidence
};
BOOST_DESCRIBE_ENUM(Decision, Accept, Reject, Return)

/// A judge's decision on a claim. In the white cell, in one group with the score entry and the notice that follow from it.
struct Ruling
{
    static constexpr const char *Kind = "exercise.ruling";
    Id claim;
    Id claimStream;
    Id team;
    std::string number; ///< the claim's
    std::string title;  ///< the claim's, so that the latest rulings read without the team's stream
    std::string unitName;
    std::string targetName;
    Decision decision = Decision::Accept;
    std::string clause;
    std::int64_t sharePercent = 100;
    std::int64_t pointsNano = 0; ///< given; see Points
    std::string reason;          ///< both sides read it; required
    Instant at;
    std::optional<std::string> judged; ///< digest of what the claim said (judgedContents); none: by an older version
    UnknownMembers unknown;
    bool operator==(const Ruling &) const = default;
};
BOOST_DESCRIBE_STRUCT(Ruling, (),
                      (claim, claimStream, team, number, title, unitName, targetName, decision, clause, sharePercent, pointsNano, reason, at, judged,
                       unknown))

/// What the team is told of a ruling on its claim. In the team's stream: no other team's facts. Where judges are anonymous it is written into
/// the white cell, and the server says it to the team.
struct RulingNotice
{
    static constexpr const char *Kind = "exercise.ruling_notice";
    Id claim;
    Id ruling;
    Decision decision = Decision::Accept;
    std::string clause;
    std::int64_t sharePercent = 100;
    std::int64_t pointsNano = 0;
    std::string reason;
    Instant at;
    std::optional<std::string> judged; ///< as in the ruling
    /// True: the ruling that was told of before was taken back whole; reason, at and by are the reversal's, the rest is as it was told.
    std::optional<bool> reversed;
    std::optional<std::string> by; ///< shown name of who ruled: members need not see the directory. Only where it was decided that they do
    std::optional<Id> toldIn;      ///< in the white cell: the team's stream, see feed::toldIn
    UnknownMembers unknown;
    bool operator==(const RulingNotice &) const = default;
};
BOOST_DESCRIBE_STRUCT(RulingNotice, (),
                      (claim, ruling, decision, clause, sharePercent, pointsNano, reason, at, judged, reversed, by, toldIn, unknown))

/// A ScoreEntry as it travels in the white cell; id and exercise are the record's and the stream's.
struct ScoreEntryRecord
{
    static constexpr const char *Kind = "exercise.score_entry";
    Id team;
    ScoreKind kind = ScoreKind::Award;
    std::int64_t pointsNano = 0;
    Instant at;
    std::optional<Id> reverses;
    std::optional<std::string> clause;
    std::optional<std::string> scoringClass;
    std::optional<Id> unit;
    std::optional<Id> target;
    std::optional<std::string> vulnerability;
    std::optional<bool> offCatalogue;
    std::optional<std::int64_t> basisNano;
    std::optional<Id> ruling;
    std::optional<std::string> reason;
    std::optional<ScoreComponent> component;
    std::optional<std::string> service;
    UnknownMembers unknown;
    bool operator==(const ScoreEntryRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(ScoreEntryRecord, (),
                      (team, kind, pointsNano, at, reverses, clause, scoringClass, unit, target, vulnerability, offCatalogue, basisNano, ruling,
                       reason, component, service, unknown))

[[nodiscard]] ScoreEntryRecord toRecord(const ScoreEntry &entry);
[[nodiscard]] ScoreEntry toScoreEntry(const Id &id, const Id &exercise, const Id &author, const ScoreEntryRecord &record);

/// From here on the board that people see stands still, until a freeze that lifts it. Its place in the ledger is its seq in the
/// white cell; the public stream holds a copy that tells the teams of it.
struct BoardFreeze
{
    static constexpr const char *Kind = "exercise.freeze";
    Instant at;
    bool lifts = false;
    std::optional<Instant> publishAt;
    std::optional<Id> toldIn; ///< where judges are anonymous: the public stream, in which the server says it again; see feed::toldIn
    UnknownMembers unknown;
    bool operator==(const BoardFreeze &) const = default;
};
BOOST_DESCRIBE_STRUCT(BoardFreeze, (), (at, lifts, publishAt, toldIn, unknown))

struct BoardRow
{
    std::string code;
    std::string name;
    std::int64_t place = 0;
    std::int64_t pointsNano = 0;
    UnknownMembers unknown;
    bool operator==(const BoardRow &) const = default;
};
BOOST_DESCRIBE_STRUCT(BoardRow, (), (code, name, place, pointsNano, unknown))

/// A board as it was published to everyone in the exercise. In the public stream; where judges are anonymous the server brings it there, from
/// the white cell.
struct PublishedBoard
{
    static constexpr const char *Kind = "exercise.published_board";
    Instant at;
    std::string side; ///< "red" or "blue"
    std::vector<BoardRow> rows;
    std::optional<Id> toldIn; ///< as in a freeze
    UnknownMembers unknown;
    bool operator==(const PublishedBoard &) const = default;
};
BOOST_DESCRIBE_STRUCT(PublishedBoard, (), (at, side, rows, toldIn, unknown))

} // namespace redoubt::exercise
