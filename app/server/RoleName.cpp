// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/RoleName.h"

#include "app/commandline/PlainText.h"
#include "app/commandline/UnknownCommand.h"
#include "core/json/Described.h"

#include <vector>

namespace redoubt::app {

namespace {
/// Those that are given. A superior is one by standing in the unit above, never by being called so.
std::vector<std::string> givenRoles()
{
    std::vector<std::string> names;
    for (const auto &[role, name] : described::enumNames<Role>()) {
        if (role != Role::Superior)
            names.push_back(name);
    }
    return names;
}
} // namespace

std::string roleNames()
{
    const auto roles = givenRoles();
    std::string list;
    for (std::size_t i = 0; i < roles.size(); ++i)
        list += (i == 0 ? "" : i + 1 < roles.size() ? ", " : " or ") + roles[i];
    return list;
}

Result<Role> roleNamed(std::string_view text)
{
    if (const auto role = enumFromName<Role>(text); role && *role != Role::Superior)
        return *role;
    const auto nearest = nearestName(text, givenRoles());
    return fail(ErrorCode::InvalidArgument,
                "there is no role " + inQuotes(text) + (nearest ? "; did you mean '" + *nearest + "'? A" : "; a") + " role is " + roleNames());
}

} // namespace redoubt::app
