// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/UnitStreams.h"
#include "server/streams/ServerHand.h"

#include <algorithm>
#include <set>
#include <utility>

/// Grants that follow from roles in units (feed::UnitGrantRule, ADR 19).
namespace redoubt::server {

namespace {
/// Whether somebody below the owner is told of its streams of @p purpose.
bool reachesFromBelow(const feed::KindRegistry &kinds, StreamPurpose purpose)
{
    const auto &rules = kinds.unitGrantRules();
    return std::any_of(rules.begin(), rules.end(),
                       [&](const auto &rule) { return rule.purpose == purpose && rule.reach == feed::Reach::UnitAndAbove; });
}
} // namespace

void ServerHand::noteOpened(const Id &unit, StreamPurpose purpose)
{
    auto &matters = m_state.unitMatters();
    if (reachesFromBelow(m_state.kinds(), purpose))
        matters.within.insert(unit);
    matters.holders.insert(unit);
    if (const auto *owner = m_state.units().find(unit); owner && owner->parent)
        matters.holders.insert(*owner->parent);
}

Result<bool> ServerHand::openOfUnit(const Id &unit, StreamPurpose purpose, json::object fields)
{
    const auto *kind = m_state.kinds().isOfUnits(purpose) ? m_state.kinds().openerOf(purpose) : nullptr;
    if (!kind || !m_state.units().find(unit))
        return fail(ErrorCode::NotFound, kind ? "no unit " + unit.toString() : "units have no streams of that purpose");
    const auto id = feed::unitStream(m_state.identity().id, unit, purpose);
    if (m_state.stream(id))
        return false;
    openStream(id, purpose, unit, m_state.identity().id);
    fields["unit"] = unit.toString();
    REDOUBT_TRY(add(id, kind->name, std::move(fields), id));
    noteOpened(unit, purpose);
    return true;
}

std::set<Id> ServerHand::concernedBy(const UnitMatters &matters)
{
    auto units = PlantedBugsCompiled && m_state.bugs().forgetSuperiors ? std::set<Id>() : matters.holders;
    for (const auto &unit : matters.within) {
        // One that was removed has none below it: nobody named it.
        units.insert(unit);
        const auto within = m_state.units().within(unit);
        units.insert(within.begin(), within.end());
    }
    auto accounts = matters.accounts;
    for (const auto &unit : units) {
        for (const auto &held : storage().unitRolesIn(unit))
            accounts.insert(held.account);
    }
    return accounts;
}

std::set<GrantRow> ServerHand::wantedOf(const Id &account)
{
    std::set<GrantRow> wanted;
    const auto &units = m_state.units();
    for (const auto &held : storage().unitRolesOf(account)) {
        for (const auto &rule : m_state.kinds().unitGrantRules()) {
            if (!feed::isTold(rule.reach) || !feed::isHeldBy(rule, held.role))
                continue;
            for (const auto &owner : feed::ownersWithin(rule.reach, held.unit, units)) {
                const auto stream = feed::unitStream(m_state.identity().id, owner, rule.purpose);
                const auto *opened = m_state.stream(stream);
                if (opened && opened->row.purpose == rule.purpose)
                    wanted.insert({account, stream, rule.granted, GrantRow::Source::Unit, held.unit});
            }
        }
    }
    return wanted;
}

bool ServerHand::mightStillGive(const GrantRow &grant)
{
    const auto *stream = m_state.stream(grant.stream);
    const auto held = storage().unitRolesOf(grant.account);
    const auto &rules = m_state.kinds().unitGrantRules();
    return std::any_of(held.begin(), held.end(), [&](const UnitRoleRow &row) {
        return row.unit == grant.from && std::any_of(rules.begin(), rules.end(), [&](const feed::UnitGrantRule &rule) {
                   return stream && rule.purpose == stream->row.purpose && rule.granted == grant.role && feed::isHeldBy(rule, row.role);
               });
    });
}

Result<void> ServerHand::deriveUnitGrants()
{
    const auto matters = std::exchange(m_state.unitMatters(), {});
    if (matters.isEmpty())
        return {};
    // A unit that cannot be read may be what gives a grant. A console that loses one purges the stream; so nothing is taken on a guess, but what
    // no role gives any more, wherever its unit lies.
    const bool isCertain = m_state.areUnitsCertain();
    for (const auto &account : concernedBy(matters)) {
        const auto wanted = wantedOf(account);
        auto had = storage().grantsOf(account);
        std::erase_if(had, [](const GrantRow &grant) { return grant.source != GrantRow::Source::Unit; });
        // What is new first: a role that another unit gives as well is not told to be gone.
        for (const auto &grant : wanted) {
            if (std::find(had.begin(), had.end(), grant) == had.end())
                REDOUBT_TRY(give(grant));
        }
        for (const auto &grant : had) {
            const bool isKept = PlantedBugsCompiled && m_state.bugs().keepUnitGrants;
            if (!wanted.contains(grant) && (isCertain || !mightStillGive(grant)) && !isKept)
                REDOUBT_TRY(take(grant));
        }
    }
    return {};
}

} // namespace redoubt::server
