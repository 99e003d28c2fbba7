// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/Grants.h"

#include "core/roles/DirectoryReaders.h"
#include "feed/kinds/AccountKinds.h"
#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Followed.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace redoubt::store {

namespace {
struct GrantFacts
{
    StreamPurpose purpose = StreamPurpose::Public;
    Id owner;
    std::set<Role> roles;
    std::string classification;
};

/// Visits the account's confirmed records of @p kind.
template <class Visit>
void forEachOwn(CacheParts &parts, const char *kind, Visit visit)
{
    const auto *stream = parts.streams.find(parts.accountStream);
    if (!stream)
        return;
    for (const auto &listed : parts.records.list(*stream, kind, 0, RecordTable::All)) {
        if (const auto *record = parts.records.find(*stream, listed.record))
            visit(*record);
    }
}

std::map<Id, GrantFacts> readGrants(CacheParts &parts)
{
    std::map<Id, GrantFacts> grants;
    forEachOwn(parts, feed::GrantRecord::Kind, [&](const feed::RecordState &record) {
        // A role or purpose of a newer version is not understood, but the stream is granted all the same.
        const auto *shown = record.shown("stream");
        const auto stream = shown ? fromJson<Id>(*shown) : fail(ErrorCode::Malformed);
        if (!stream)
            return;
        auto &facts = grants[*stream];
        if (const auto grant = feed::decodeFields<feed::GrantRecord>(record)) {
            facts.purpose = grant->purpose;
            facts.owner = grant->owner;
            facts.roles.insert(grant->role);
            facts.classification = grant->classification;
        }
    });
    return grants;
}

GrantFacts factsOfBorn(CacheParts &parts, const StreamRow &row)
{
    GrantFacts facts;
    const RecordKey opener{row.stream, row.stream};
    if (!parts.pending.has(opener))
        return facts;
    const auto &state = parts.pending.merged(opener).state;
    const auto *kind = state ? parts.registry.find(state->kind) : nullptr;
    if (!kind || !kind->opens)
        return facts;
    facts.purpose = *kind->opens;
    if (const auto *unit = state->shown("unit"))
        facts.owner = fromJson<Id>(*unit).value_or(Id());
    // The server will grant it to the author in a role that lets them open it; until then these stand for it.
    for (const auto &unitRole : readUnitRoles(parts)) {
        if (kind->isWrittenBy(unitRole.role))
            facts.roles.insert(unitRole.role);
    }
    return facts;
}

GrantFacts factsOfFollowed(CacheParts &parts, const FollowedStream &what)
{
    const auto roles = standingRoles(parts, what.purpose);
    return {what.purpose, what.unit, {roles.begin(), roles.end()}, {}};
}

/// True when something differs now.
bool setFacts(StreamRow &row, const GrantFacts &facts)
{
    std::vector<Role> roles(facts.roles.begin(), facts.roles.end());
    const bool differs =
        std::tie(row.purpose, row.owner, row.roles, row.classification) != std::tie(facts.purpose, facts.owner, roles, facts.classification);
    row.purpose = facts.purpose;
    row.owner = facts.owner;
    row.roles = std::move(roles);
    row.classification = facts.classification;
    return differs;
}

bool refresh(CacheParts &parts, const std::map<Id, GrantFacts> &grants)
{
    bool differs = false;
    const auto looked = followed(parts);
    for (auto &[id, row] : parts.streams.all()) {
        const bool wasFollowed = std::exchange(row.followed, !grants.contains(id) && looked.contains(id));
        differs |= wasFollowed != row.followed;
        if (id == parts.accountStream)
            differs |= setFacts(row, {StreamPurpose::Account, {}, {Role::Member}, {}});
        else if (id == parts.directoryStream)
            differs |= setFacts(row, {StreamPurpose::Directory, {}, {Role::Member}, {}});
        else if (const auto found = grants.find(id); found != grants.end())
            differs |= setFacts(row, found->second);
        else if (const auto known = looked.find(id); known != looked.end())
            differs |= setFacts(row, factsOfFollowed(parts, known->second));
        else if (!row.granted && parts.pending.has({id, id}))
            differs |= setFacts(row, factsOfBorn(parts, row));
    }
    return differs;
}
} // namespace

