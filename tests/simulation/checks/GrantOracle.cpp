// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/GrantOracle.h"

#include "feed/kinds/AccountKinds.h"
#include "tests/testkit/feed/TestKinds.h"

#include <algorithm>

namespace redoubt::simulation {

std::map<Id, std::set<Id>> readableStreams(const Truth &truth, const std::vector<Id> &accounts, const std::vector<server::GrantRow> &rows)
{
    std::map<Id, std::set<Id>> readable;
    for (const auto &account : accounts)
        readable[account] = {feed::accountStream(truth.server, account)};
    std::map<Id, std::set<Role>> roles;
    const auto give = [&](const Id &account, const Id &stream, Role role) {
        readable[account].insert(stream);
        roles[account].insert(role);
    };
    for (const auto &row : rows) {
        if (row.source != server::GrantRow::Source::Derived && row.source != server::GrantRow::Source::Unit)
            give(row.account, row.stream, row.role);
    }
    for (const auto &[cell, stream] : truth.streams) {
        if (stream.purpose != StreamPurpose::WhiteCell)
            continue;
        for (const auto &[id, record] : stream.records) {
            if (record.kind != testkit::MemberRecord::Kind || record.isRemoved())
                continue;
            const auto member = feed::decodeFields<testkit::MemberRecord>(record);
            if (!member || member->role == Role::Administrator || !readable.contains(member->account))
                continue;
            if (member->stream == cell) {
                give(member->account, cell, member->role);
                continue;
            }
            const auto room = truth.streams.find(member->stream);
            if (room == truth.streams.end() || !room->second.records.contains(member->stream))
                continue;
            const auto &opener = room->second.records.at(member->stream);
            const auto fields =
                opener.kind == testkit::RoomRecord::Kind ? feed::decodeFields<testkit::RoomRecord>(opener) : fail(ErrorCode::NotFound);
            if (fields && fields->cell == cell)
                give(member->account, member->stream, member->role);
        }
    }
    for (const auto &account : accounts) {
        const auto own = truth.streams.find(feed::accountStream(truth.server, account));
        for (const auto &[id, record] : own == truth.streams.end() ? std::map<Id, feed::RecordState>() : own->second.records) {
            const auto held = record.kind == feed::UnitRoleRecord::Kind && !record.isRemoved() ? feed::decodeFields<feed::UnitRoleRecord>(record)
                                                                                               : fail(ErrorCode::NotFound);
            if (held)
                roles[account].insert(held->role);
        }
        // Plainly, and not by the product's own table: who is more than a member of a team reads the directory.
        if (std::ranges::any_of(roles[account], [](Role role) { return role != Role::RedMember && role != Role::BlueMember; }))
            readable[account].insert(feed::directoryStream(truth.server));
    }
    return readable;
}

Violations checkOnlyReadable(const std::map<Id, std::set<Id>> &readable, const Id &account, const std::vector<Id> &reached, const std::string &where)
{
    Violations broken;
    const auto mine = readable.find(account);
    for (const auto &stream : reached) {
        if (mine == readable.end() || !mine->second.contains(stream))
            broken.push_back(where + " of " + account.toString() + " holds stream " + stream.toString() + ", which was not granted");
    }
    return broken;
}

} // namespace redoubt::simulation
