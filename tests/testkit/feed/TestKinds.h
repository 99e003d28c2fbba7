// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/KindRegistry.h"

#include <optional>
#include <string>

/// A small domain for tests of feed, store, sync and server: enough kinds to meet every rule of DESIGN §3.
namespace redoubt::testkit {

/// A document. @c severity is settled by a person; every other field by the clock.
struct NoteRecord
{
    static constexpr const char *Kind = "test.note";
    std::string title;
    std::optional<std::string> body;
    std::optional<std::string> severity;
    std::optional<Id> about; ///< another record of the stream; the validator refuses one that is not there
    UnknownMembers unknown;
    bool operator==(const NoteRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(NoteRecord, (), (title, body, severity, about, unknown))

/// An entry. Over 1,000 points it is flagged "over_cap".
struct MarkRecord
{
    static constexpr const char *Kind = "test.mark";
    static constexpr std::int64_t Cap = 1000;
    std::string text;
    std::int64_t points = 0;
    UnknownMembers unknown;
    bool operator==(const MarkRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(MarkRecord, (), (text, points, unknown))

/// Opens a Team stream, which belongs to @c cell if that is given.
struct RoomRecord
{
    static constexpr const char *Kind = "test.room";
    Id unit;
    std::string name;
    std::optional<Id> cell;
    UnknownMembers unknown;
    bool operator==(const RoomRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(RoomRecord, (), (unit, name, cell, unknown))

/// Opens a WhiteCell stream, whose MemberRecords give grants.
struct CellRecord
{
    static constexpr const char *Kind = "test.cell";
    Id unit;
    std::string name;
    UnknownMembers unknown;
    bool operator==(const CellRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(CellRecord, (), (unit, name, unknown))

/// In a WhiteCell: @c account gets @c role on @c stream (the cell, or a room of it), until the record is removed.
struct MemberRecord
{
    static constexpr const char *Kind = "test.member";
    Id account;
    Id stream;
    Role role = Role::Member;
    UnknownMembers unknown;
    bool operator==(const MemberRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(MemberRecord, (), (account, stream, role, unknown))

/// note, room, cell and member are written by a Coordinator (rooms, cells, members: PlanExercise; notes: JudgeClaim,
/// so judges too), marks by red and blue members (SubmitClaim).
void declareTestKinds(feed::KindRegistry &registry);
/// The account kinds and the test kinds.
[[nodiscard]] feed::KindRegistry testRegistry();

} // namespace redoubt::testkit
