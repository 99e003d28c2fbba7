// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/ServerHand.h"

#include <algorithm>

namespace redoubt::server {

ServerHand::ServerHand(WriteState &state, IdSource &ids, HlcClock &hlc, Instant now) : m_state(state), m_ids(ids), m_hlc(hlc), m_now(now) { }

void ServerHand::openStream(const Id &id, StreamPurpose purpose, const Id &owner, const Id &openedBy)
{
    StreamRow row;
    row.id = id;
    row.purpose = purpose;
    row.owner = owner;
    row.openedBy = openedBy;
    row.openedAt = m_now;
    m_state.openStream(std::move(row));
}

Result<Id> ServerHand::add(const Id &stream, std::string_view kind, json::object fields, const std::optional<Id> &id)
{
    feed::Change change;
    change.id = id ? *id : m_ids.next();
    change.record = change.id;
    change.kind = kind;
    change.act = feed::Act::Add;
    change.fields = std::move(fields);
    const auto record = change.id;
    REDOUBT_TRY(write(stream, std::move(change)));
    return record;
}

Result<void> ServerHand::set(const Id &stream, std::string_view kind, const Id &record, json::object fields)
{
    feed::Change change;
    change.id = m_ids.next();
    change.record = record;
    change.kind = kind;
    change.act = feed::Act::Set;
    change.fields = std::move(fields);
    return write(stream, std::move(change));
}

Result<void> ServerHand::remove(const Id &stream, std::string_view kind, const Id &record)
{
    feed::Change change;
    change.id = m_ids.next();
    change.record = record;
    change.kind = kind;
    change.act = feed::Act::Remove;
    return write(stream, std::move(change));
}

Result<void> ServerHand::write(const Id &streamId, feed::Change change)
{
    auto *stream = m_state.stream(streamId);
    if (!stream)
        return fail(ErrorCode::NotFound, "the server has no stream " + streamId.toString());
    const auto author = m_state.identity().author();
    const auto &chain = m_state.chain({author, streamId}, m_state.identity().key.verifyKey());
    auto &links = m_links[streamId];
    const auto *kind = m_state.kinds().find(change.kind);
    change.schema = kind ? kind->schema : 1;
    change.base = stream->row.head;
    change.hlc = m_hlc.next();
    change.pos = chain.head.pos + static_cast<std::int64_t>(links.size()) + 1;
    REDOUBT_TRY(m_state.kinds().checkShape(change));
    REDOUBT_ASSIGN(auto line, feed::mintLine(std::move(change)));
    const auto digest = digestOf(line.bytes);
    const auto hlc = line.change.hlc;
    m_lines.push_back(std::move(line));
    REDOUBT_ASSIGN(const auto seq, m_state.take(*stream, m_lines.back(), digest, {0, m_now, hlc, author, {}}));
    links.push_back({digest, m_lines.back().change.id, feed::Verdict::Taken, seq, {}});
    return {};
}

Result<void> ServerHand::give(const GrantRow &grant)
{
    m_state.giveGrant(grant);
    return tell(grant);
}

Result<void> ServerHand::tell(const GrantRow &grant)
{
    if (storage().grantRecord(grant.account, grant.stream, grant.role))
        return {};
    const auto *stream = m_state.stream(grant.stream);
    if (!stream)
        return fail(ErrorCode::NotFound, "no stream " + grant.stream.toString());
    feed::GrantRecord record;
    record.stream = grant.stream;
    record.purpose = stream->row.purpose;
    record.owner = stream->row.owner;
    record.role = grant.role;
    record.classification = stream->row.classification;
    record.retentionDays = stream->row.retentionDays;
    REDOUBT_ASSIGN(const auto id, add(feed::accountStream(m_state.identity().id, grant.account), feed::GrantRecord::Kind, toJsonObject(record)));
    storage().setGrantRecord(grant.account, grant.stream, grant.role, id);
    return {};
}

Result<void> ServerHand::take(const GrantRow &grant)
{
    m_state.takeGrant(grant);
    const auto &left = m_state.roles(grant.account, grant.stream);
    if (std::find(left.begin(), left.end(), grant.role) != left.end())
        return {};
    const auto record = storage().grantRecord(grant.account, grant.stream, grant.role);
    if (!record)
        return {};
    try {
        REDOUBT_TRY(remove(feed::accountStream(m_state.identity().id, grant.account), feed::GrantRecord::Kind, *record));
    } catch (const DamagedRow &) {
        // The right is taken all the same; the console hears of it by its next pull of that stream.
    }
    storage().setGrantRecord(grant.account, grant.stream, grant.role, {});
    return {};
}

Result<void> ServerHand::giveUnitRole(const Id &account, const Id &unit, Role role)
{
    for (const auto &row : storage().unitRolesOf(account)) {
        if (row.unit == unit && row.role == role)
            return {};
    }
    if (!m_state.units().find(unit))
        return fail(ErrorCode::NotFound, "no unit " + unit.toString());
    feed::UnitRoleRecord record;
    record.unit = unit;
    record.role = role;
    REDOUBT_ASSIGN(const auto id, add(feed::accountStream(m_state.identity().id, account), feed::UnitRoleRecord::Kind, toJsonObject(record)));
    storage().addUnitRole({account, unit, role, id});
    m_state.unitMatters().accounts.insert(account);
    m_state.forgetRoles();
    return {};
}

Result<void> ServerHand::takeUnitRole(const Id &account, const Id &unit, Role role)
{
    for (const auto &row : storage().unitRolesOf(account)) {
        if (row.unit == unit && row.role == role) {
            REDOUBT_TRY(remove(feed::accountStream(m_state.identity().id, account), feed::UnitRoleRecord::Kind, row.record));
            storage().removeUnitRole(account, unit, role);
            m_state.unitMatters().accounts.insert(account);
            m_state.forgetRoles();
            return {};
        }
    }
    return fail(ErrorCode::NotFound, "the account has no such role in that unit");
}

Result<feed::CertificateRecord> ServerHand::certify(const Id &account, const InstallationRow &installation, const VerifyKey &key)
{
    const auto &identity = m_state.identity();
    feed::CertificateRecord certificate;
    certificate.account = account;
    certificate.installation = installation.id;
    certificate.installationName = installation.name;
    certificate.key.assign(key.bytes.begin(), key.bytes.end());
    certificate.issuedAt = m_now;
    const auto signature = identity.key.sign(feed::certificateMessage(identity.id, certificate));
    certificate.signature.assign(signature.begin(), signature.end());
    REDOUBT_TRY(add(feed::accountStream(identity.id, account), feed::CertificateRecord::Kind, toJsonObject(certificate)));
    return certificate;
}

const feed::Line &ServerHand::keep(Result<feed::Line> line)
{
    if (!line)
        throw DamagedRow("a stored line: " + line.error().detail);
    return m_lines.emplace_back(std::move(*line));
}

void ServerHand::tellUnreadable()
{
    const auto met = m_state.takeUnreadable();
    if (met.empty())
        return;
    constexpr std::size_t Newest = 1'000;
    const auto standing = storage().alarms(Newest);
    for (const auto &[stream, record] : met) {
        const AlarmRow alarm{m_now, "record_unreadable", stream, record.toString()};
        const bool isTold = std::any_of(standing.begin(), standing.end(), [&](const AlarmRow &other) {
            return other.kind == alarm.kind && other.stream == alarm.stream && other.detail == alarm.detail;
        });
        if (!isTold)
            storage().addAlarm(alarm);
    }
}

void ServerHand::finish()
{
    tellUnreadable();
    const auto &identity = m_state.identity();
    for (auto &[streamId, links] : m_links) {
        if (links.empty())
            continue;
        auto &chain = m_state.chain({identity.author(), streamId}, identity.key.verifyKey());
        LinkSegment segment;
        segment.start = chain.head.pos + 1;
        segment.before = chain.head.hash;
        for (const auto &link : links)
            chain.head = feed::nextInChain(chain.head, link.line);
        chain.hasLines = true;
        segment.links = std::move(links);
        const auto signature = identity.key.sign(feed::batchMessage(chain.id, chain.head));
        segment.signature.assign(signature.begin(), signature.end());
        m_state.extend(chain, std::move(segment));
    }
    m_links.clear();
}

} // namespace redoubt::server
