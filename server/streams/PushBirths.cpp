// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/PushRun.h"

#include "core/json/Described.h"

#include <algorithm>

namespace redoubt::server {

Result<Role> PushRun::open(const feed::Change &change, const feed::KindDeclaration *kind, const Id &stream)
{
    if (!kind || !kind->opens)
        return fail(ErrorCode::Forbidden, "no such stream, or no grant on it");
    const auto *field = change.fields.if_contains("unit");
    const auto unit = field ? fromJson<Id>(*field) : fail(ErrorCode::Malformed);
    if (!unit)
        return fail(ErrorCode::Malformed, "a record that opens a stream names its unit");
    const auto able = [&](Role role) { return may(role, kind->permission); };

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
