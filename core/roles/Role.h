// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <vector>

namespace redoubt {

/// What an account is in a unit or on a stream. Names travel: never rename or reuse one.
enum class Role {
    Administrator, ///< 系统管理员: accounts, units, installations; reads no exercise
    Coordinator,   ///< 导演/导调: plans and runs exercises of a unit
    ChiefJudge,    ///< 裁判长: as a judge, and publishes and freezes
    Judge,         ///< 裁判: rules on claims, awards and deducts
    Commander,     ///< 指挥员: sees the board, decides nothing in it
    RedMember,     ///< 红队队员
    BlueMember,    ///< 蓝队队员
    Member,        ///< anyone of a unit: reads the directory and what is public
};
BOOST_DESCRIBE_ENUM(Role, Administrator, Coordinator, ChiefJudge, Judge, Commander, RedMember, BlueMember, Member)

/// What a kind of record asks of who writes it.
enum class Permission {
    AdministerDirectory, ///< units, staff facts, grants, certificates: the server's own hand
    PlanExercise,        ///< exercise, phases, teams, targets, members
    RunExercise,         ///< phase switches
    SubmitClaim,
    JudgeClaim, ///< rulings and the score entries that follow from them
    ReverseScore,
    PublishBoard,     ///< published boards and freezes
    AdmitQuarantined, ///< take into the stream what the server had put into quarantine
};
BOOST_DESCRIBE_ENUM(Permission, AdministerDirectory, PlanExercise, RunExercise, SubmitClaim, JudgeClaim, ReverseScore, PublishBoard, AdmitQuarantined)

/// What a stream is for; decides which kinds may lie in it (DESIGN §3).
enum class StreamPurpose { Directory, Account, WhiteCell, Team, Public };
BOOST_DESCRIBE_ENUM(StreamPurpose, Directory, Account, WhiteCell, Team, Public)

/// The one table of what a role may do. The server decides by it, both ends use it.
[[nodiscard]] bool may(Role role, Permission permission);
[[nodiscard]] std::vector<Permission> permissionsOf(Role role);
/// Whether a role reads who signed what in its streams: certificates name people's consoles, and of that the teams learn nothing.
[[nodiscard]] bool mayVerifyLedger(Role role);

} // namespace redoubt
