// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/CachedFamily.h"

#include "server/streams/Certificates.h"

#include <algorithm>

namespace redoubt::server {

std::optional<Id> CachedFamily::root() const { return m_hand.rootOf(m_stream, &m_change); }

const feed::StateView *CachedFamily::stream(const Id &id) const
{
    if (const auto known = m_views.find(id); known != m_views.end())
        return &known->second;
    auto &state = m_hand.state();
    const auto above = root();
    auto *member = above ? state.stream(id) : nullptr;
    if (!member || (member != &m_stream && m_hand.rootOf(*member) != above))
        return nullptr;
    return &m_views.emplace(std::piecewise_construct, std::forward_as_tuple(id), std::forward_as_tuple(state, *member)).first->second;
}

bool CachedFamily::authorMay(const Id &id, Permission permission) const
{
    const auto &roles = m_hand.state().roles(m_author, id);
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return may(role, permission); });
}

bool CachedFamily::certifies(const feed::Author &signer, ByteView key) const
{
    const auto certificates = certificatesOf(m_hand.storage(), m_hand.state().identity(), signer);
    return std::ranges::any_of(certificates, [&](const auto &certificate) { return std::ranges::equal(certificate.key, key); });
}

bool CachedFamily::holdsInUnit(const Id &account, const Id &unit, const std::set<Role> &roles) const
{
    return std::ranges::any_of(m_hand.storage().unitRolesOf(account),
                               [&](const UnitRoleRow &held) { return held.unit == unit && roles.contains(held.role); });
}

} // namespace redoubt::server
