// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/roles/Role.h"
#include "feed/KindRegistry.h"

#include <optional>
#include <string>

/// The kinds that the server itself writes: what an account may read and write, and who and what there is.
/// They lie in the account's own stream (known at sign-in) and in the directory.
namespace redoubt::feed {

/// A grant on one stream. Taken away by a remove. In `account:<id>`.
struct GrantRecord
{
    static constexpr const char *Kind = "account.grant";
    Id stream;
    StreamPurpose purpose = StreamPurpose::Public;
    Id owner; ///< unit that owns the stream
    Role role = Role::Member;
    std::string classification;     ///< "internal" …
    std::int64_t retentionDays = 0; ///< 0: no limit
    UnknownMembers unknown;
    bool operator==(const GrantRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(GrantRecord, (), (stream, purpose, owner, role, classification, retentionDays, unknown))

/// A role in a unit and all below it: what the account may open there. In `account:<id>`.
struct UnitRoleRecord
{
    static constexpr const char *Kind = "account.unit_role";
    Id unit;
    Role role = Role::Member;
    UnknownMembers unknown;
    bool operator==(const UnitRoleRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitRoleRecord, (), (unit, role, unknown))

/// The server's word that a key belongs to (account, installation). In `account:<id>`.
struct CertificateRecord
{
    static constexpr const char *Kind = "account.certificate";
    Id account;
    Id installation;
    std::string installationName;
    Bytes key; ///< Ed25519 public key, 32 bytes
    Instant issuedAt;
    Bytes signature; ///< by the server's key over certificateMessage()
    UnknownMembers unknown;
    bool operator==(const CertificateRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(CertificateRecord, (), (account, installation, installationName, key, issuedAt, signature, unknown))
[[nodiscard]] Bytes certificateMessage(const Id &server, const CertificateRecord &certificate);

/// A unit. In the directory; the record's id is the unit's.
struct UnitRecord
{
    static constexpr const char *Kind = "directory.unit";
    std::string name;
    std::optional<Id> parent;
    UnknownMembers unknown;
    bool operator==(const UnitRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitRecord, (), (name, parent, unknown))

/// What colleagues may know of an account. In the directory; the record's id is the account's.
struct StaffRecord
{
    static constexpr const char *Kind = "directory.staff";
    std::string name; ///< shown name, e.g. 裁判03
    Id unit;
    UnknownMembers unknown;
    bool operator==(const StaffRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(StaffRecord, (), (name, unit, unknown))

/// The stream of units and people; read by who holds a role outside the teams (readsDirectory, ADR 15).
[[nodiscard]] Id directoryStream(const Id &server);
/// `account:<id>`: an id of its own, derived from server and account (RFC 9562 version 8 over SHA-256), so both ends know it.
[[nodiscard]] Id accountStream(const Id &server, const Id &account);

void declareAccountKinds(KindRegistry &registry);

} // namespace redoubt::feed
