// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/PushRun.h"

#include "core/json/Described.h"
#include "feed/kinds/UnitStreams.h"

#include <algorithm>

namespace redoubt::server {

Result<Role> PushRun::openOfUnit(const Id &unit, const feed::KindDeclaration &kind, const Id &stream)
{
    const auto &units = m_state.units();
    const auto held = m_state.storage().unitRolesIn(unit);
    const auto able = std::find_if(held.begin(), held.end(),
                                   [&](const UnitRoleRow &row) { return row.account == m_session.account && kind.isWrittenBy(row.role); });
    if (!units.find(unit) || able == held.end())
        return fail(ErrorCode::Forbidden, "no role in that unit that may open it");
    if (stream != feed::unitStream(m_state.identity().id, unit, *kind.opens))
        return fail(ErrorCode::InvalidArgument, "a unit's stream has the id that follows from the unit");

    StreamRow row;
    row.id = stream;
    row.purpose = *kind.opens;
    row.owner = unit;
    row.openedBy = m_session.account;
    row.openedAt = m_hand.now();
    m_state.openStream(std::move(row));
    // No grant by the opening: who reads a unit's stream does so by a role, and no longer. Its author's own at once, for what follows in this push.
    for (const auto &own : held) {
        for (const auto &rule : m_state.kinds().unitGrantRules()) {
            const bool applies = own.account == m_session.account && rule.purpose == *kind.opens && feed::isTold(rule.reach)
                && feed::isHeldBy(rule, own.role) && feed::reaches(rule.reach, unit, unit, units);
            if (!applies)
                continue;
            const GrantRow grant{m_session.account, stream, rule.granted, GrantRow::Source::Unit, unit};
            m_state.giveGrant(grant);
            m_births.push_back(grant);
        }
    }
    m_hand.noteOpened(unit, *kind.opens);
    return able->role;
}

Result<Role> PushRun::open(const feed::Change &change, const feed::KindDeclaration *kind, const Id &stream)
{
    if (!kind || !kind->opens)
        return fail(ErrorCode::Forbidden, "no such stream, or no grant on it");
    const auto *field = change.fields.if_contains("unit");
    const auto unit = field ? fromJson<Id>(*field) : fail(ErrorCode::Malformed);
    if (!unit)
        return fail(ErrorCode::Malformed, "a record that opens a stream names its unit");
    const auto able = [&](Role role) { return kind->isWrittenBy(role); };
    if (m_state.kinds().isOfUnits(*kind->opens))
        return openOfUnit(*unit, *kind, stream);
    // Anyone can reckon the id of a unit's stream: nobody takes it for something else before the unit has opened it.
    if (feed::isUnitStream(stream))
        return fail(ErrorCode::InvalidArgument, "ids of this form are for units' streams");

    std::optional<Role> role;
    const auto &units = m_state.units();
    for (const auto &held : m_state.storage().unitRolesOf(m_session.account)) {
        if (able(held.role) && units.isWithin(*unit, held.unit)) {
            role = held.role;
            break;
        }
    }
    // Who plans an exercise also opens its rooms, in the unit that runs it.
    const auto above = m_hand.sourcesCovering(ServerHand::openerOf(change, m_session.author()));
    for (const auto &source : above) {
        const auto &roles = m_state.roles(m_session.account, source);
        const auto found = std::find_if(roles.begin(), roles.end(), able);
        if (!role && found != roles.end() && m_state.stream(source)->row.owner == *unit)
            role = *found;
    }
    if (!role)
        return fail(ErrorCode::Forbidden, "no role in that unit that may open it");

    StreamRow row;
    row.id = stream;
    row.purpose = *kind->opens;
    row.owner = *unit;
    row.openedBy = m_session.account;
    row.openedAt = m_hand.now();
    m_state.openStream(std::move(row));
    const GrantRow grant{m_session.account, stream, *role, GrantRow::Source::Opened, {}};
    m_state.giveGrant(grant);
    m_births.push_back(grant);
    // A record above may have named it before it was there.
    m_state.toDerive().insert(above.begin(), above.end());
    return *role;
}

} // namespace redoubt::server