namespace {
/// Lines that the server has, of streams that no grant names: a rescued cache may hold some, and no page will bring them.
void dropStranded(CacheParts &parts, NoticeBuilder &notice)
{
    std::vector<OutboxRow> stranded;
    for (const auto &[no, line] : parts.outbox.all()) {
        if (line.takenSeq && !parts.streams.find(line.stream))
            stranded.push_back(line);
    }
    for (const auto &line : stranded) {
        notice.touch({line.stream, line.record}, line.kind);
        parts.pending.erase(line);
        parts.outbox.remove(line.no);
        notice.outboxChanged = true;
    }
}

/// No grant names the directory: roles let its holder read it. A server that gives none of its lines any more is obeyed in any case.
void followDirectory(CacheParts &parts, NoticeBuilder &notice, const std::map<Id, GrantFacts> &grants)
{
    bool reads = std::ranges::any_of(readUnitRoles(parts), [](const Cache::UnitRole &held) { return readsDirectory(held.role); });
    for (const auto &[id, facts] : grants)
        reads = reads || std::ranges::any_of(facts.roles, readsDirectory);
    const auto *row = parts.streams.find(parts.directoryStream);
    if (reads && !row) {
        parts.streams.open(parts.directoryStream, StreamState::Following, parts.random);
        notice.streamsOpened.push_back(parts.directoryStream);
    } else if (!reads && row) {
        purgeStream(parts, notice, parts.directoryStream);
    }
}
} // namespace

void refreshFacts(CacheParts &parts) { refresh(parts, readGrants(parts)); }

void applyGrants(CacheParts &parts, NoticeBuilder &notice)
{
    const auto grants = readGrants(parts);
    std::vector<Id> revoked;
    for (const auto &[id, row] : parts.streams.all()) {
        if (row.granted && !grants.contains(id))
            revoked.push_back(id);
    }
    for (const auto &[id, what] : followed(parts)) {
        if (grants.contains(id))
            forgetFollowed(parts, id); // it is told by now, and stays
        else if (standingRoles(parts, what.purpose).empty())
            revoked.push_back(id);
    }
    for (const auto &id : revoked)
        purgeStream(parts, notice, id);
    for (const auto &[id, facts] : grants) {
        auto *row = parts.streams.find(id);
        if (!row) {
            row = &parts.streams.open(id, StreamState::Following, parts.random);
            notice.streamsOpened.push_back(id);
        }
        if (!row->granted) {
            row->granted = true;
            if (row->state == StreamState::Born)
                row->state = StreamState::Following;
            parts.streams.save(*row);
        }
    }
    followDirectory(parts, notice, grants);
    dropStranded(parts, notice);
    notice.grantsChanged |= refresh(parts, grants);
}

std::vector<Cache::UnitRole> readUnitRoles(CacheParts &parts)
{
    std::vector<Cache::UnitRole> roles;
    forEachOwn(parts, feed::UnitRoleRecord::Kind, [&](const feed::RecordState &record) {
        if (const auto unitRole = feed::decodeFields<feed::UnitRoleRecord>(record))
            roles.push_back({unitRole->unit, unitRole->role});
    });
    std::ranges::sort(roles);
    return roles;
}

void purgeStream(CacheParts &parts, NoticeBuilder &notice, const Id &stream)
{
    const auto *row = parts.streams.find(stream);
    if (!row)
        return;
    std::vector<const OutboxRow *> own;
    for (const auto &[no, line] : parts.outbox.all()) {
        if (line.stream == stream)
            own.push_back(&line);
    }
    for (const auto *line : own) {
        if (line->takenSeq) {
            parts.pending.erase(*line);
            parts.outbox.remove(line->no);
        } else {
            parts.outbox.spare(line->no);
        }
        notice.outboxChanged = true;
    }
    spareAttachments(parts, *row);
    parts.quarantine.removeOddOf(stream);
    if (row->staged)
        parts.records.deletePart(row->staged->part);
    parts.records.deletePart(row->part);
    parts.streams.drop(stream);
    forgetFollowed(parts, stream);
    parts.pending.streamChanged(stream);
    parts.mustTruncateWal = true;
    notice.streamsPurged.push_back(stream);
    notice.grantsChanged = true;
}

} // namespace redoubt::store
