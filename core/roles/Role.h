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
    // of units (ADR 19): what each reaches and writes stands in its trade's table, e.g. duty/roles
    DutyPlanner,      ///< 排班员
    DutyOfficer,      ///< 值班员
    DutyLeader,       ///< 带班领导
    Liaison,          ///< 安全联络员
    ContentKeeper,    ///< 内容管理员: templates and data packs that a unit publishes
    IncidentDrafter,  ///< 起草人: incidents of a unit and their reports
    IncidentApprover, ///< 签发人: as a drafter, and answers for what leaves the unit
    Superior,         ///< 上级: on the channel of a unit, who stands in the unit above; never given in a unit
    Auditor,          ///< 审计员: reads and verifies, writes nothing
};
BOOST_DESCRIBE_ENUM(Role, Administrator, Coordinator, ChiefJudge, Judge, Commander, RedMember, BlueMember, Member, DutyPlanner, DutyOfficer,
                    DutyLeader, Liaison, ContentKeeper, IncidentDrafter, IncidentApprover, Superior, Auditor)

/// What a kind of record asks of who writes it, where it does not name the roles itself (feed::KindDeclaration::writers).
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
enum class StreamPurpose {
    Directory,
    Account,
    WhiteCell,
    Team,
    Public,
    // of units (DESIGN §10): one of each a unit at most
    DutyOffice,       ///< rosters, shifts, checklists, log, handovers
    UnitBroadcast,    ///< what a unit says to all below it
    UnitChannel,      ///< what a unit and its superior say to each other
    IncidentRegister, ///< a unit's ordinary incidents
};
BOOST_DESCRIBE_ENUM(StreamPurpose, Directory, Account, WhiteCell, Team, Public, DutyOffice, UnitBroadcast, UnitChannel, IncidentRegister)

/// The one table of what a role may do. The server decides by it, both ends use it.
[[nodiscard]] bool may(Role role, Permission permission);
[[nodiscard]] std::vector<Permission> permissionsOf(Role role);
/// Whether a role reads who signed what in its streams: certificates name people's consoles, and of that the teams learn nothing.
[[nodiscard]] bool mayVerifyLedger(Role role);

} // namespace redoubt
