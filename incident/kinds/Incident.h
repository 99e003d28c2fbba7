// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/roles/Role.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An incident as its unit's register keeps it: what it is. What is known of it, when and from whom, are entries that correct each other
/// (Facts.h, ADR 31). How long texts may be stands in IncidentLimits.h.
namespace redoubt::incident {

/// A unit's register of incidents 事件登记簿: the record that opens its stream.
struct Register
{
    static constexpr const char *Kind = "incident.register";
    static constexpr StreamPurpose Purpose = StreamPurpose::IncidentRegister;
    Id unit;
    std::string name; ///< 市网信办事件登记簿
    std::string zone; ///< time zone of its days and hours, by its IANA name
    UnknownMembers unknown;
    bool operator==(const Register &) const = default;
};
BOOST_DESCRIBE_STRUCT(Register, (), (unit, name, zone, unknown))

/// A system that is concerned.
struct ConcernedSystem
{
    std::string name;
    std::optional<std::string> address;
    std::optional<std::string> owner;            ///< who answers for it
    std::optional<std::int64_t> protectionLevel; ///< 网络安全等级保护, 1 to 5
    std::optional<bool> critical;                ///< part of 关键信息基础设施; none: not known
    UnknownMembers unknown;
    bool operator==(const ConcernedSystem &) const = default;
};
BOOST_DESCRIBE_STRUCT(ConcernedSystem, (), (name, address, owner, protectionLevel, critical, unknown))

/// Somebody to call about it.
struct IncidentContact
{
    std::string name;
    std::string post;
    std::string phone;
    UnknownMembers unknown;
    bool operator==(const IncidentContact &) const = default;
};
BOOST_DESCRIBE_STRUCT(IncidentContact, (), (name, post, phone, unknown))

/// A pack of rules by which the incident is judged: which it was when it began holds, whatever comes out later.
struct RulesHeld
{
    std::string id;      ///< "cn-grading"
    std::string version; ///< "2025.1"
    std::string digest;  ///< "sha256:…" of its bytes
    UnknownMembers unknown;
    bool operator==(const RulesHeld &) const = default;
};
BOOST_DESCRIBE_STRUCT(RulesHeld, (), (id, version, digest, unknown))

/// Of what it came to notice, in another stream: a line of a shift's log, a matter, a finding, a claim of an exercise.
struct IncidentOrigin
{
    std::string kind;
    Id stream;
    Id record;
    UnknownMembers unknown;
    bool operator==(const IncidentOrigin &) const = default;
};
BOOST_DESCRIBE_STRUCT(IncidentOrigin, (), (kind, stream, record, unknown))

/// 网络安全事件.
struct Incident
{
    static constexpr const char *Kind = "incident.incident";
    static constexpr std::array<std::string_view, 3> SettledByPerson{"closedAt", "closedBy", "outcome"};
    std::string title;
    std::string number;               ///< 登记号 within its register: "2026-014"; two with one number are shown, and one is given another
    std::string category;             ///< id of the pack of GB/T 20986-2023; empty: not said yet
    std::vector<std::string> parties; ///< what the unit is, in the words of the regimes; may be empty
    std::vector<ConcernedSystem> systems;
    std::string narrative; ///< what happened, in few words; may be empty
    RulesHeld guide;       ///< by which it is graded
    std::vector<RulesHeld> regimes;
    std::vector<IncidentContact> contacts;
    std::vector<IncidentOrigin> origins;
    Instant begunAt;     ///< when it was entered
    std::string begunBy; ///< shown name
    std::optional<Instant> closedAt;
    std::optional<std::string> closedBy;
    std::optional<std::string> outcome;
    UnknownMembers unknown;
    bool operator==(const Incident &) const = default;
};
BOOST_DESCRIBE_STRUCT(Incident, (),
                      (title, number, category, parties, systems, narrative, guide, regimes, contacts, origins, begunAt, begunBy, closedAt, closedBy,
                       outcome, unknown))

} // namespace redoubt::incident
