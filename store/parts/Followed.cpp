// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/Followed.h"

#include "core/json/Described.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Grants.h"

#include <algorithm>

namespace redoubt::store {

namespace {
constexpr std::string_view FollowedPurpose = "followed";
} // namespace

std::map<Id, FollowedStream> followed(CacheParts &parts)
{
    std::map<Id, FollowedStream> all;
    for (const auto &key : parts.kept.keys(FollowedPurpose)) {
        const auto stream = Id::parse(key);
        const auto bytes = parts.kept.get(FollowedPurpose, key);
        const auto object = bytes ? parseJsonObject(textOf(*bytes)) : fail(ErrorCode::NotFound);
        const auto *unit = object ? object->if_contains("unit") : nullptr;
        const auto *purpose = object ? object->if_contains("purpose") : nullptr;
        const auto unitId = unit ? fromJson<Id>(*unit) : fail(ErrorCode::NotFound);
        const auto known = purpose ? fromJson<StreamPurpose>(*purpose) : fail(ErrorCode::NotFound);
        if (stream && unitId && known)
            all[*stream] = {*unitId, *known};
    }
    return all;
}

void keepFollowed(CacheParts &parts, const Id &stream, const FollowedStream &what)
{
    const auto text = writeJson(json::object{{"unit", what.unit.toString()}, {"purpose", enumName(what.purpose)}});
    parts.kept.put(FollowedPurpose, stream.toString(), bytesOf(text));
}

void forgetFollowed(CacheParts &parts, const Id &stream) { parts.kept.remove(FollowedPurpose, stream.toString()); }

std::vector<Role> standingRoles(CacheParts &parts, StreamPurpose purpose)
{
    std::vector<Role> roles;
    for (const auto &held : readUnitRoles(parts)) {
        for (const auto &rule : parts.registry.unitGrantRules()) {
            const bool stands = rule.purpose == purpose && !feed::isTold(rule.reach) && feed::isHeldBy(rule, held.role);
            if (stands && std::ranges::find(roles, rule.granted) == roles.end())
                roles.push_back(rule.granted);
        }
    }
    return roles;
}

} // namespace redoubt::store
