// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/roles/Role.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a coordinator plans: documents of the white cell, and the records that open an exercise's other streams. How long texts may be
/// and how far numbers reach stands in Limits.h.
namespace redoubt::exercise {

enum class ExerciseState {
    Planned,
    Running,
    Stopped, ///< by the stop switch: red teams stand down, what was submitted can still be judged
    Ended,
};
BOOST_DESCRIBE_ENUM(ExerciseState, Planned, Running, Stopped, Ended)

/// One drill. Its add opens the white cell's stream, whose id is the exercise's.
struct Exercise
{
    static constexpr const char *Kind = "exercise.exercise";
    static constexpr std::array<std::string_view, 4> SettledByPerson{"state", "currentPhase", "packDigest", "anonymousJudges"};
    Id unit; ///< the unit that runs it, owner of its streams
    std::string name;
    std::optional<std::string> summary;
    ExerciseState state = ExerciseState::Planned;
    std::optional<std::string> stateReason; ///< why it came into this state, for everyone to read; bounded in characters, see Limits.h
    std::optional<Instant> stateAt;         ///< when, by the clock of who changed it
    std::optional<std::string> stateBy;     ///< shown name of who changed it: members need not see the directory
    std::optional<Id> currentPhase;
    std::optional<Id> noticeBoard;         ///< its public stream
    std::optional<std::string> packDigest; ///< which PackText it is scored by
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    /// True: the teams are not to learn who rules, which the server keeps (Anonymity.h). False: their rulings say it. None, by an older version:
    /// the server keeps nothing from them, and nobody names the judge. Stays once anything has come of the exercise.
    std::optional<bool> anonymousJudges;
    UnknownMembers unknown;
    bool operator==(const Exercise &) const = default;
};
BOOST_DESCRIBE_STRUCT(Exercise, (),
                      (unit, name, summary, state, stateReason, stateAt, stateBy, currentPhase, noticeBoard, packDigest, startsAt, endsAt,
                       anonymousJudges, unknown))

/// The rule pack of an exercise, word for word: everyone scores by the same bytes, also where another version is installed.
struct PackText
{
    static constexpr const char *Kind = "exercise.rule_pack";
    std::string digest; ///< Digest::toString() of text
    std::string text;   ///< ≤ 120 KiB
    UnknownMembers unknown;
    bool operator==(const PackText &) const = default;
};
BOOST_DESCRIBE_STRUCT(PackText, (), (digest, text, unknown))

enum class PhaseKind { Preparation, AttackWindow, Freeze, Retrospective };
BOOST_DESCRIBE_ENUM(PhaseKind, Preparation, AttackWindow, Freeze, Retrospective)

/// A stretch of an exercise with its own rules.
struct Phase
{
    static constexpr const char *Kind = "exercise.phase";
    PhaseKind kind = PhaseKind::Preparation;
    std::string name;
    std::int64_t order = 0; ///< phases follow one another by this
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    UnknownMembers unknown;
    bool operator==(const Phase &) const = default;
};
BOOST_DESCRIBE_STRUCT(Phase, (), (kind, name, order, startsAt, endsAt, unknown))

enum class TeamSide { Red, Blue, White };
BOOST_DESCRIBE_ENUM(TeamSide, Red, Blue, White)

/// 红 (attack), 蓝 (defence) or 白 (control and judges).
struct Team
{
    static constexpr const char *Kind = "exercise.team";
    TeamSide side = TeamSide::Red;
    std::string code;        ///< 红03
    std::string name;        ///< 听涛; may be empty
    std::optional<Id> unit;  ///< whom a blue team defends
    Id room;                 ///< the team's stream
    bool noOp = false;       ///< the organisers' unattended team: neither scores nor counts
    std::int64_t colour = 0; ///< 1 … 8: place in the chart palette, kept for the whole exercise; 0: by order
    UnknownMembers unknown;
    bool operator==(const Team &) const = default;
};
BOOST_DESCRIBE_STRUCT(Team, (), (side, code, name, unit, room, noOp, colour, unknown))

/// A system that may be attacked. Lies in the white cell, or in the public stream for everyone of the exercise to know.
struct Target
{
    static constexpr const char *Kind = "exercise.target";
    std::string name;     ///< 集中运维管控平台
    Id unit;              ///< whose caps count
    std::string unitName; ///< as people of the exercise read it: members need not see the directory
    bool keyUnit = false; ///< 重点单位
    bool offCatalogue = false;
    UnknownMembers unknown;
    bool operator==(const Target &) const = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), (name, unit, unitName, keyUnit, offCatalogue, unknown))

