// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Described.h"

#include <algorithm>

namespace redoubt::described {

tl::unexpected<Error> unlike(const char *expected) { return fail(ErrorCode::Malformed, std::string("expected ") + expected); }

Result<void> readMembers(void *owner, std::span<const MemberAccess> members, const json::value &value)
{
    const auto *object = value.if_object();
    if (!object)
        return unlike("an object");
    // What an accessor of an owner that may be changed points to may be changed too.
    const auto placeOf = [&](const MemberAccess &member) { return const_cast<void *>(member.of(owner)); };
    for (const auto &member : members) {
        if (member.unknown)
            continue;
        const auto *given = object->if_contains(member.name);
        if (!given && member.optional)
            continue;
        if (!given)
            return fail(ErrorCode::Malformed, std::string("missing member '") + member.name + "'");
        if (auto read = member.read(placeOf(member), *given); !read)
            return fail(read.error().code, std::string(member.name) + ": " + read.error().detail);
    }
    const auto unknown = std::ranges::find_if(members, &MemberAccess::unknown);
    if (unknown == members.end())
        return {};
    auto &kept = static_cast<UnknownMembers *>(placeOf(*unknown))->members;
    for (const auto &given : *object) {
        if (std::ranges::none_of(members, [&](const auto &member) { return !member.unknown && given.key() == member.name; }))
            kept.emplace(given.key(), given.value());
    }
    return {};
}

json::object writeMembers(const void *owner, std::span<const MemberAccess> members)
{
    json::object object;
    for (const auto &member : members) {
        if (!member.unknown)
            member.write(member.of(owner), member.name, object);
    }
    // Last, so that no member of a newer version takes the place of a known one.
    for (const auto &member : members) {
        if (!member.unknown)
            continue;
        for (const auto &kept : static_cast<const UnknownMembers *>(member.of(owner))->members)
            object.emplace(kept.key(), kept.value());
    }
    return object;
}

std::string snakeCase(std::string_view pascalCase)
{
    std::string result;
    for (const char c : pascalCase) {
        if (c >= 'A' && c <= 'Z') {
            if (!result.empty())
                result.push_back('_');
            result.push_back(static_cast<char>(c - 'A' + 'a'));
        } else {
            result.push_back(c);
        }
    }
    return result;
}

} // namespace redoubt::described
