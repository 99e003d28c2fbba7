// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/UnitOracle.h"

#include "feed/kinds/AccountKinds.h"

#include <algorithm>

namespace redoubt::simulation {

namespace {
using Parents = std::map<Id, std::optional<Id>>;

Parents parentsIn(const Truth &truth)
{
    Parents parents;
    const auto directory = truth.streams.find(feed::directoryStream(truth.server));
    if (directory == truth.streams.end())
        return parents;
    for (const auto &[id, record] : directory->second.records) {
        const auto unit =
            record.kind == feed::UnitRecord::Kind && !record.isRemoved() ? feed::decodeFields<feed::UnitRecord>(record) : fail(ErrorCode::NotFound);
        if (unit)
            parents[id] = unit->parent;
    }
    return parents;
}

bool liesWithin(const Parents &parents, const Id &unit, const Id &above)
{
    auto at = parents.find(unit);
    for (int level = 0; at != parents.end() && level < 20; ++level) {
        if (at->first == above)
            return true;
        at = at->second ? parents.find(*at->second) : parents.end();
    }
    return false;
}

struct OwnedStream
{
    Id id;
    Id owner;
    std::optional<Id> superior;
    StreamPurpose purpose = StreamPurpose::DutyOffice;
};

std::vector<OwnedStream> ownedStreams(const Truth &truth, const Parents &parents)
{
    std::vector<OwnedStream> owned;
    for (const auto &[id, stream] : truth.streams) {
        const auto opener = stream.records.find(id);
        const auto *unit = opener == stream.records.end() ? nullptr : opener->second.shown("unit");
        const auto owner = unit ? fromJson<Id>(*unit) : fail(ErrorCode::NotFound);
        const auto known = owner ? parents.find(*owner) : parents.end();
        const bool isOfUnit = stream.purpose == StreamPurpose::DutyOffice || stream.purpose == StreamPurpose::UnitBroadcast
            || stream.purpose == StreamPurpose::UnitChannel;
        if (isOfUnit && known != parents.end())
            owned.push_back({id, *owner, known->second, stream.purpose});
    }
    return owned;
}

bool isOneOf(Role role, std::initializer_list<Role> roles) { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

/// What @p held in @p unit gives on @p stream.
void addRights(UnitRights &rights, const Parents &parents, const Id &account, const Id &unit, Role held, const OwnedStream &stream)
{
    const bool isOwn = stream.owner == unit;
    const bool isSuperiors = stream.superior == unit;
    const auto tell = [&](Role role) { rights.told.insert({account, stream.id, role}); };
    switch (stream.purpose) {
    case StreamPurpose::DutyOffice:
        if (isOwn && isOneOf(held, {Role::DutyPlanner, Role::DutyOfficer, Role::DutyLeader, Role::Commander, Role::Auditor}))
            tell(held);
        if (held == Role::Commander && liesWithin(parents, stream.owner, unit))
            rights.standing.insert({account, stream.id, held});
        break;
    case StreamPurpose::UnitBroadcast:
        if (isOwn && isOneOf(held, {Role::DutyLeader, Role::ContentKeeper}))
            tell(held);
        if (!isOneOf(held, {Role::RedMember, Role::BlueMember}) && liesWithin(parents, unit, stream.owner))
            tell(Role::Member);
        break;
    case StreamPurpose::UnitChannel:
        if (isOwn && isOneOf(held, {Role::DutyOfficer, Role::DutyLeader, Role::Liaison}))
            tell(held);
        if (isSuperiors && isOneOf(held, {Role::DutyOfficer, Role::DutyLeader}))
            tell(Role::Superior);
        if (isSuperiors && held == Role::Commander)
            tell(Role::Commander);
        break;
    default: break;
    }
}

std::string nameOf(const UnitRight &right) { return enumName(right.role) + " of " + right.account.toString() + " on " + right.stream.toString(); }

/// Who writes the simulation's kinds.
bool writes(Role role, const std::string &kind)
{
    static const std::set<std::string> ofShifts{"test.log",
                                                "duty.shift",
                                                "duty.check",
                                                "duty.log",
                                                "duty.matter",
                                                "duty.handover",
                                                "duty.read_back",
                                                "duty.handover_signature",
                                                "duty.handover_refusal",
                                                "duty.bulletin_draft"};
    if (ofShifts.contains(kind))
        return isOneOf(role, {Role::DutyOfficer, Role::DutyLeader});
    if (kind == "test.plan" || kind == "duty.office" || kind == "duty.checklist" || kind == "duty.roster" || kind == "duty.leave")
        return role == Role::DutyPlanner;
    if (kind == "duty.swap" || kind == "duty.swap_answer")
        return isOneOf(role, {Role::DutyPlanner, Role::DutyOfficer, Role::DutyLeader});
    if (kind == "duty.swap_approval")
        return isOneOf(role, {Role::DutyPlanner, Role::DutyLeader});
    if (kind == "duty.bulletin")
        return role == Role::DutyLeader;
    if (kind == "test.news" || kind == "unit.broadcast" || kind == "duty.report_schedule")
        return isOneOf(role, {Role::DutyLeader, Role::ContentKeeper});
    if (kind == "test.up" || kind == "unit.channel" || kind == "duty.bulletin_receipt" || kind == "duty.zero_report")
        return isOneOf(role, {Role::DutyOfficer, Role::DutyLeader, Role::Liaison});
    return kind == "test.down" && role == Role::Superior;
}

std::set<Role> byHand(const std::vector<server::GrantRow> &rows, const Id &account, const Id &stream)
{
    std::set<Role> roles;
    for (const auto &row : rows) {
        if (row.account == account && row.stream == stream && row.source == server::GrantRow::Source::Manual)
            roles.insert(row.role);
    }
    return roles;
}
} // namespace

UnitRights unitRights(const Truth &truth, const std::vector<Id> &accounts)
{
    UnitRights rights;
    const auto parents = parentsIn(truth);
    const auto owned = ownedStreams(truth, parents);
    if (owned.empty())
        return rights;
    for (const auto &account : accounts) {
        const auto own = truth.streams.find(feed::accountStream(truth.server, account));
        if (own == truth.streams.end())
            continue;
        for (const auto &[id, record] : own->second.records) {
            const auto held = record.kind == feed::UnitRoleRecord::Kind && !record.isRemoved() ? feed::decodeFields<feed::UnitRoleRecord>(record)
                                                                                               : fail(ErrorCode::NotFound);
            for (const auto &stream : owned) {
                if (held)
                    addRights(rights, parents, account, held->unit, held->role, stream);
            }
        }
    }
    return rights;
}

Violations checkUnitGrants(const UnitRights &rights, const std::vector<server::GrantRow> &rows)
{
    std::set<UnitRight> given;
    for (const auto &row : rows) {
        if (row.source == server::GrantRow::Source::Unit)
            given.insert({row.account, row.stream, row.role});
    }
    Violations broken;
    for (const auto &right : rights.told) {
        if (!given.contains(right))
            broken.push_back("by a role in a unit there should be a grant: " + nameOf(right));
    }
    for (const auto &right : given) {
        if (!rights.told.contains(right))
            broken.push_back("no role in a unit gives " + nameOf(right));
    }
    return broken;
}

Violations checkUnitRoles(const UnitRights &rights, const std::vector<server::GrantRow> &rows, const Id &account, const Id &stream,
                          const std::vector<Role> &found)
{
    auto expected = byHand(rows, account, stream);
    for (const auto *set : {&rights.told, &rights.standing}) {
        for (const auto &right : *set) {
            if (right.account == account && right.stream == stream)
                expected.insert(right.role);
        }
    }
    Violations broken;
    const std::set<Role> has(found.begin(), found.end());
    for (const auto role : expected) {
        if (!has.contains(role))
            broken.push_back("the server does not find " + nameOf({account, stream, role}));
    }
    for (const auto role : has) {
        if (!expected.contains(role))
            broken.push_back("the server finds " + nameOf({account, stream, role}) + ", which nothing gives");
    }
    return broken;
}

Violations checkUnitAuthors(const Truth &truth, const UnitRights &rights, const std::vector<server::GrantRow> &rows, const Id &id, std::size_t from)
{
    Violations broken;
    const auto &lines = truth.streams.at(id).lines;
    for (auto at = from; at < lines.size(); ++at) {
        const auto &[envelope, line] = lines[at];
        const auto &account = envelope.author.account;
        const bool isAdmitted = std::find(envelope.flags.begin(), envelope.flags.end(), "admitted") != envelope.flags.end();
        if (account == truth.server || isAdmitted)
            continue;
        auto roles = byHand(rows, account, id);
        for (const auto &right : rights.told) {
            if (right.account == account && right.stream == id)
                roles.insert(right.role);
        }
        if (std::none_of(roles.begin(), roles.end(), [&](Role role) { return writes(role, line.change.kind); }))
            broken.push_back("a " + line.change.kind + " of " + account.toString() + " was taken into " + id.toString() + ", who may not write it");
    }
    return broken;
}

} // namespace redoubt::simulation
