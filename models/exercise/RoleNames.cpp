// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/RoleNames.h"

#include "models/exercise/MemberModel.h"

#include <QStringList>

namespace redoubt::models {

QString roleNames(const std::set<redoubt::Role> &roles)
{
    QStringList names;
    for (const auto role : roles)
        names << roleName(role);
    return names.join(QStringLiteral(" · "));
}

} // namespace redoubt::models
