// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/IdleWatch.h"
#include "app/console/Preferences.h"
#include "views/theme/Theme.h"

#include <QString>

namespace redoubt::console {

/// What of the console outlives sign-in and sign-out. References to objects that the console owns.
struct Surroundings
{
    Preferences &preferences;
    views::Theme &theme;
    IdleWatch &idle;
    QString profileFolder;
};

} // namespace redoubt::console
