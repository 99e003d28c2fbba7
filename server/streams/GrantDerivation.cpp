// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/ServerHand.h"

#include "server/streams/CachedStateView.h"

#include <algorithm>
#include <set>

namespace redoubt::server {

Result<void> ServerHand::deriveGrants()
{
    auto sources = std::move(m_state.toDerive());
    m_state.toDerive().clear();
    for (const auto &source : sources)
        REDOUBT_TRY(deriveGrants(source));
    return deriveUnitGrants();
}

ServerHand::Cover ServerHand::coverOf(const feed::GrantRule &rule, const Id &source, const Id &streamId)
{
    auto *stream = m_state.stream(streamId);
    if (!stream || !rule.covers)
        return Cover::No;
    try {
        const auto &opener = m_state.record(*stream, streamId);
        return opener && rule.covers(source, *opener) ? Cover::Yes : Cover::No;
    } catch (const DamagedRow &) {
        return Cover::Unknown;
    }
}

ServerHand::Wanted ServerHand::wantedFrom(const Id &source, OpenStream &stream)
{
    Wanted wanted;
    const CachedStateView view(m_state, stream);
    for (const auto &rule : m_state.kinds().grantRules()) {
        if (rule.purpose != stream.row.purpose)
            continue;
        try {
            for (const auto &grant : rule.derive(source, view)) {
                // A record may name what it likes: only streams that were opened under this one are its to give, and nobody
                // becomes an administrator through a record.
                if (grant.role == Role::Administrator)
                    continue;
                const auto cover = grant.stream == source ? Cover::Yes : coverOf(rule, source, grant.stream);
                if (cover == Cover::Yes)
                    wanted.grants.insert({grant.account, grant.stream, grant.role, GrantRow::Source::Derived, source});
                wanted.isCertain = wanted.isCertain && cover != Cover::Unknown;
            }
        } catch (const DamagedRow &) {
            wanted.isCertain = false;
        }
    }
    wanted.isCertain = wanted.isCertain && !view.passedOver();
    return wanted;
}

std::set<Id> ServerHand::sourcesCovering(const feed::RecordState &opener)
{
    std::set<Id> sources;
    for (const auto &[name, heads] : opener.fields) {
        const auto id = fromJson<Id>(heads.front().value);
        const auto *named = id ? m_state.stream(*id) : nullptr;
        if (!named)
            continue;
        for (const auto &rule : m_state.kinds().grantRules()) {
            if (rule.purpose == named->row.purpose && rule.covers && rule.covers(*id, opener))
                sources.insert(*id);
        }
    }
    return sources;
}

std::optional<Id> ServerHand::rootOf(OpenStream &stream, const feed::Change *opening)
{
    if (!stream.root) {
        const auto &rules = m_state.kinds().grantRules();
        const bool isRoot = m_state.kinds().isOfUnits(stream.row.purpose)
            || std::any_of(rules.begin(), rules.end(), [&](const auto &rule) { return rule.purpose == stream.row.purpose; });
        if (isRoot) {
            stream.root = stream.row.id;
        } else {
            const auto &opener = m_state.record(stream, stream.row.id);
            const bool opens = !opener && opening && opening->act == feed::Act::Add && opening->record == stream.row.id;
            const auto sources = opener ? sourcesCovering(*opener) : opens ? sourcesCovering(openerOf(*opening, {})) : std::set<Id>();
            // What a stream belongs to is said once; where that is not there yet it is looked for again.
            if (!sources.empty())
                stream.root = *sources.begin();
        }
    }
    // It may have been undone with the unit of changes that had opened it.
    return stream.root && m_state.stream(*stream.root) ? stream.root : std::nullopt;
}

feed::RecordState ServerHand::openerOf(const feed::Change &change, const feed::Author &author)
{
    feed::RecordState opener;
    opener.id = change.record;
    opener.kind = change.kind;
    for (const auto &member : change.fields)
        opener.fields[std::string(member.key())] = {feed::Head{member.value(), author, change.pos, 0, change.hlc}};
    return opener;
}

Result<void> ServerHand::deriveGrants(const Id &source)
{
    auto *stream = m_state.stream(source);
    if (!stream)
        return {};
    const auto wanted = wantedFrom(source, *stream);
    const auto had = storage().grantsDerivedFrom(source);
    for (const auto &grant : had) {
        // What cannot be read may be what gives it. A console that loses a grant purges the stream; so nothing is taken on a guess.
        if (wanted.isCertain && !wanted.grants.contains(grant))
            REDOUBT_TRY(take(grant));
    }
    for (const auto &grant : wanted.grants) {
        if (std::find(had.begin(), had.end(), grant) != had.end())
            continue;
        if (storage().account(grant.account))
            REDOUBT_TRY(give(grant));
    }
    return {};
}

} // namespace redoubt::server
