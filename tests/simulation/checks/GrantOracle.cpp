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
        readable[account] = {feed::directoryStream(truth.server), feed::accountStream(truth.server, account)};
    for (const auto &row : rows) {
        if (row.source != server::GrantRow::Source::Derived)
            readable[row.account].insert(row.stream);
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
                readable[member->account].insert(cell);
                continue;
            }
            const auto room = truth.streams.find(member->stream);
            if (room == truth.streams.end() || !room->second.records.contains(member->stream))
                continue;
            const auto &opener = room->second.records.at(member->stream);
            const auto fields =
                opener.kind == testkit::RoomRecord::Kind ? feed::decodeFields<testkit::RoomRecord>(opener) : fail(ErrorCode::NotFound);
            if (fields && fields->cell == cell)
                readable[member->account].insert(member->stream);
        }
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
