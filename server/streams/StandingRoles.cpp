// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/StandingRoles.h"

#include "feed/kinds/AccountKinds.h"

#include <algorithm>

namespace redoubt::server {

namespace {
/// Far more than there are levels of units.
constexpr std::size_t MostLevels = 64;

std::optional<Role> standingBy(const feed::UnitGrantRule &rule, StreamPurpose purpose, Role held)
{
    const bool stands = rule.purpose == purpose && !feed::isTold(rule.reach) && feed::isHeldBy(rule, held);
    return stands ? std::optional(rule.granted) : std::nullopt;
}
} // namespace

std::vector<Role> standingRoles(ReadTransaction &storage, const feed::KindRegistry &kinds, const Id &account, StreamPurpose purpose,
                                const std::vector<Id> &path)
{
    std::vector<Role> roles;
    for (const auto &held : storage.unitRolesOf(account)) {
        if (std::find(path.begin(), path.end(), held.unit) == path.end())
            continue;
        for (const auto &rule : kinds.unitGrantRules()) {
            const auto role = standingBy(rule, purpose, held.role);
            if (role && std::find(roles.begin(), roles.end(), *role) == roles.end())
                roles.push_back(*role);
        }
    }
    return roles;
}

std::vector<Id> standingReaders(ReadTransaction &storage, const feed::KindRegistry &kinds, StreamPurpose purpose, const std::vector<Id> &path)
{
    std::vector<Id> accounts;
    for (const auto &unit : path) {
        for (const auto &held : storage.unitRolesIn(unit)) {
            const auto &rules = kinds.unitGrantRules();
            if (std::any_of(rules.begin(), rules.end(), [&](const auto &rule) { return standingBy(rule, purpose, held.role).has_value(); }))
                accounts.push_back(held.account);
        }
    }
    std::sort(accounts.begin(), accounts.end());
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
    return accounts;
}

std::vector<Id> storedPathOf(ReadTransaction &storage, const ServerIdentity &identity, const Id &unit)
{
    std::vector<Id> path;
    const auto directory = storage.stream(feed::directoryStream(identity.id));
    for (std::optional<Id> at = unit; directory && at && path.size() < MostLevels;) {
        const auto body = storage.record(*directory, *at);
        const auto state = body ? feed::decodeRecord(*body) : fail(ErrorCode::NotFound);
        const auto known = state && !state->isRemoved() ? feed::decodeFields<feed::UnitRecord>(*state) : fail(ErrorCode::NotFound);
        if (!known)
            return {};
        path.push_back(*at);
        at = known->parent;
    }
    return path;
}

} // namespace redoubt::server