/// Who takes part, and as what. From these the server derives who may read and write which stream.
struct ExerciseMember
{
    static constexpr const char *Kind = "exercise.member";
    static constexpr std::array<std::string_view, 3> SettledByPerson{"account", "role", "team"};
    Id account;
    std::string name; ///< shown name
    Role role = Role::Member;
    std::optional<Id> team; ///< for RedMember and BlueMember
    UnknownMembers unknown;
    bool operator==(const ExerciseMember &) const = default;
};
BOOST_DESCRIBE_STRUCT(ExerciseMember, (), (account, name, role, team, unknown))

/// Opens a team's stream: what the team and the judges share.
struct Room
{
    static constexpr const char *Kind = "exercise.room";
    Id unit;
    Id exercise;
    std::string exerciseName;
    std::string code; ///< the team's
    std::string name;
    TeamSide side = TeamSide::Red;
    Id team;
    UnknownMembers unknown;
    bool operator==(const Room &) const = default;
};
BOOST_DESCRIBE_STRUCT(Room, (), (unit, exercise, exerciseName, code, name, side, team, unknown))

/// Somebody of a team, as its members are told: they do not see the directory. Lies in the team's stream, written by who lets them in, from
/// what the directory says at that time. Rooms of an earlier version have none.
struct RoomMember
{
    static constexpr const char *Kind = "exercise.room_member";
    Id account;
    std::string name;                    ///< shown name
    std::optional<std::string> unitName; ///< of the unit that they belong to
    UnknownMembers unknown;
    bool operator==(const RoomMember &) const = default;
};
BOOST_DESCRIBE_STRUCT(RoomMember, (), (account, name, unitName, unknown))

/// One phase as the teams may know it.
struct ScheduledPhase
{
    Id id; ///< the Phase's
    PhaseKind kind = PhaseKind::Preparation;
    std::string name;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    UnknownMembers unknown;
    bool operator==(const ScheduledPhase &) const = default;
};
BOOST_DESCRIBE_STRUCT(ScheduledPhase, (), (id, kind, name, startsAt, endsAt, unknown))

/// Opens the public stream of an exercise and says there what its teams may know of the white cell's plan. Whoever changes
/// one of these in the Exercise changes it here in the same group. Absent in boards of an earlier version: not known.
struct NoticeBoard
{
    static constexpr const char *Kind = "exercise.notice_board";
    static constexpr std::array<std::string_view, 1> SettledByPerson{"anonymousJudges"}; ///< as in the Exercise
    Id unit;
    std::optional<std::string> unitName; ///< as people of the exercise read it: members need not see the directory
    Id exercise;
    std::string exerciseName;
    std::optional<ExerciseState> state;
    std::optional<std::string> stateReason; ///< this and the two below: as in the Exercise
    std::optional<Instant> stateAt;
    std::optional<std::string> stateBy;
    std::optional<std::string> phase;                    ///< name of the current one
    std::optional<Id> currentPhase;                      ///< one of the schedule
    std::optional<std::vector<ScheduledPhase>> schedule; ///< every phase, in their order
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<std::string> packDigest; ///< its PackText lies in the public stream too
    std::optional<bool> anonymousJudges;   ///< as in the Exercise, for the teams to know
    UnknownMembers unknown;
    bool operator==(const NoticeBoard &) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeBoard, (),
                      (unit, unitName, exercise, exerciseName, state, stateReason, stateAt, stateBy, phase, currentPhase, schedule, startsAt, endsAt,
                       packDigest, anonymousJudges, unknown))

} // namespace redoubt::exercise
