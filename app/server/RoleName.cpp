// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/RoleName.h"

#include "app/commandline/PlainText.h"
#include "app/commandline/UnknownCommand.h"
#include "core/json/Described.h"

#include <vector>

namespace redoubt::app {

std::string roleNames()
{
    const auto &roles = described::enumNames<Role>();
    std::string list;
    for (std::size_t i = 0; i < roles.size(); ++i)
        list += (i == 0 ? "" : i + 1 < roles.size() ? ", " : " or ") + roles[i].second;
    return list;
}

Result<Role> roleNamed(std::string_view text)
{
    if (const auto role = enumFromName<Role>(text))
        return *role;
    std::vector<std::string> names;
    for (const auto &[role, name] : described::enumNames<Role>())
        names.push_back(name);
    const auto nearest = nearestName(text, names);
    return fail(ErrorCode::InvalidArgument,
                "there is no role " + inQuotes(text) + (nearest ? "; did you mean '" + *nearest + "'? A" : "; a") + " role is " + roleNames());
}

} // namespace redoubt::app
